"""Which pack a term lies in: terms are cut into packs by a hash of the gram they begin with."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.search.tokens import key

PARTS = 4  # in which the index is made, by the first character of terms: see `inverted`
_PART = 1 << 22  # shard numbers of a part
_SINGLE = PARTS * _PART  # single characters, seldom asked for and long, lie behind all others
_SINGLES_TOGETHER = 3  # and have packs so many times as large


def shard(term: str) -> int:
    """Return the number by which terms are distributed; the same for one `key`."""
    return _number(term, key(term)) + (_SINGLE if len(term) == 1 else 0)


def name_shard(name: str) -> int:
    """Return the same for what nothing else lies near: values of facets, frequent phrases."""
    return _number(name, name)


def _number(term: str, together: str) -> int:
    return ord(term[0]) % PARTS * _PART + (zlib.crc32(together.encode(errors="replace")) >> 10)


def find_pack(boundaries: Sequence[int], number: int) -> int:
    """Return which pack holds a shard number, given the first one of each pack."""
    return max(0, bisect_right(boundaries, number) - 1)


def cut(entries: Sequence[tuple[int, int]], target: int) -> Iterator[range]:
    """Cut entries (shard number, bytes), ascending, into packs of about ``target`` bytes.

    Entries with one number stay together; what is larger than a pack has one of its own.
    """
    start = total = 0
    for group in _with_one_number(entries):
        allowed = target * (_SINGLES_TOGETHER if entries[start][0] >= _SINGLE else 1)
        size = sum(entries[place][1] for place in group)
        if group.start > start and total + size > allowed:
            yield range(start, group.start)
            start, total = group.start, 0
        total += size
    if entries:
        yield range(start, len(entries))


def _with_one_number(entries: Sequence[tuple[int, int]]) -> Iterator[range]:
    start = 0
    for place in range(1, len(entries) + 1):
        if place == len(entries) or entries[place][0] != entries[start][0]:
            yield range(start, place)
            start = place
