"""Which anchors a call gets, so that each published one stays where it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.ledger.passages import Passage
from generator.published import Published
from generator.stages.settle.matching import Match


@dataclass(frozen=True, slots=True)
class Name:
    """The anchor of a paragraph, turn or exchange, and the older ones that lead to it too."""

    anchor: str
    aliases: tuple[str, ...] = ()


def names(
    published: Sequence[Published], passages: Sequence[Passage], found: Match
) -> dict[str, Name]:
    """Return the names of all that ``passages`` begin, by the anchor that they have so far.

    What was published keeps its anchor where its words did not change, else the old anchor
    becomes an alias. New anchors avoid all that are published.
    """
    inherited = _inherited(published, passages, found)
    reserved = {anchor for each in published if not each.removed for anchor in each.anchors}
    given: dict[str, Name] = {}
    for passage in passages:
        for anchor in passage.begins.values():
            pool = inherited.get(anchor, [])
            kept = next((old for old in pool if _stem(old) == _stem(anchor)), None)
            name = kept or _free(_stem(anchor), reserved)
            reserved.add(name)
            given[anchor] = Name(name, tuple(dict.fromkeys(old for old in pool if old != name)))
    return given


def _inherited(
    published: Sequence[Published], passages: Sequence[Passage], found: Match
) -> Mapping[str, list[str]]:
    """Return the published anchors that lead to each thing, by the anchor it has so far."""
    heirs: dict[str, list[str]] = {}
    homeless: list[tuple[Passage, str, list[str]]] = []
    for place in sorted(found):
        passage = passages[found[place]]
        for letter, anchors in _by_letter(published[place]):
            if letter in passage.begins:
                heirs.setdefault(passage.begins[letter], []).extend(anchors)
            else:
                homeless.append((passage, letter, anchors))
    for passage, letter, anchors in homeless:
        heirs.setdefault(_home(passage, letter, heirs), []).extend(anchors)
    return heirs


def _home(passage: Passage, letter: str, heirs: Mapping[str, list[str]]) -> str:
    """Return what a turn or exchange that no longer begins at ``passage`` leads to.

    That is the one around it, if it got another beginning; but if two were joined, the one around
    it is the other, and the paragraph itself comes nearer.
    """
    around = passage.within.get(letter)
    if around is not None and around not in heirs:
        return around
    return next(iter(passage.begins.values()))


def _by_letter(each: Published) -> Iterator[tuple[str, list[str]]]:
    for letter in "ptx":
        if anchors := [anchor for anchor in each.anchors if anchor[0] == letter]:
            yield letter, anchors


def _stem(anchor: str) -> str:
    return anchor.partition("-")[0]


def _free(stem: str, reserved: set[str]) -> str:
    name, number = stem, 1
    while name in reserved:
        number += 1
        name = f"{stem}-{number}"
    return name
