"""Words of Chinese, how often they occur, and what follows them: a model of word pairs.

Source: the word pairs of libime's language model for simplified Chinese (data file
lm_sc.arpa of 2022-08-10, LGPL 2.1 or later), of which words.tsv.xz keeps those that tell most,
as tests/bench/make_words.py chooses them. A row has a word, its score, its score as what other
words fall back on (Katz), and the words that follow with their scores; all scores are tenths of a
natural logarithm, with the sign left out where it is always negative.
"""

from __future__ import annotations

import lzma
import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pkgutil import get_data

LONGEST_WORD = 5
_FOLLOWING = re.compile(r"(\D+?)(\d+)(?: |$)")


class Words:
    """Knows the words, and how likely each is behind another."""

    def __init__(self, rows: str) -> None:
        """Read the rows of the data file."""
        fields = [row.split("\t") for row in rows.split("\n")]
        self.scores = {word: int(score) / -10 for word, score, _, _ in fields}
        self._falls_back = {word: int(weight) / -10 for word, _, weight, _ in fields if weight}
        self._rows = {word: following for word, _, _, following in fields if following}
        self._following: dict[str, dict[str, float]] = {}

    def following(self, word: str) -> Mapping[str, float]:
        """Return words that stand behind ``word`` more or less gladly than behind any other."""
        found = self._following.get(word)
        if found is None:
            row = self._rows.get(word, "")
            found = {one: int(score) / -10 for one, score in _FOLLOWING.findall(row)}
            self._following[word] = found
        return found

    def behind(self, word: str) -> tuple[Mapping[str, float], float]:
        """Return the scores of words behind ``word``, and what all others fall back with."""
        return self.following(word), self._falls_back.get(word, 0.0)

    def score(self, before: str, word: str) -> float:
        """Return the natural logarithm of the probability of ``word`` behind ``before``."""
        known = self.following(before).get(word)
        if known is not None:
            return known
        return self._falls_back.get(before, 0.0) + self.scores[word]


@cache
def words() -> Words:
    """Return the words. Read once a process."""
    data = get_data(__package__, "words.tsv.xz") or b""
    return Words(lzma.decompress(data).decode())


@cache
def frequency() -> Mapping[str, float]:
    """Return how often simplified characters occur in words."""
    share: dict[str, float] = {}
    for word, score in words().scores.items():
        for character in word:
            share[character] = share.get(character, 0.0) + math.exp(score)
    return share


@cache
def beginnings() -> Mapping[str, float]:
    """Return what longer words begin with, and the score of the most frequent of them."""
    found: dict[str, float] = {}
    for word, score in words().scores.items():
        for length in range(1, len(word)):
            begun = word[:length]
            if score > found.get(begun, -99.0):
                found[begun] = score
    return found


@lru_cache(maxsize=4)
def inside_words(own: frozenset[str] = frozenset()) -> Mapping[str, set[str]]:
    """Return for each character what stands behind it in words, those of ``own`` included."""
    found: dict[str, set[str]] = {}
    for word in (*words().scores, *own):
        for first, second in pairwise(word):
            found.setdefault(first, set()).add(second)
    return found
