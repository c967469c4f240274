"""Which passage of a call is which of its ledger: certain ones first, then by likeness.

Words that occur once on both sides are the same passage; from there the match spreads to the
neighbours on either side, which tells apart what is said several times. That is how Paul Heckel
finds what changed in a file ("A technique for isolating differences between files", 1978), in
linear time. It goes from narrow to wide: words and label, words, words in any script. What
is still open is compared only with what stands open between the same neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from generator.ledger.likeness import sketch
from generator.ledger.passages import Passage, digest_of
from generator.published import Published
from generator.stages.settle.likely import likely

Match = dict[int, int]  # index in the ledger -> index in the call


def match(published: Sequence[Published], passages: Sequence[Passage]) -> Match:
    """Return which passage each line of the ledger leads to; lost ones are left out."""
    found: Match = {}
    worded = [(each.anchors[0][0], digest_of(each.anchors[0])) for each in published]
    spoken = [_worded(passage) for passage in passages]
    labels = [each.label for each in published]
    others = [passage.label for passage in passages]
    _align(list(zip(worded, labels, strict=True)), list(zip(spoken, others, strict=True)), found)
    _align(worded, spoken, found)
    if len(found) < len(published):
        kinds = [each.anchors[0][0] for each in published]
        sketches = list(zip(kinds, (each.sketch for each in published), strict=True))
        _align(sketches, _sketches(passages, set(found.values())), found)
        found |= likely(published, passages, found)
    return found


def _worded(passage: Passage) -> tuple[str, str]:
    letter, anchor = next(iter(passage.begins.items()))
    return letter, digest_of(anchor)


def _sketches(passages: Sequence[Passage], settled: set[int]) -> list[tuple[str, str]]:
    """Return what to compare the open passages by; the others need no sketch any more."""
    return [
        ("", "") if place in settled else (next(iter(passage.begins)), sketch(passage.grams))
        for place, passage in enumerate(passages)
    ]


def _align(old: Sequence[Hashable], new: Sequence[Hashable], found: Match) -> None:
    """Add to ``found`` what has the same key on both sides, once or beside a match."""
    taken = set(found.values())
    ours = _once(key for place, key in enumerate(old) if place not in found)
    theirs = _once(key for place, key in enumerate(new) if place not in taken)
    places = {key: place for place, key in enumerate(new) if key in theirs and place not in taken}
    for place, key in enumerate(old):
        if place not in found and key in ours and key in theirs:
            found[place] = places[key]
    _spread(old, new, found, 1)
    _spread(old, new, found, -1)


def _once(keys: Iterator[Hashable]) -> set[Hashable]:
    return {key for key, count in Counter(keys).items() if count == 1}


def _spread(old: Sequence[Hashable], new: Sequence[Hashable], found: Match, step: int) -> None:
    """Match what follows a match on both sides (``step`` 1) or stands before one (-1)."""
    taken = set(found.values())
    edge = -1 if step == 1 else len(new)
    places = range(len(old)) if step == 1 else range(len(old) - 1, -1, -1)
    before: int | None = edge
    for place in places:
        here = found.get(place)
        if here is None and before is not None:
            there = before + step
            if 0 <= there < len(new) and there not in taken and old[place] == new[there]:
                found[place] = here = there
                taken.add(there)
        before = here
