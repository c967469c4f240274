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
    """Terms by shard number, then by name; arrays as in Occurrences and Postings.

    ``placed`` tells of each term whether it has counts and positions; where not, ``count`` is 0.
    """

    terms: list[str]
    numbers: list[int]
    first: Ints
    document: Ints
    weight: Ints
    words: Ints
    count: Ints
    position: Ints
    placed: NDArray[np.bool_]


def merge(sources: Sequence[Postings], number_of: Callable[[str], int]) -> Merged:
    """Return the terms of all sources in one order."""
    terms = sorted(
        (number_of(term), term, which, place)
        for which, source in enumerate(sources)
        for place, term in enumerate(source.found.terms)
    )
    which = np.array([term[2] for term in terms], np.int64)
    place = np.array([term[3] for term in terms], np.int64)
    own = [_Selected(source, place[which == number]) for number, source in enumerate(sources)]
    # The selected postings of all sources lie end to end; `which` interleaves their terms again.
    order = np.argsort(np.argsort(which, kind="stable"), kind="stable")
    joined = np.concatenate([selected.frequency for selected in own])
    frequency = joined[order]
    posting = stretches(bounds(joined)[:-1][order], frequency)
    count = np.concatenate([selected.count for selected in own])
    occurrence = stretches(bounds(count)[:-1][posting], count[posting])
    return Merged(
        terms=[term[1] for term in terms],
        numbers=[term[0] for term in terms],
        first=bounds(frequency),
        document=np.concatenate([selected.document for selected in own])[posting],
        weight=np.concatenate([selected.weight for selected in own])[posting],
        words=np.concatenate([selected.words for selected in own])[order],
        count=count[posting],
        position=np.concatenate([selected.position for selected in own])[occurrence],
        placed=np.array([selected.placed for selected in own])[which],
    )


class _Selected:
    """The postings of some terms of one source, in the order in which the terms are given."""

    def __init__(self, source: Postings, terms: Ints) -> None:
        found = source.found
        self.placed = len(found.count) > 0
        self.frequency: Ints = np.diff(found.first)[terms]
        posting = stretches(found.first[:-1][terms], self.frequency)
        self.document = found.document[posting]
        self.weight = source.weight[posting]
        self.words = source.words[terms]
        if self.placed:
            starts = bounds(found.count)[:-1]
            self.count = found.count[posting]
            self.position = found.position[stretches(starts[posting], self.count)]
        else:
            self.count = np.zeros(len(posting), np.int32)
            self.position = np.zeros(0, np.int32)
