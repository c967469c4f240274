"""Packs: the inverted index cut by term into small files, and how they are written and read.

A pack is gzip of: the size of the names (four bytes), the names (terms, one a line), and numbers
(see `columns`): how many terms; for each how many documents and its flags; the gaps between
document numbers; the weights (see `weight_column`); the counts; the gaps between positions; the
best documents (see `apart`). Each column holds all terms that have it, one after the other.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.search.apart import Best, apart_files, best_column, read_best
from generator.search.columns import (
    Column,
    Ints,
    Taker,
    bounds,
    gaps,
    nonempty,
    numbers,
    running,
    to_bytes,
)  # fmt: skip
from generator.search.merging import Merged
from generator.search.sharding import cut
from generator.search.weight_column import WEIGHED, read_weights, weight_column

PLACED = 4  # flag of a term that has counts and positions
APART = 8  # flag of a term whose weights and positions lie in files of their own


@dataclass(frozen=True)
class Posting:
    """One term as read from a pack; the arrays are parallel, except ``position``, which holds
    ``count[i]`` offsets for each document. An empty ``weight`` stands for zeros. With ``best``
    the weights, counts and positions are not here but apart."""

    document: Ints
    weight: Ints
    count: Ints
    position: Ints
    weighed: bool
    best: Best | None = None


class Writer:
    """The columns of all terms in their final order, ready to be cut into packs."""

    def __init__(self, merged: Merged, apart_from: int) -> None:
        """Of terms that as many documents as ``apart_from`` hold, weights and places lie apart."""
        self._merged = merged
        first, frequency = merged.first, np.diff(merged.first)
        apart = frequency >= apart_from
        self._apart = np.flatnonzero(apart)
        own = np.where(apart, 0, frequency)
        weights, flags = weight_column(bounds(own), merged.weight[np.repeat(~apart, frequency)])
        flags += apart * APART + _weighed(merged) * apart * WEIGHED
        placed = merged.placed & ~apart
        flags += placed * PLACED
        has_places = np.repeat(placed, frequency)
        starts = bounds(merged.count * has_places)
        position = merged.position[np.repeat(has_places, merged.count)]
        heads = np.stack([frequency, flags], axis=1).ravel()
        self._columns = (
            Column(heads, np.arange(0, len(heads) + 1, 2)),
            Column(gaps(merged.document, first[:-1]), first),
            weights,
            Column(merged.count[has_places], bounds(frequency * placed)),
            Column(gaps(position, nonempty(starts)), starts[first]),
            best_column(merged, self._apart),
        )

    def packs(self, size: int) -> tuple[list[int], list[bytes]]:
        """Return the first shard number of each pack, and the packs, of about ``size`` bytes,
        counted before compression."""
        sizes = np.array([len(term) + 1 for term in self._merged.terms], np.int64)
        for column in self._columns:
            sizes += column.sizes
        numbers = self._merged.numbers
        groups = list(cut(list(zip(numbers, sizes.tolist(), strict=True)), size))
        packs = [compress(self._write(group)) for group in groups]
        return [numbers[group.start] for group in groups], packs

    def _write(self, group: range) -> bytes:
        names = "\n".join(self._merged.terms[group.start : group.stop]).encode()
        columns = (column.of(group.start, group.stop) for column in self._columns)
        return len(names).to_bytes(4) + names + to_bytes([len(group)]) + b"".join(columns)

    def apart(self) -> dict[str, bytes]:
        """Return the files of the terms whose weights and positions lie apart."""
        files = apart_files(self._merged, self._apart)
        return {name: compress(data) for name, data in files}


def _weighed(merged: Merged) -> NDArray[np.bool_]:
    """Tell of each term whether it weighs anything anywhere."""
    heavier = bounds((merged.weight > 0).astype(np.int8))
    return heavier[merged.first[1:]] > heavier[merged.first[:-1]]


def read_pack(data: bytes) -> dict[str, Posting]:
    """Return all terms of a pack with their postings."""
    raw = gzip.decompress(data)
    end = 4 + int.from_bytes(raw[:4])
    terms = raw[4:end].decode().split("\n")
    return dict(zip(terms, _read_columns(numbers(raw[end:])), strict=True))


def _read_columns(values: Ints) -> Iterator[Posting]:
    take = Taker(values)
    heads = take(2 * int(take(1)[0])).reshape(-1, 2).tolist()
    documents = [np.cumsum(take(size)) for size, _ in heads]
    weights = [read_weights(take, size, 0 if flags & APART else flags) for size, flags in heads]
    counts = [take(size if flags & PLACED else 0) for size, flags in heads]
    positions = [running(take(int(count.sum())), count) for count in counts]
    bests = [
        read_best(take, document) if flags & APART else None
        for (_, flags), document in zip(heads, documents, strict=True)
    ]
    columns = zip(heads, documents, weights, counts, positions, bests, strict=True)
    for (_, flags), document, weight, count, position, best in columns:
        yield Posting(document, weight, count, position, bool(flags & WEIGHED), best)


def compress(data: bytes) -> bytes:
    """Return ``data`` as gzip; the same input always gives the same bytes."""
    return gzip.compress(data, 7, mtime=0)  # 9 takes three times as long for a third of a per cent
