"""The weight of each word in each document, by lunr's model (BM25 with lunr's constants).

lunr's score of a document is the sum of its weights at the query's terms over all fields, divided
by the length of the query's vector, which is the same for all documents. So one number for each
word and document, summed over the fields, is all that a ranking needs. Weights are whole
thousandths: lunr rounds to three places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from lunr.builder import Builder
from numpy.typing import NDArray

from generator.search.columns import Ints

Tokens = Sequence[str]

FIELDS: Mapping[str, float] = {"speaker": 2, "text": 1, "topics": 2, "title": 1}
# lunr takes a millisecond for each paragraph; up to here it computes the weights itself.
LUNR_UP_TO = 1_000


@dataclass(frozen=True)
class Weights:
    """Parallel arrays, ordered by word and document: ``words[word[i]]`` weighs ``weight[i]``
    thousandths in document ``document[i]``."""

    words: list[str]
    word: Ints
    document: Ints
    weight: Ints


def weigh(tokens: Sequence[Mapping[str, Tokens]]) -> Weights:
    """Return the weights of all words, given the tokens of each document for each of FIELDS."""
    if not tokens:  # of which lunr cannot take an average
        nothing = np.zeros(0, np.int64)
        return Weights([], nothing, nothing, nothing)
    if len(tokens) <= LUNR_UP_TO:
        return lunr_weights(tokens)
    return vectorised_weights(tokens)


def lunr_weights(tokens: Sequence[Mapping[str, Tokens]]) -> Weights:
    """Let lunr itself compute the weights."""
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, fields in enumerate(tokens):
        builder.add({"id": number, **{field: list(fields[field]) for field in FIELDS}})
    index = builder.build()
    number_of = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    sums: dict[tuple[str, int], int] = {}
    for reference, vector in index.field_vectors.items():
        document = int(reference.partition("/")[2])
        for position in range(0, len(vector.elements), 2):
            place = number_of[vector.elements[position]], document
            weight = round(vector.elements[position + 1] * 1000)
            sums[place] = sums.get(place, 0) + weight
    words = sorted(index.inverted_index)
    rank = {word: number for number, word in enumerate(words)}
    rows = sorted((rank[word], document, weight) for (word, document), weight in sums.items())
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    return Weights(words, columns[0], columns[1], columns[2])


def vectorised_weights(tokens: Sequence[Mapping[str, Tokens]]) -> Weights:
    """Compute the same numbers with arrays; formula as in ``lunr.builder`` and ``lunr.idf``."""
    words = sorted({word for fields in tokens for field in FIELDS for word in fields[field]})
    rank = {word: number for number, word in enumerate(words)}
    columns = [_Field(rank, [fields[field] for fields in tokens]) for field in FIELDS]
    holding = sum((column.documents_with_each_word() for column in columns), np.zeros(len(words)))
    rarity = np.log(1 + np.abs((len(tokens) - holding + 0.5) / (holding + 0.5)))
    place = np.concatenate([column.place for column in columns])
    weight = np.concatenate(
        [
            column.weights(rarity, boost)
            for column, boost in zip(columns, FIELDS.values(), strict=True)
        ]
    )
    places, which = np.unique(place, return_inverse=True)
    sums = np.bincount(which, weight, len(places)).astype(np.int64)
    return Weights(words, places // len(tokens), places % len(tokens), sums)


class _Field:
    """One field of all documents: how often each word stands in each."""

    def __init__(self, rank: Mapping[str, int], tokens: Sequence[Tokens]) -> None:
        self._documents = len(tokens)
        self._words = len(rank)
        self._lengths = np.fromiter(map(len, tokens), np.int64, len(tokens))
        total = int(self._lengths.sum())
        numbers: Iterable[int] = (rank[word] for word in chain.from_iterable(tokens))
        word = np.fromiter(numbers, np.int64, total)
        document = np.repeat(np.arange(len(tokens)), self._lengths)
        self.place, self._frequency = np.unique(word * len(tokens) + document, return_counts=True)

    def documents_with_each_word(self) -> NDArray[np.int64]:
        return np.bincount(self.place // self._documents, minlength=self._words)

    def weights(self, rarity: NDArray[np.float64], boost: float) -> NDArray[np.float64]:
        """Return the weights in thousandths, in the order of ``place``."""
        b, k1 = Builder()._b, Builder()._k1  # lunr's constants
        average = self._lengths.sum() / self._documents or 1
        relative = self._lengths[self.place % self._documents] / average
        norm = k1 * (1 - b + b * relative)
        frequency = self._frequency
        score = rarity[self.place // self._documents] * ((k1 + 1) * frequency) / (norm + frequency)
        weights: NDArray[np.float64] = np.rint(score * boost * 1000)
        return weights
