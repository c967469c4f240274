"""Bringing the postings of all kinds of terms into the order in which packs hold them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.search.columns import Ints, bounds, stretches
from generator.search.postings import Postings


@dataclass(frozen=True)
class Merged:
    """All terms by shard number, then by name; arrays as in Occurrences and Postings.

    ``placed`` tells of each term whether it has counts and positions; where not, ``count`` is 0.
    """

    terms: list[str]
    numbers: Ints
    first: Ints
    document: Ints
    weight: Ints
    count: Ints
    position: Ints
    placed: NDArray[np.bool_]


def merge(sources: Sequence[Postings], number_of: Callable[[str], int]) -> Merged:
    """Put the terms of all sources into one order."""
    terms = [term for source in sources for term in source.found.terms]
    numbers = [number_of(term) for term in terms]
    order = np.array(sorted(range(len(terms)), key=lambda at: (numbers[at], terms[at])), np.int64)
    frequency = np.concatenate([np.diff(source.found.first) for source in sources])
    posting = stretches(bounds(frequency)[:-1][order], frequency[order])
    counts = np.concatenate([_counts(source) for source in sources])
    occurrence = stretches(bounds(counts)[:-1][posting], counts[posting])
    placed = [np.full(len(s.found.terms), len(s.found.count) > 0) for s in sources]
    return Merged(
        terms=[terms[at] for at in order.tolist()],
        numbers=np.array(numbers, np.int64)[order],
        first=bounds(frequency[order]),
        document=np.concatenate([source.found.document for source in sources])[posting],
        weight=np.concatenate([source.weight for source in sources])[posting],
        count=counts[posting],
        position=np.concatenate([source.found.position for source in sources])[occurrence],
        placed=np.concatenate(placed)[order],
    )


def _counts(source: Postings) -> Ints:
    found = source.found
    return found.count if len(found.count) else np.zeros(len(found.document), np.int64)
