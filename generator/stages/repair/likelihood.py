"""How likely a text is as Chinese: jieba's words, and what follows what in the document itself.

jieba's dictionary is read here and not through its tokenizer, because other code adds words to
that one, and what is repaired must not depend on what ran before.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from typing import NamedTuple

import jieba

from generator.script import simplified_characters

LONGEST_WORD = 4
# Natural logarithms of probabilities.
UNKNOWN = -20.0  # a Han character that is no word of its own
SYMBOL = -16.0  # a letter or sign that has no place in a transcript: и, ┐, ㄈ
PLAIN = -4.0  # other ASCII
SIGNS = {"。": -3.0, ",": -3.0, "、": -4.5, "?": -5.0, ";": -6.0, ":": -6.0, "!": -7.0}
SIGNS |= dict.fromkeys("“”《》", -5.5)
FULL_WIDTH = {ord("，"): ",", ord("？"): "?", ord("；"): ";", ord("："): ":", ord("！"): "!"}
# How many characters the document must show after another one to outweigh the dictionary.
PRIOR = 30
WEIGHT = 0.7


class Reading(NamedTuple):
    """A text as far as it is read.

    ``tail`` holds its last Han characters, ``scores`` the best score before and after each of
    them, ``previous`` its last character of any kind.
    """

    tail: str
    scores: tuple[float, ...]
    previous: str

    @property
    def score(self) -> float:
        """Natural logarithm of the probability of the text so far."""
        return self.scores[-1]


START = Reading("", (0.0,), "\n")


@cache
def words() -> dict[str, float]:
    """Return log probabilities of the words in jieba's dictionary. Read once a process."""
    with jieba.get_dict_file() as file:
        rows = [line.split(" ") for line in file.read().decode("utf-8").splitlines()]
    counts = {word: int(count) for word, count, _ in rows if len(word) <= LONGEST_WORD}
    total = sum(counts.values())
    return {word: math.log(count / total) for word, count in counts.items() if count}


class Likelihood:
    """Knows the words of Chinese and the habits of one document."""

    def __init__(self, document: str) -> None:
        """Learn the habits of ``document``."""
        self._words = words()
        self._simplified = {**simplified_characters(), **FULL_WIDTH}
        shown = list(map(_kind, document.translate(self._simplified)))
        single = Counter(shown)
        share = {character: count / len(shown) for character, count in single.items()}
        self._after = {
            (first, second): WEIGHT
            * math.log((count / share[second] + PRIOR) / (single[first] + PRIOR))
            for (first, second), count in Counter(zip(shown, shown[1:], strict=False)).items()
        }
        self._unseen = {
            first: WEIGHT * math.log(PRIOR / (count + PRIOR)) for first, count in single.items()
        }

    def read_on(self, reading: Reading, character: str) -> Reading:
        """Return ``reading`` one character further."""
        plain = self._simplified.get(ord(character), character)
        kind = _kind(plain)
        habit = self._after.get((reading.previous, kind))
        if habit is None:
            habit = self._unseen.get(reading.previous, 0.0)
        if not "\u3400" <= plain <= "\u9fff":
            return Reading("", (reading.scores[-1] + _sign(plain) + habit,), kind)
        known = self._words
        tail = (reading.tail + plain)[-LONGEST_WORD:]
        scores = reading.scores
        best = scores[-1] + known.get(plain, UNKNOWN)
        for length in range(2, len(tail) + 1):
            word = known.get(tail[-length:])
            if word is not None and scores[-length] + word > best:
                best = scores[-length] + word
        if habit:
            scores = tuple([score + habit for score in scores])
        return Reading(tail, (*scores[-LONGEST_WORD + 1 :], best + habit), kind)


def _kind(character: str) -> str:
    """Return what stands for a character in the habits: all digits are one, all letters too."""
    if character.isascii():
        return "0" if character.isdigit() else "A" if character.isalpha() else character
    return character


def _sign(character: str) -> float:
    return SIGNS.get(character, PLAIN if character.isascii() else SYMBOL)
