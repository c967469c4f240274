"""The weight of each word in each document, by lunr's model (BM25 with lunr's constants).

lunr's score of a document is the sum of its weights at the query's terms over all fields, divided
by the length of the query's vector, which is the same for all documents. So one number for each
word and document, summed over the fields, is all that a ranking needs. Weights are whole
thousandths: lunr rounds to three places.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from lunr.builder import Builder
from numpy.typing import NDArray

from generator.search.columns import Ints, bounds
from generator.search.reading import FIELDS, Field, Tokens

# lunr takes a millisecond for each paragraph; up to here it computes the weights itself.
LUNR_UP_TO = 1_000


@dataclass(frozen=True)
class Weights:
    """``words[w]`` weighs ``weight[i]`` thousandths in document ``document[i]``, for each ``i``
    from ``first[w]`` up to ``first[w + 1]``."""

    words: list[str]
    first: Ints
    document: Ints
    weight: Ints

    @cached_property
    def number(self) -> dict[str, int]:
        """Where each word stands among all."""
        return {word: place for place, word in enumerate(self.words)}


def weigh(tokens: Tokens) -> Weights:
    """Return the weights of all words."""
    if not tokens.words:  # of which lunr cannot take an average
        nothing = np.zeros(0, np.int32)
        return Weights([], bounds(nothing), nothing, nothing)
    if len(tokens.fields["text"].length) <= LUNR_UP_TO:
        return lunr_weights(tokens)
    return vectorised_weights(tokens)


def lunr_weights(tokens: Tokens) -> Weights:
    """Let lunr itself compute the weights."""
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    held = {field: tokens.lists(field) for field in FIELDS}
    for number in range(len(held["text"])):
        builder.add({"id": number, **{field: held[field][number] for field in FIELDS}})
    index = builder.build()
    number_of = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    rank = {word: number for number, word in enumerate(tokens.words)}
    sums: dict[tuple[int, int], int] = {}
    for reference, vector in index.field_vectors.items():
        document = int(reference.partition("/")[2])
        for position in range(0, len(vector.elements), 2):
            place = rank[number_of[vector.elements[position]]], document
            weight = round(vector.elements[position + 1] * 1000)
            sums[place] = sums.get(place, 0) + weight
    rows = sorted((word, document, weight) for (word, document), weight in sums.items())
    columns = np.array(rows, dtype=np.int32).reshape(-1, 3).T
    return Weights(tokens.words, _first(columns[0], tokens), columns[1], columns[2])


def _first(word: Ints, tokens: Tokens) -> Ints:
    return bounds(np.bincount(word, minlength=len(tokens.words)))


def vectorised_weights(tokens: Tokens) -> Weights:
    """Compute the same numbers with arrays; formula as in ``lunr.builder`` and ``lunr.idf``."""
    documents = len(tokens.fields["text"].length)
    columns = {name: _Column(field, documents) for name, field in tokens.fields.items()}
    held = [np.bincount(column.word, minlength=len(tokens.words)) for column in columns.values()]
    holding = np.sum(held, axis=0)
    rarity = np.log(1 + np.abs((documents - holding + 0.5) / (holding + 0.5)))
    place = np.concatenate([column.place for column in columns.values()])
    weight = np.concatenate(
        [column.weights(rarity, FIELDS[name]) for name, column in columns.items()]
    )
    order = np.argsort(place, kind="stable")  # four ascending rows: sorted by merging them
    place, weight = place[order], weight[order]
    starts = np.flatnonzero(np.diff(place, prepend=-1))
    word, document = np.divmod(place[starts], documents)
    sums = np.add.reduceat(weight, starts)
    return Weights(tokens.words, _first(word, tokens), document.astype(np.int32), sums)


class _Column:
    """One field of all documents: how often each word stands in each."""

    def __init__(self, field: Field, documents: int) -> None:
        self._length = field.length
        document = np.repeat(np.arange(documents), field.length)
        place = field.word.astype(np.int64) * documents + document
        place.sort()
        starts = np.flatnonzero(np.diff(place, prepend=-1))
        self._frequency = np.diff(starts, append=len(place))
        self.place = place[starts]
        self.word, self._document = np.divmod(self.place, documents)

    def weights(self, rarity: NDArray[np.float64], boost: float) -> NDArray[np.int32]:
        """Return the weights in thousandths, in the order of ``place``."""
        b, k1 = Builder()._b, Builder()._k1  # lunr's constants
        average = self._length.sum() / len(self._length) or 1
        norm = k1 * (1 - b + b * (self._length / average))
        frequency = self._frequency
        share = (k1 + 1) * frequency / (norm[self._document] + frequency)
        weights: NDArray[np.float64] = np.rint(rarity[self.word] * share * boost * 1000)
        return weights.astype(np.int32)
