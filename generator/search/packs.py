"""Packs: the inverted index cut by term into small files, and how they are written and read.

A pack is gzip of: the size of the names (four bytes), the names (terms, one a line), and numbers (see
`columns`): how many terms; for each how many documents and which columns it has; the gaps between
document numbers; the weights; the counts; the gaps between positions. Each column holds all terms
that have it, one after the other.
"""

from __future__ import annotations

import gzip
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.columns import Column, Ints, numbers, to_bytes
from generator.search.postings import Postings
from generator.search.tokens import key

WEIGHED, PLACED = 1, 2  # which columns a term has
_SINGLE = 1 << 24  # single characters, seldom asked for and long, lie behind all others


@dataclass(frozen=True)
class Posting:
    """One term as read from a pack; the arrays are parallel, except ``position``, which holds
    ``count[i]`` offsets for each document. An empty ``weight`` stands for zeros."""

    document: Ints
    weight: Ints
    count: Ints
    position: Ints


def shard(term: str) -> int:
    """Return the number by which terms are distributed; the same for one `key`."""
    return (zlib.crc32(key(term).encode()) >> 8) + (_SINGLE if len(term) == 1 else 0)


def find_pack(boundaries: Sequence[int], term: str) -> int:
    """Return which pack holds ``term``, given the first shard number of each pack."""
    return max(0, bisect_right(boundaries, shard(term)) - 1)


def write_packs(sources: Sequence[Postings], most: int) -> tuple[list[int], list[bytes]]:
    """Return the first shard number of each pack, and the packs; about ``most`` of them."""
    writers = [_Writer(postings) for postings in sources]
    entries = sorted(
        (shard(term), term, which, number)
        for which, writer in enumerate(writers)
        for number, term in enumerate(writer.terms)
    )
    sizes = [(entry[0], writers[entry[2]].size(entry[3])) for entry in entries]
    boundaries, packs = [], []
    for group in _groups(sizes, _target(sizes, most)):
        members = [entries[place] for place in group]
        boundaries.append(members[0][0])
        packs.append(_write([(term, writers[which], number) for _, term, which, number in members]))
    return boundaries, packs


def _target(sizes: Sequence[tuple[int, int]], most: int) -> int:
    """Return how many bytes a pack should have, before compression."""
    return max(2_500, sum(size for _, size in sizes) // most)


def _groups(sizes: Sequence[tuple[int, int]], target: int) -> Iterator[range]:
    """Cut the entries (shard number, size) into runs near ``target``, never inside a number.

    An entry that is larger has a pack of its own.
    """
    start = place = total = 0
    while place < len(sizes):
        end, size = place, 0
        while end < len(sizes) and sizes[end][0] == sizes[place][0]:
            size += sizes[end][1]
            end += 1
        allowed = target if sizes[start][0] < _SINGLE else 3 * target
        if place > start and total + size > allowed:
            yield range(start, place)
            start, total = place, 0
        total += size
        place = end
    if place > start:
        yield range(start, place)


class _Writer:
    """The columns of one set of postings, ready to be cut by term."""

    def __init__(self, postings: Postings) -> None:
        found = postings.found
        self.terms = found.terms
        self.first = first = found.first
        self._documents = Column(_gaps(found.document, first[:-1]))
        self._weights = Column(postings.weight)
        self._weighed = np.add.reduceat(postings.weight, first[:-1]) > 0 if self.terms else first
        self._placed = len(found.count) > 0
        starts = np.concatenate([[0], np.cumsum(found.count)])
        self._counts = Column(found.count)
        self._positions = Column(_gaps(found.position, starts[:-1]))
        self._occurrence = starts[first] if self._placed else first

    def frequency(self, term: int) -> int:
        return int(self.first[term + 1] - self.first[term])

    def flags(self, term: int) -> int:
        return (WEIGHED if self._weighed[term] else 0) | (PLACED if self._placed else 0)

    def columns(self, term: int) -> tuple[bytes, bytes, bytes, bytes]:
        part = slice(self.first[term], self.first[term + 1])
        places = slice(self._occurrence[term], self._occurrence[term + 1])
        return (
            self._documents[part],
            self._weights[part] if self._weighed[term] else b"",
            self._counts[part] if self._placed else b"",
            self._positions[places] if self._placed else b"",
        )

    def size(self, term: int) -> int:
        return sum(map(len, self.columns(term))) + len(self.terms[term]) + 2


def _write(members: Sequence[tuple[str, _Writer, int]]) -> bytes:
    names = "\n".join(term for term, _, _ in members).encode()
    head = [len(members)]
    for _, writer, number in members:
        head += (writer.frequency(number), writer.flags(number))
    columns = zip(*(writer.columns(number) for _, writer, number in members), strict=True)
    body = b"".join(b"".join(column) for column in columns)
    return compress(len(names).to_bytes(4) + names + to_bytes(head) + body)


def read_pack(data: bytes) -> dict[str, Posting]:
    """Return all terms of a pack with their postings."""
    raw = gzip.decompress(data)
    end = 4 + int.from_bytes(raw[:4])
    terms = raw[4:end].decode().split("\n")
    return dict(zip(terms, _read_columns(numbers(raw[end:])), strict=True))


def _read_columns(values: Ints) -> Iterator[Posting]:
    terms = int(values[0])
    frequencies, flags = values[1 : 1 + 2 * terms].reshape(-1, 2).T
    take = _Taker(values, 1 + 2 * terms)
    documents = [_sums(take(size)) for size in frequencies]
    weights = [take(size * (flag & WEIGHED)) for size, flag in zip(frequencies, flags, strict=True)]
    counts = [take(size * bool(flag & PLACED)) for size, flag in zip(frequencies, flags, strict=True)]
    for document, weight, count in zip(documents, weights, counts, strict=True):
        gaps = take(int(count.sum()))
        yield Posting(document, weight, count, _running(gaps, count))


class _Taker:
    """Hands out numbers from the left."""

    def __init__(self, values: Ints, start: int) -> None:
        self._values = values
        self._place = start

    def __call__(self, size: int) -> Ints:
        self._place += int(size)
        return self._values[self._place - int(size) : self._place]


def _gaps(values: Ints, starts: Ints) -> Ints:
    """Return the differences between neighbours; at each of ``starts`` the value itself."""
    gaps = np.diff(values, prepend=0)
    gaps[starts] = values[starts]
    return gaps


def _sums(gaps: Ints) -> Ints:
    return np.cumsum(gaps)


def _running(gaps: Ints, counts: Ints) -> Ints:
    """Undo `_gaps` where each stretch of ``counts`` starts anew."""
    total = np.cumsum(gaps)
    starts = np.cumsum(counts) - counts
    before = np.where(starts > 0, total[starts - 1], 0) if len(counts) else starts
    return total - np.repeat(before, counts)


def compress(data: bytes) -> bytes:
    """Return ``data`` as gzip; the same input always gives the same bytes."""
    return gzip.compress(data, 9, mtime=0)
