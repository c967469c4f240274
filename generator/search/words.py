"""Where given words stand as pieces of the text, whatever the segmenter made of it there.

All places are followed at once, character by character: those stay whose characters so far are
the beginning of a word. What was read at a place is one number, a hash of 64 bits.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.search.columns import Ints
from generator.search.grams import Occurrences, Text

Hashes = NDArray[np.uint64]
_FACTOR = 0x9E3779B97F4A7C15
_ALL = (1 << 64) - 1


def find_words(text: Text, words: Sequence[str], place: Ints) -> Occurrences:
    """Return the documents in which each of ``words`` stands, begun at a place in the row of
    characters that is among ``place``; without positions."""
    beginnings = _Beginnings(words)
    read = np.zeros(len(place), np.uint64)
    hits: list[Ints] = []
    for length in range(1, beginnings.longest + 1):
        inside = place + length <= len(text.codes)
        place, read = place[inside], read[inside]
        read = _step(read, text.codes[place + length - 1])
        begins, which = _find(read, beginnings.hashes[length])
        place, read = place[begins], read[begins]
        word = beginnings.words[length][which[begins]]
        whole = word >= 0
        hits.append(word[whole] << 32 | text.document[place[whole]])
    return _occurrences(np.unique(np.concatenate(hits)) if hits else np.zeros(0, np.int64), words)


class _Beginnings:
    """The beginnings of words by length: ascending hashes, and the word (-1: none) that each is."""

    def __init__(self, words: Sequence[str]) -> None:
        self.longest = max(map(len, words), default=0)
        found: list[dict[int, int]] = [{} for _ in range(self.longest + 1)]
        for number, word in enumerate(words):
            value = 0
            for length, character in enumerate(word, 1):
                value = (value + ord(character) + 1) * _FACTOR & _ALL
                found[length].setdefault(value, -1)
            found[len(word)][value] = number
        self.hashes = [np.array(sorted(level), np.uint64) for level in found]
        self.words = [np.array([level[key] for key in sorted(level)], np.int64) for level in found]


def _step(read: Hashes, codes: Ints) -> Hashes:
    return (read + codes.astype(np.uint64) + np.uint64(1)) * np.uint64(_FACTOR)


def _find(values: Hashes, ascending: Hashes) -> tuple[NDArray[np.bool_], Ints]:
    """Return which values are among the ascending ones, and where each would stand."""
    where = np.minimum(np.searchsorted(ascending, values), len(ascending) - 1)
    return ascending[where] == values, where


def _occurrences(hits: Ints, words: Sequence[str]) -> Occurrences:
    """Group ascending hits, each a word's number and a document in one number."""
    word, document = hits >> 32, hits & (1 << 32) - 1
    starts = np.flatnonzero(np.diff(word, prepend=-1))
    nothing = np.zeros(0, np.int64)
    terms = [words[number] for number in word[starts]]
    return Occurrences(terms, np.append(starts, len(hits)), document, nothing, nothing)
