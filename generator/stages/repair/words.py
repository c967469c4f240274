"""Words of Chinese, how often they occur, and what follows them: a model of word pairs.

Source: libime's language model for simplified Chinese (data file lm_sc.arpa of 2022-08-10, LGPL 2.1
or later), mixed with the pairs of tests/bench/texts/training, which are written in the manner of
calls. Words that often stand together there (进一步提升) are a word, too. words.tsv.xz keeps the
pairs that tell most, as tests/bench/make_words.py chooses them.

A row has a word, its score, its score as what other words fall back on (Katz), the words that
follow with their scores, and the signs that follow it more or less gladly than other words. All
scores are tenths of a natural logarithm with the sign turned. A row without a score is of a sign:
which words it is followed by.
"""

from __future__ import annotations

import lzma
import math
import re
from collections.abc import Mapping, Set
from functools import cache
from itertools import pairwise
from pkgutil import get_data

LONGEST_WORD = 5
LIKELIEST = 30  # first characters of words that are looked ahead to
OTHERS = "*"  # stands for the signs that a row does not name
NEVER = -99.0
_FOLLOWING = re.compile(r"(\D+?)(-?\d+)(?: |$)")
_BEHIND = re.compile(r"(\S+?)=(-?\d+)(?: |$)")


class Words:
    """Knows the words, and how likely each is behind another."""

    def __init__(self, rows: str) -> None:
        """Read the rows of the data file."""
        fields = [row.split("\t") for row in rows.split("\n")]
        self.scores = {word: int(score) / -10 for word, score, *_ in fields if score}
        self._falls_back = {word: int(weight) / -10 for word, _, weight, _, _ in fields if weight}
        self._rows = {word: following for word, _, _, following, _ in fields if following}
        self._signs = {word: signs for word, *_, signs in fields if signs}
        self._following: dict[str, dict[str, float]] = {}
        self._ahead: dict[str, dict[str, float]] = {}
        self._first: dict[str, frozenset[str]] = {}
        self._ends: dict[str, tuple[dict[str, float], float]] = {}

    def following(self, word: str) -> Mapping[str, float]:
        """Return words that stand behind ``word`` more or less gladly than behind any other."""
        found = self._following.get(word)
        if found is None:
            found = self._following[word] = _scores(_FOLLOWING, self._rows.get(word, ""))
        return found

    def ahead(self, word: str) -> Mapping[str, float]:
        """Return what longer words behind ``word`` begin with, and the best score of those."""
        found = self._ahead.get(word)
        if found is None:
            found = self._ahead[word] = prefixes(self.following(word))
        return found

    def first(self, word: str) -> Set[str]:
        """Return the first characters of the likeliest words behind ``word``."""
        found = self._first.get(word)
        if found is None:
            following = self.following(word)
            best = sorted(following, key=following.__getitem__, reverse=True)
            found = frozenset(list(dict.fromkeys(one[0] for one in best))[:LIKELIEST])
            self._first[word] = found
        return found

    def ends(self, word: str) -> tuple[Mapping[str, float], float]:
        """Return by how much (a logarithm) signs are likelier behind ``word`` than elsewhere.

        The second number is for all signs that are not in the first.
        """
        found = self._ends.get(word)
        if found is None:
            signs = _scores(_BEHIND, self._signs.get(word, ""))
            found = self._ends[word] = (signs, signs.pop(OTHERS, 0.0))
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


def _scores(pattern: re.Pattern[str], row: str) -> dict[str, float]:
    return {one: int(score) / -10 for one, score in pattern.findall(row)}


def prefixes(scores: Mapping[str, float]) -> dict[str, float]:
    """Return what the longer ones of these words begin with, and the best score of those."""
    found: dict[str, float] = {}
    for word, score in scores.items():
        for length in range(1, len(word)):
            begun = word[:length]
            if score > found.get(begun, NEVER):
                found[begun] = score
    return found


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
    return prefixes(words().scores)


@cache
def inside_words() -> Mapping[str, frozenset[str]]:
    """Return for each character what stands behind it in words."""
    found: dict[str, set[str]] = {}
    for word in words().scores:
        for first, second in pairwise(word):
            found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}
