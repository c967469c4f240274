"""Numbers as bytes: seven bits a byte, the lowest first, the eighth bit says that more follow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Column:
    """Many numbers as bytes, from which stretches can be cut: ``column[3:5]`` are the bytes of
    numbers 3 and 4."""

    def __init__(self, values: Ints) -> None:
        sizes = np.ones(len(values), np.int64)
        for bits in (7, 14, 21, 28):
            sizes += values >= 1 << bits
        self._ends = np.concatenate([[0], np.cumsum(sizes)])
        data = np.zeros(self._ends[-1], np.uint8)
        for byte in range(5):
            longer = np.flatnonzero(sizes > byte)
            more = np.where(sizes[longer] > byte + 1, 128, 0)
            data[self._ends[longer] + byte] = (values[longer] >> 7 * byte) & 127 | more
        self._data = data.tobytes()

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._ends[part.start] : self._ends[part.stop]]

    def sizes(self, first: Ints) -> Ints:
        """Return how many bytes each stretch has; ``first`` has the starts and the last end."""
        return np.diff(self._ends[first])


def to_bytes(values: Sequence[int]) -> bytes:
    """Return a few numbers as bytes."""
    return Column(np.array(values, np.int64))[0 : len(values)]


def numbers(data: bytes) -> Ints:
    """Return the numbers that ``data`` holds."""
    raw = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(raw < 128)
    starts = np.concatenate([[0], ends[:-1] + 1]).astype(np.int64)
    place = np.arange(len(raw)) - np.repeat(starts, ends - starts + 1)
    parts = (raw & 127).astype(np.int64) << 7 * place
    return np.add.reduceat(parts, starts) if len(ends) else parts[:0]


def gaps(values: Ints, starts: Ints) -> Ints:
    """Return the differences between neighbours; at each of ``starts`` the value itself."""
    found = np.diff(values, prepend=0)
    found[starts] = values[starts]
    return found


def running(found: Ints, counts: Ints) -> Ints:
    """Undo `gaps` where the stretches, ``counts`` long, started anew."""
    total = np.cumsum(found)
    starts = np.cumsum(counts) - counts
    before = np.where(starts > 0, total[starts - 1], 0) if len(total) else starts
    values: Ints = total - np.repeat(before, counts)
    return values
