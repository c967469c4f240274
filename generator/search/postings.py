"""The inverted index: for each term the documents that hold it, with weights and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.columns import Ints
from generator.search.grams import Occurrences, find_grams
from generator.search.tokens import is_gram, key
from generator.search.weights import Weights


@dataclass(frozen=True)
class Postings:
    """Terms with their postings: those of ``terms[t]`` are ``first[t]`` to ``first[t + 1]``.

    ``weight`` is lunr's in thousandths, 0 where the term stands there only as a piece of words;
    ``count`` and ``position`` (see Occurrences) are empty where nobody asks for places.
    """

    terms: list[str]
    first: Ints
    document: Ints
    weight: Ints
    count: Ints
    position: Ints


def make_postings(texts: Sequence[str], weights: Weights) -> tuple[Postings, ...]:
    """Return the postings of single characters, of longer grams, and of longer words.

    ``texts`` are the folded lines of each document, joined by ``grams.BREAK``.
    """
    singles, grams = find_grams(texts)
    documents = len(texts)
    return (
        _without_places(_weighted(singles, weights, documents)),
        _weighted(grams, weights, documents),
        _words(grams, weights, documents),
    )


def _weighted(found: Occurrences, weights: Weights, documents: int) -> Postings:
    """Give each posting the weight of the word that is the gram, 0 where there is none."""
    number = {term: place for place, term in enumerate(found.terms)}
    as_gram = np.array([number.get(word, -1) for word in weights.words], np.int64)[weights.word]
    known = as_gram >= 0
    places = _places(found, documents)
    wanted = as_gram[known] * documents + weights.document[known]
    weight = np.zeros(len(places), np.int64)
    where, present = _look_up(places, wanted)
    weight[where[present]] = weights.weight[known][present]
    return Postings(
        found.terms, found.first, found.document, weight, found.count, found.position
    )


def _without_places(postings: Postings) -> Postings:
    nothing = np.zeros(0, np.int64)
    return Postings(
        postings.terms, postings.first, postings.document, postings.weight, nothing, nothing
    )


def _words(grams: Occurrences, weights: Weights, documents: int) -> Postings:
    """Return the words longer than a gram, in the documents that hold their first gram.

    A document that has a word only in its title or topics is never a hit for it.
    """
    number = {term: place for place, term in enumerate(grams.terms)}
    begins = [-1 if is_gram(word) else number.get(key(word), -1) for word in weights.words]
    gram = np.array(begins, np.int64)[weights.word]
    candidates = np.flatnonzero(gram >= 0)
    wanted = gram[candidates] * documents + weights.document[candidates]
    _, present = _look_up(_places(grams, documents), wanted)
    rows = candidates[present]
    word, document, weight = weights.word[rows], weights.document[rows], weights.weight[rows]
    starts = np.flatnonzero(np.diff(word, prepend=-1))
    nothing = np.zeros(0, np.int64)
    return Postings(
        terms=[weights.words[place] for place in word[starts]],
        first=np.append(starts, len(rows)),
        document=document,
        weight=weight,
        count=nothing,
        position=nothing,
    )


def _places(found: Occurrences, documents: int) -> Ints:
    """Return one ascending number for each posting: its term and its document."""
    term = np.repeat(np.arange(len(found.terms)), np.diff(found.first))
    return term * documents + found.document


def _look_up(ascending: Ints, wanted: Ints) -> tuple[Ints, np.ndarray]:
    """Return where each wanted number stands, and whether it stands there."""
    where = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return where, ascending[where] == wanted
