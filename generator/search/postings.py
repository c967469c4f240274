"""The inverted index: for each term the documents that hold it, with weights and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from generator.search.columns import Ints, stretches
from generator.search.grams import Occurrences, Text, find_characters, find_grams
from generator.search.sharding import PARTS
from generator.search.tokens import LONGEST_WORD, is_gram, phrase_words
from generator.search.weights import Weights
from generator.search.words import find_words


@dataclass(frozen=True)
class Postings:
    """Where terms stand (see Occurrences), with a weight for each posting: lunr's in
    thousandths, 0 where the term is there only as a piece of words. ``words`` tells for each
    term of how many words its weight is the sum."""

    found: Occurrences
    weight: Ints
    words: Ints


def character_postings(text: Text, weights: Weights, part: int) -> tuple[Postings, ...]:
    """Return the postings of the single characters of a part.

    What is found by a phrase that is the whole term needs no positions.
    """
    nothing = np.zeros(0, np.int32)
    found = replace(find_characters(text, part), count=nothing, position=nothing)
    return (_weighed(found, weights, text.documents),)


def gram_postings(text: Text, weights: Weights, part: int) -> tuple[Postings, ...]:
    """Return the postings of the longer grams of a part, and of longer words."""
    words = [word for word in weights.words if ord(word[0]) % PARTS == part]
    long_words = [word for word in words if not is_gram(word) and len(word) <= LONGEST_WORD]
    kinds = (*find_grams(text, part), find_words(text, long_words, text.places(part)))
    return tuple(_weighed(found, weights, text.documents) for found in kinds)


def _weighed(found: Occurrences, weights: Weights, documents: int) -> Postings:
    """Give each posting the weight of the word that its term is, 0 where it is none."""
    word = np.array([weights.number.get(term, -1) for term in found.terms], np.int64)
    weight = np.zeros(len(found.document), np.int32)
    term = np.repeat(np.arange(len(found.terms)), np.diff(found.first))
    places = term * documents + found.document
    known = np.flatnonzero(word >= 0)
    sizes = np.diff(weights.first)[word[known]]
    own = stretches(weights.first[word[known]], sizes)
    wanted = np.repeat(known, sizes) * documents + weights.document[own]
    where, present = _look_up(places, wanted)
    weight[where[present]] = weights.weight[own][present]
    return Postings(found, weight, np.ones(len(found.terms), np.int64))


def phrase_postings(
    text: Text, weights: Weights, phrases: Sequence[str], part: int
) -> tuple[Postings, ...]:
    """Return the postings of the phrases of a part that are no words; they weigh what their words
    do together."""
    in_part = [phrase for phrase in phrases if ord(phrase[0]) % PARTS == part]
    no_words = [phrase for phrase in in_part if phrase not in weights.number]
    found = find_words(text, no_words, text.places(part))
    weight = np.zeros(len(found.document), np.int32)
    words = [phrase_words(term, weights.number.__contains__) for term in found.terms]
    for number, own in enumerate(words):
        held = slice(found.first[number], found.first[number + 1])
        for word in map(weights.number.__getitem__, own):
            of_word = slice(weights.first[word], weights.first[word + 1])
            wanted = found.document[held].astype(np.int32)  # of the same kind: nothing is copied
            where, present = _look_up(weights.document[of_word], wanted)
            weight[held] += np.where(present, weights.weight[of_word][where], 0)
    return (Postings(found, weight, np.array(list(map(len, words)), np.int64)),)


def _look_up(ascending: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Return where each wanted number stands, and whether it stands there."""
    if not len(ascending):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    where = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return where, ascending[where] == wanted
