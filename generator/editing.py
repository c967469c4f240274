"""Applying, undoing and composing repairs, and finding the way between raw and reading offsets.

A list of repairs is sorted by ``start`` and does not overlap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, repeat
from operator import attrgetter

from generator.model import Repair

# Script is the ground that other changes stand on: it names a repair only where nothing else does.
SCRIPT = "script"


def apply(raw: str, repairs: Iterable[Repair]) -> str:
    """Return the reading text: ``raw`` with every repair carried out."""
    pieces: list[str] = []
    done = 0
    for repair in repairs:
        pieces += (raw[done : repair.start], repair.after)
        done = repair.end
    pieces.append(raw[done:])
    return "".join(pieces)


def undo(text: str, repairs: Sequence[Repair]) -> str:
    """Return the raw text that `apply` made ``text`` from."""
    return apply(text, map(_inverse, _on_result(repairs)))


def compose(first: Sequence[Repair], second: Sequence[Repair]) -> tuple[Repair, ...]:
    """Return one list that does what ``first`` and then ``second`` do.

    ``second`` has its offsets in the text that ``first`` makes. Repairs that touch the same
    characters become one, named after the last of them that changes more than the script.
    """
    middle = _on_result(first)
    composed: list[Repair] = []
    drift = done = 0  # from raw offset to middle offset; how many of `first` are in `composed`
    for firsts, seconds in _groups(middle, second):
        if seconds:
            composed.append(moved(_merged(firsts, seconds), -drift))
        else:  # several, where what stood side by side was taken out
            composed += first[done : done + len(firsts)]
        for repair in first[done : done + len(firsts)]:
            drift += len(repair.after) - len(repair.before)
        done += len(firsts)
    return tuple(composed)


class OffsetMap:
    """Turns offsets in the reading text into offsets in the raw text.

    An offset inside a replacement maps to the start of what was replaced; one at its end, to the
    end. So a slice of the reading text maps to a raw slice that holds all that it was made from,
    except that text deleted at the slice's border belongs to what stands before it.
    """

    def __init__(self, repairs: Sequence[Repair]) -> None:
        self._ends: list[int] = []  # reading offset at which a replacement ends
        self._repairs = tuple(repairs)
        drift = 0
        for repair in repairs:
            drift += len(repair.after) - len(repair.before)
            self._ends.append(repair.end + drift)

    def to_raw(self, offset: int) -> int:
        """Return the raw offset that ``offset`` in the reading text stands at."""
        index = bisect_right(self._ends, offset)
        if index < len(self._repairs):
            repair = self._repairs[index]
            if offset > self._ends[index] - len(repair.after):
                return repair.start
        if index == 0:
            return offset
        before = self._repairs[index - 1]
        return before.end + offset - self._ends[index - 1]


def _on_result(repairs: Iterable[Repair]) -> Iterator[Repair]:
    """Yield the repairs with their offsets in the text that they make."""
    drift = 0
    for repair in repairs:
        start = repair.start + drift
        yield _placed(repair, start, start + len(repair.after))
        drift += len(repair.after) - len(repair.before)


def _inverse(repair: Repair) -> Repair:
    return replace(repair, before=repair.after, after=repair.before)


def _placed(repair: Repair, start: int, end: int) -> Repair:
    # There are thousands of repairs, and `dataclasses.replace` takes twice as long.
    return Repair(repair.rule, start, end, repair.before, repair.after, repair.confidence)


def moved(repair: Repair, distance: int) -> Repair:
    """Return ``repair`` so many characters further on."""
    start = repair.start + distance
    return _placed(repair, start, start + len(repair.before))


def _groups(
    firsts: Iterable[Repair], seconds: Iterable[Repair]
) -> Iterator[tuple[list[Repair], list[Repair]]]:
    """Yield what belongs together of two lists with offsets in the same text, in order."""
    tagged = [*zip(firsts, repeat(0)), *zip(seconds, repeat(1))]
    tagged.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
    group: tuple[list[Repair], list[Repair]] = ([], [])
    reach = -1
    for repair, layer in tagged:
        same = repair.start < reach or (repair.start == reach and _is_place(repair, group))
        if any(group) and not same:
            yield group
            group = ([], [])
        group[layer].append(repair)
        reach = max(reach, repair.end) if same else repair.end
    if any(group):
        yield group


def _is_place(repair: Repair, group: tuple[list[Repair], list[Repair]]) -> bool:
    """Tell whether all stand at one and the same place, between two characters."""
    return all(other.start == other.end == repair.end for other in chain(*group))


def _merged(firsts: list[Repair], seconds: list[Repair]) -> Repair:
    """Return one repair for a group, with its start in the middle text."""
    if not firsts:
        return seconds[0]
    both = sorted(firsts + seconds, key=attrgetter("start", "end"))
    start = both[0].start
    middle = _middle(firsts, seconds, start)
    after = apply(middle, [moved(repair, -start) for repair in seconds])
    before = apply(middle, [moved(_inverse(repair), -start) for repair in firsts])
    named = [repair.rule for repair in firsts + seconds if repair.rule != SCRIPT]
    return Repair(
        rule=named[-1] if named else SCRIPT,
        start=start,
        end=start + len(before),
        before=before,
        after=after,
        confidence=min(repair.confidence for repair in both),
    )


def _middle(firsts: list[Repair], seconds: list[Repair], start: int) -> str:
    """Return the stretch of the middle text that a group covers without a gap."""
    shown = [(repair.start, repair.after) for repair in firsts]
    shown += [(repair.start, repair.before) for repair in seconds]
    text = ""
    for place, piece in sorted(shown):
        text += piece[max(0, start + len(text) - place) :]
    return text
