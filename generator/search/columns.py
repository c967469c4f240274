"""Numbers as bytes: seven bits a byte, the lowest first, the eighth bit says that more follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.signedinteger[Any]]


class Column:
    """Numbers of many terms as bytes; those of term ``t`` are ``values[first[t]:first[t + 1]]``."""

    def __init__(self, values: Ints, first: Ints) -> None:
        self._data, ends = _encode(values)
        self._bounds = ends[first]
        self.sizes: Ints = np.diff(self._bounds)

    def of(self, start: int, stop: int) -> bytes:
        """Return the bytes of the terms from ``start`` up to ``stop``."""
        return self._data[self._bounds[start] : self._bounds[stop]]


def _encode(values: Ints) -> tuple[bytes, Ints]:
    """Return the numbers as bytes, and where each starts; at last where all end."""
    sizes = np.ones(len(values), np.int8)
    for bits in (7, 14, 21, 28):
        sizes += values >= 1 << bits
    ends = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
    data = np.zeros(ends[-1], np.uint8)
    for byte in range(5):
        longer = np.flatnonzero(sizes > byte)
        more = np.where(sizes[longer] > byte + 1, 128, 0)
        data[ends[longer] + byte] = (values[longer] >> 7 * byte) & 127 | more
    return data.tobytes(), ends


def to_bytes(values: Ints | Sequence[int]) -> bytes:
    """Return a few numbers as bytes."""
    return _encode(np.asarray(values, np.int64))[0]


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


def stretches(starts: Ints, counts: Ints) -> Ints:
    """Return the numbers from each start on, as many as its count says, one after the other."""
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before, counts) + np.arange(int(counts.sum()))


def bounds(counts: Ints) -> Ints:
    """Return where each of some stretches starts that lie end to end, and where the last ends."""
    return np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])


def nonempty(first: Ints) -> Ints:
    """Return the starts of the stretches that hold anything."""
    return first[:-1][np.diff(first) > 0]


class Taker:
    """Hands out numbers from the left."""

    def __init__(self, values: Ints) -> None:
        self._values = values
        self._place = 0

    def __call__(self, size: int) -> Ints:
        """Return the next ``size`` numbers."""
        self._place += size
        return self._values[self._place - size : self._place]
