"""The inverted index: for each term the documents that hold it, with weights and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from generator.search.columns import Ints
from generator.search.grams import Occurrences, Text, find_characters, find_grams
from generator.search.tokens import LONGEST_WORD, is_gram
from generator.search.weights import Weights
from generator.search.words import find_words


@dataclass(frozen=True)
class Postings:
    """Where terms stand (see Occurrences), with a weight for each posting: lunr's in
    thousandths, 0 where the term is there only as a piece of words."""

    found: Occurrences
    weight: Ints


def make_postings(texts: Sequence[str], weights: Weights) -> tuple[Postings, ...]:
    """Return the postings of single characters, longer grams (in parts) and longer words.

    ``texts`` are the folded lines of each document, joined by ``grams.BREAK``. A phrase that is
    a character or a word is never looked for inside others, so these have no positions.
    """
    text = Text(texts)
    long_words = [word for word in weights.words if not is_gram(word) and len(word) <= LONGEST_WORD]
    nothing = np.zeros(0, np.int64)
    characters = replace(find_characters(text), count=nothing, position=nothing)
    kinds = (characters, *find_grams(text), find_words(text, long_words))
    return tuple(Postings(found, _weights(found, weights, len(texts))) for found in kinds)


def _weights(found: Occurrences, weights: Weights, documents: int) -> Ints:
    """Return for each posting the weight of the word that its term is, 0 where there is none."""
    number = {term: place for place, term in enumerate(found.terms)}
    as_term = np.array([number.get(word, -1) for word in weights.words], np.int64)[weights.word]
    known = as_term >= 0
    term = np.repeat(np.arange(len(found.terms)), np.diff(found.first))
    places = term * documents + found.document
    where, present = _look_up(places, as_term[known] * documents + weights.document[known])
    weight = np.zeros(len(places), np.int32)
    weight[where[present]] = weights.weight[known][present]
    return weight


def _look_up(ascending: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Return where each wanted number stands, and whether it stands there."""
    if not len(ascending):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    where = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return where, ascending[where] == wanted
