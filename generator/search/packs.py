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

from generator.search.columns import Column, Ints, gaps, numbers, running, to_bytes
from generator.search.postings import Postings
from generator.search.sharding import cut, shard
from generator.search.weight_column import TABLED, WEIGHED, WeightColumn

PLACED = 4  # flag of a term that has counts and positions
Entry = tuple[int, str, int, int]  # shard number, term, which postings, place in them


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
    target: Callable[[int], int],
    number_of: Callable[[str], int] = shard,
) -> tuple[list[int], list[bytes]]:
    """Return the first shard number of each pack, and the packs.

    ``target`` says, given the bytes of all together before compression, how many one should have.
    """
    writers = [_Writer(postings) for postings in sources if postings.found.terms]
    entries: list[Entry] = sorted(
        (number_of(term), term, which, number)
        for which, writer in enumerate(writers)
        for number, term in enumerate(writer.terms)
    )
    sizes = [(entry[0], writers[entry[2]].sizes[entry[3]]) for entry in entries]
    each = target(sum(size for _, size in sizes))
    groups = [entries[group.start : group.stop] for group in cut(sizes, each)]
    with ThreadPoolExecutor() as pool:  # compressing needs no Python: all processors take part
        packs = list(pool.map(compress, [_write(group, writers) for group in groups]))
    return [group[0][0] for group in groups], packs


class _Writer:
    """The columns of one set of postings, ready to be cut by term."""

    def __init__(self, postings: Postings) -> None:
        found, first = postings.found, postings.found.first
        self.terms = found.terms
        self._frequencies: list[int] = np.diff(first).tolist()
        self._documents = Column(gaps(found.document, first[:-1]), first)
        self._weights = WeightColumn(first, postings.weight)
        self._placed = PLACED if len(found.count) else 0
        # Where nobody asks for places, the columns of these are empty for all terms.
        inside = first if self._placed else np.zeros_like(first)
        starts = np.concatenate([[0], np.cumsum(found.count)])
        self._counts = Column(found.count, inside)
        self._positions = Column(gaps(found.position, starts[:-1]), starts[inside])
        names = np.array([len(term) + 2 for term in found.terms])
        columns = (self._documents, self._weights, self._counts, self._positions)
        self.sizes: list[int] = sum((column.sizes for column in columns), names).tolist()

    def head(self, term: int) -> tuple[int, int]:
        """Return how many documents a term has, and its flags."""
        return self._frequencies[term], self._weights.flags[term] | self._placed

    def columns(self, term: int) -> tuple[bytes, bytes, bytes, bytes]:
        return (
            self._documents[term],
            self._weights[term],
            self._counts[term],
            self._positions[term],
        )


def _write(group: Sequence[Entry], writers: Sequence[_Writer]) -> bytes:
    names = "\n".join(term for _, term, _, _ in group).encode()
    head = [len(group)]
    for _, _, which, number in group:
        head += writers[which].head(number)
    columns = zip(*(writers[which].columns(number) for _, _, which, number in group), strict=True)
    body = b"".join(b"".join(column) for column in columns)
    return len(names).to_bytes(4) + names + to_bytes(head) + body


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
    return gzip.compress(data, 9, mtime=0)
