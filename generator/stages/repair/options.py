"""What unknown bytes can have been: the characters that come into question, common ones first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from generator.script import to_simplified
from generator.stages.repair.gbk import ASCII_END, characters, sources, trails_after, wrong_after
from generator.stages.repair.readings import spoken
from generator.stages.repair.words import frequency

# Characters that are rarer than the first so many, and not expected, are not guessed.
COMMON = 120
PUNCTUATION = "。，、：？！；“”（）《》—…"
ANY_LEAD = tuple(range(0x81, 0xFF))


class Options(NamedTuple):
    """Characters that come into question: ``ranked``, and how each is ``written`` of them."""

    ranked: tuple[str, ...]
    written: dict[str, list[str]]  # by what it is in simplified script

    def likely(self, count: int, expected: Set[str]) -> tuple[str, ...]:
        """Return the ``count`` most common ones, and those that are ``expected`` (simplified)."""
        if len(self.ranked) <= count:
            return self.ranked
        found = dict.fromkeys(self.ranked[:count])
        for one in sorted(expected & self.written.keys()):
            found.update(dict.fromkeys(self.written[one]))
        return tuple(found)


def with_leads(leads: tuple[int, ...], expected: Set[str]) -> tuple[str, ...]:
    """Return the common and the ``expected`` characters with one of these lead bytes."""
    return _with_leads(leads).likely(COMMON, expected)


@cache
def read_so(leads: tuple[int, ...], pinyin: str) -> tuple[str, ...]:
    """Return the characters with one of these lead bytes that are read ``pinyin``."""
    return tuple(sorted(spoken(pinyin) & set(_characters(leads))))


@cache
def with_trail(leads: tuple[int, ...], trail: int) -> tuple[str, ...]:
    """Return those that also have this trail byte."""
    found = (characters().get((lead, trail), "") for lead in leads)
    return tuple(_ranked(one for one in found if one))


def before_wrong_pair(leads: tuple[int, ...], likely: int, expected: Set[str]) -> tuple[str, ...]:
    """Return those whose trail byte can make a wrong pair with the lead byte behind it.

    They are the ``likely`` most common ones, and those that are ``expected``.
    """
    return _before_wrong_pair(leads).likely(likely, expected)


@cache
def cut_leads(last: str, pinyin: str) -> tuple[int, ...]:
    """Return the leads that make, with the trail of ``last`` before them, what is read so."""
    if not last:
        return ()
    trails = {source.trail for source in sources(last, 0) if source.text == last}
    pairs = [character.encode("gbk", "ignore") for character in spoken(pinyin)]
    leads = {pair[1] for pair in pairs if len(pair) == 2 and pair[0] in trails}
    return tuple(sorted(lead for lead in leads if lead > ASCII_END))


def _characters(leads: tuple[int, ...]) -> Iterator[str]:
    return (characters()[lead, trail] for lead in leads for trail in trails_after(lead))


@cache
def _with_leads(leads: tuple[int, ...]) -> Options:
    return _options(_characters(leads))


@cache
def _before_wrong_pair(leads: tuple[int, ...]) -> Options:
    return _options(one for one in _characters(leads) if wrong_after(one.encode("gbk")[1]))


def _options(characters: Iterable[str]) -> Options:
    ranked = tuple(_ranked(characters))
    written: dict[str, list[str]] = {}
    for one in ranked:
        written.setdefault(to_simplified(one), []).append(one)
    return Options(ranked, written)


def _ranked(options: Iterable[str]) -> list[str]:
    weights = {option: _weight(option) for option in options}
    ranked = sorted(weights, key=lambda option: (-weights[option], option))
    return [option for option in ranked if weights[option]]


def _weight(character: str) -> float:
    if character in PUNCTUATION:
        return 1.0
    return frequency().get(to_simplified(character), 0.0)
