"""Packs: the inverted index cut by term into small files, and how they are written and read.

A pack is gzip of: the size of the names (four bytes), the names (terms, one a line), and numbers
(see `columns`): how many terms; for each how many documents and its flags; the gaps between
document numbers; the weights (see `weight_column`); the counts; the gaps between positions. Each
column holds all terms that have it, one after the other.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from generator.search.columns import Column, Ints, bounds, gaps, numbers, running, to_bytes
from generator.search.merging import Merged, merge
from generator.search.postings import Postings
from generator.search.sharding import cut, shard
from generator.search.weight_column import TABLED, WEIGHED, weight_column

PLACED = 4  # flag of a term that has counts and positions


@dataclass(frozen=True)
class Posting:
    """One term as read from a pack; the arrays are parallel, except ``position``, which holds
    ``count[i]`` offsets for each document. An empty ``weight`` stands for zeros."""

    document: Ints
    weight: Ints
    count: Ints
    position: Ints


def write_packs(
    sources: Sequence[Postings],
    *,
    most: int,
    smallest: int,
    number_of: Callable[[str], int] = shard,
) -> tuple[list[int], list[bytes]]:
    """Return the first shard number of each pack, and the packs.

    There are about ``most``, or fewer where they would have less than ``smallest`` bytes, counted
    before compression.
    """
    postings = sum(len(source.found.document) for source in sources)
    firsts: list[int] = []
    packs: list[bytes] = []
    for merged in merge(sources, number_of):
        writer = _Writer(merged)
        share = max(1, most * len(merged.document) // postings)
        target = max(smallest, int(writer.sizes.sum()) // share)
        entries = list(zip(merged.numbers, writer.sizes.tolist(), strict=True))
        groups = list(cut(entries, target))
        firsts += (entries[group.start][0] for group in groups)
        with ThreadPoolExecutor() as pool:  # compressing needs no Python: all processors take part
            packs += pool.map(compress, map(writer.write, groups))
    return firsts, packs


class _Writer:
    """The columns of all terms in their final order, ready to be cut into packs."""

    def __init__(self, merged: Merged) -> None:
        self._terms = merged.terms
        first, placed = merged.first, merged.placed
        frequency = np.diff(first)
        starts = bounds(merged.count)
        self._documents = Column(gaps(merged.document, first[:-1]), first)
        self._weights, flags = weight_column(first, merged.weight)
        self._counts = Column(
            merged.count[np.repeat(placed, frequency)], bounds(frequency * placed)
        )
        self._positions = Column(gaps(merged.position, _nonempty(starts)), starts[first])
        heads = np.stack([frequency, flags + placed * PLACED], axis=1).ravel()
        self._heads = Column(heads, np.arange(0, len(heads) + 1, 2))
        self.sizes = np.array([len(term) + 1 for term in merged.terms])
        for column in self._columns():
            self.sizes += column.sizes

    def _columns(self) -> tuple[Column, ...]:
        return (self._heads, self._documents, self._weights, self._counts, self._positions)

    def write(self, group: range) -> bytes:
        """Return one pack, before compression."""
        names = "\n".join(self._terms[group.start : group.stop]).encode()
        columns = (column.of(group.start, group.stop) for column in self._columns())
        return len(names).to_bytes(4) + names + to_bytes([len(group)]) + b"".join(columns)


def _nonempty(first: Ints) -> Ints:
    """Return the starts of the stretches that hold anything."""
    return first[:-1][np.diff(first) > 0]


def read_pack(data: bytes) -> dict[str, Posting]:
    """Return all terms of a pack with their postings."""
    raw = gzip.decompress(data)
    end = 4 + int.from_bytes(raw[:4])
    terms = raw[4:end].decode().split("\n")
    return dict(zip(terms, _read_columns(numbers(raw[end:])), strict=True))


def _read_columns(values: Ints) -> Iterator[Posting]:
    terms = int(values[0])
    heads = values[1 : 1 + 2 * terms].reshape(-1, 2).tolist()
    take = _Taker(values, 1 + 2 * terms)
    documents = [np.cumsum(take(size)) for size, _ in heads]
    weights = [_read_weights(take, size, flags) for size, flags in heads]
    counts = [take(size if flags & PLACED else 0) for size, flags in heads]
    for document, weight, count in zip(documents, weights, counts, strict=True):
        yield Posting(document, weight, count, running(take(int(count.sum())), count))


class _Taker:
    """Hands out numbers from the left."""

    def __init__(self, values: Ints, start: int) -> None:
        self._values = values
        self._place = start

    def __call__(self, size: int) -> Ints:
        self._place += size
        return self._values[self._place - size : self._place]


def _read_weights(take: _Taker, size: int, flags: int) -> Ints:
    if flags & TABLED:
        table = np.cumsum(take(int(take(1)[0])))
        return table[take(size)]
    return take(size if flags & WEIGHED else 0)


def compress(data: bytes) -> bytes:
    """Return ``data`` as gzip; the same input always gives the same bytes."""
    return gzip.compress(data, 7, mtime=0)  # 9 takes three times as long for a third of a per cent
