"""Terms that many documents hold: what is seldom needed of them lies in files of their own.

Most questions are one phrase, and only its best documents are shown: these come with the term.
All weights are needed to rank by several words, all positions to find the term inside a phrase.
Both files are gzip of numbers (see `columns`): the flags and weights (see `weight_column`); the
counts of all documents and the gaps between positions.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

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
from generator.search.weight_column import read_weights, weight_column

BEST = 50  # documents that come with a term, so that a filter leaves a page of them


@dataclass(frozen=True)
class Best:
    """The documents that weigh most, heaviest first, then newest; ``words`` tells of how many
    words each weight is the sum."""

    document: Ints
    weight: Ints
    words: int


def file_name(kind: str, term: str) -> str:
    """Return the name of a term's ``weights`` or ``places``."""
    return f"{kind}/{term.encode().hex()}"


def apart_files(merged: Merged, terms: Ints) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content, before compression, of the files of some terms."""
    first_count = bounds(merged.count)
    for term in terms.tolist():
        own = slice(merged.first[term], merged.first[term + 1])
        weight = merged.weight[own]
        if weight.any():
            column, flags = weight_column(np.array([0, len(weight)]), weight)
            yield file_name("weights", merged.terms[term]), to_bytes(flags) + column.of(0, 1)
        if merged.placed[term]:
            count = merged.count[own]
            position = merged.position[first_count[own.start] : first_count[own.stop]]
            found = gaps(position, nonempty(bounds(count)))
            yield file_name("places", merged.terms[term]), to_bytes(np.append(count, found))


def read_weights_file(data: bytes, documents: int) -> Ints:
    """Return the weights of a term that so many documents hold."""
    take = Taker(numbers(gzip.decompress(data)))
    return read_weights(take, documents, int(take(1)[0]))


def read_places_file(data: bytes, documents: int) -> tuple[Ints, Ints]:
    """Return the counts and positions of a term that so many documents hold."""
    take = Taker(numbers(gzip.decompress(data)))
    count = take(documents)
    return count, running(take(int(count.sum())), count)


def best_column(merged: Merged, terms: Ints) -> Column:
    """Return the best documents of some terms: how many, of how many words, where they stand
    among the term's documents, the greatest weight, and how much less each following one is."""
    sizes = np.zeros(len(merged.terms), np.int64)
    held: list[Ints] = [np.zeros(0, np.int64)]
    for term in terms.tolist():
        weight = merged.weight[merged.first[term] : merged.first[term + 1]]
        place = np.argsort(-weight, kind="stable")[:BEST]
        less = np.abs(np.diff(weight[place], prepend=0))
        held += [np.array([len(place), merged.words[term]]), place, less]
        sizes[term] = 2 + 2 * len(place)
    return Column(np.concatenate(held), bounds(sizes))


def read_best(take: Taker, document: Ints) -> Best:
    """Read what `best_column` wrote of a term that stands in these documents."""
    size, words = take(2).tolist()
    place, less = take(size), take(size)
    less[1:] *= -1
    return Best(document[place], np.cumsum(less), words)
