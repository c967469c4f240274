"""Applying, undoing and composing repairs, and finding the way between raw and reading offsets.

A list of repairs is sorted by ``start`` and does not overlap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.model import Repair


def apply(raw: str, repairs: Sequence[Repair]) -> str:
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
    pieces: list[str] = []
    done = drift = 0
    for repair in repairs:
        start = repair.start + drift
        pieces += (text[done:start], repair.before)
        done = start + len(repair.after)
        drift += len(repair.after) - len(repair.before)
    pieces.append(text[done:])
    return "".join(pieces)


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
