"""How likely a text is as Chinese: the words it can be cut into, and which follows which.

A text is as likely as its best cut into words (words.py). What the document itself shows of its
habits, character by character, is added. All scores are natural logarithms.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import cache, lru_cache
from pkgutil import get_data
from typing import NamedTuple

from generator.script import simplified_characters, standard_characters
from generator.stages.repair.habits import habits, is_han, kind_of
from generator.stages.repair.topical import topical
from generator.stages.repair.words import LONGEST_WORD, beginnings, inside_words, words

UNKNOWN = -20.0  # a Han character that is no word of its own
OWN = -11.0  # a name or term that only the editors know
RARE_SIGN = -3.0  # one of the other ASCII signs, or a bracket
SYMBOL = -16.0  # a letter or sign that has no place in a transcript: и, ┐, ㄈ
ODD = -6.0  # more for a character that the document's script does not use: 眞
NOVEL = -1.5  # and for one that a long document has nowhere else
LONG = 1000
DIGIT = -2.3  # for one of ten digits
LETTERS = 52
BRACKETS = "【】「」『』〈〉…—·"
FULL_WIDTH = {ord(wide): narrow for wide, narrow in zip("，？；：！（）", ",?;:!()", strict=True)}
DOCUMENT = 60_000  # so many characters tell enough of the habits of a document
CUTS = 2  # how many cuts into words are kept for each place

HAN, OTHER = "字", "#"
NAMES = {"\n": "line", " ": "space"}

Cut = tuple[float, str]  # its score, and its last word


class Reading(NamedTuple):
    """A text as far as it is read.

    ``tail`` holds its last Han characters, as far as a word may go on from them; ``cuts`` the
    best cuts of the text before and after each of them, best first, by the scores of their words;
    ``beside`` is the score of all else. ``previous`` is its last character of any kind, and
    ``sign`` what kind that is. ``promise`` is how likely the text is if it ends inside a word.
    """

    tail: str
    cuts: tuple[tuple[Cut, ...], ...]
    beside: float
    previous: str
    sign: str
    promise: float

    @property
    def score(self) -> float:
        """Natural logarithm of the probability of the text so far."""
        return self.cuts[-1][0][0] + self.beside


START = Reading("", (((0.0, ""),),), 0.0, "\n", "line", 0.0)


class Fact(NamedTuple):
    """What is known of a character: in simplified script, as a habit, what it costs beside that."""

    plain: str
    kind: str
    sign: str
    is_han: bool
    score: float


class Likelihood:
    """Knows the words of Chinese and the habits of one document."""

    def __init__(self, document: str = "", own: frozenset[str] = frozenset()) -> None:
        """Learn the habits of ``document``; ``own`` are words beside those of the language."""
        self._own = own
        self._words = words()
        self._begun, self._inside = _with_own(own)
        self._signs = signs()
        self._simplified = {**simplified_characters(), **FULL_WIDTH}
        self._facts: dict[str, Fact] = {}
        document = document[:DOCUMENT]
        counts = Counter(document)
        self._seen = counts
        self._letters = sum(count for one, count in counts.items() if kind_of(one) == "A")
        self._is_long = len(document) >= LONG
        simplified_only, traditional_only = standard_characters()
        self._traditional = sum(counts[character] for character in traditional_only) > sum(
            counts[character] for character in simplified_only
        )
        simplified = document.translate(self._simplified)
        self._topical = topical(simplified)
        self._after, self._unseen = habits(simplified)

    def read(self, text: str, reading: Reading = START) -> Reading:
        """Return ``reading`` with all of ``text`` read."""
        for character in text:
            reading = self.read_on(reading, character)
        return reading

    def read_on(self, reading: Reading, character: str) -> Reading:
        """Return ``reading`` one character further."""
        tail, cuts, beside, previous, last, _ = reading
        plain, kind, sign, is_han, score = self._facts.get(character) or self._fact(character)
        beside += score + self._habit(previous, kind) + self._signs[last][sign]
        if not is_han:
            end = cuts[-1][0][0]
            return Reading("", (((end, ""),),), beside, kind, sign, end + beside)
        tail += plain
        cuts = (*cuts, self._cuts(tail, cuts))
        promised, goes_on = cuts[-1][0][0], 0
        for length in range(1, min(len(tail), LONGEST_WORD - 1) + 1):
            begun = self._begun.get(tail[-length:])
            if begun is not None:
                goes_on = length
                promised = max(promised, cuts[-length - 1][0][0] + begun)
        tail, cuts = tail[len(tail) - goes_on :], cuts[-goes_on - 1 :]
        return Reading(tail, cuts, beside, kind, sign, promised + beside)

    def promises(self, reading: Reading, characters: Iterable[str]) -> list[float]:
        """Return the promise that ``reading`` has with each of ``characters`` read, much faster."""
        tail, cuts, beside, previous, last, _ = reading
        signs = self._signs[last]
        after, unseen = self._after.get(previous, {}), self._unseen.get(previous, 0.0)
        going_on = self._inside.get(tail[-1:], frozenset())
        (one, behind_one, rest_one), (two, behind_two, rest_two) = (
            (score, *self._words.behind(word)) for score, word in (cuts[-1] * CUTS)[:CUTS]
        )
        found: list[float] = []
        for character in characters:
            plain, kind, sign, is_han, score = self._facts.get(character) or self._fact(character)
            score += beside + after.get(kind, unseen) + signs[sign]
            if not is_han:
                found.append(score + one)
            elif plain in going_on:
                found.append(self.read_on(reading, character).promise)
            else:
                alone = self._words.scores.get(plain, UNKNOWN)
                gain = self._topical.get(plain, 0.0)
                begun = one + self._begun.get(plain, UNKNOWN)
                said_one = one + behind_one.get(plain, rest_one + alone)
                said_two = two + behind_two.get(plain, rest_two + alone)
                found.append(score + max(begun, gain + max(said_one, said_two)))
        return found

    def _cuts(self, tail: str, cuts: tuple[tuple[Cut, ...], ...]) -> tuple[Cut, ...]:
        """Return the best cuts after ``tail``, if ``cuts`` are those before each character."""
        known, score_of, topical = self._words.scores, self._words.score, self._topical
        found: list[Cut] = []
        for length in range(1, len(tail) + 1):
            word = tail[-length:]
            if word in known:
                best = max([s + score_of(one, word) for s, one in cuts[-length]])
                found.append((best + topical.get(word, 0.0), word))
            elif word in self._own:
                found.append((cuts[-length][0][0] + OWN, word))
        if tail[-1] not in known:
            found.append((cuts[-1][0][0] + UNKNOWN, tail[-1]))
        found.sort(reverse=True)
        return tuple(found[:CUTS])

    def _habit(self, previous: str, kind: str) -> float:
        habit = self._after.get(previous, {}).get(kind)
        return self._unseen.get(previous, 0.0) if habit is None else habit

    def _fact(self, character: str) -> Fact:
        plain = self._simplified.get(ord(character), character)
        kind = kind_of(plain)
        if is_han(plain):
            score = ODD if self._is_odd(character, plain) else 0.0
            score += NOVEL if self._is_long and character not in self._seen else 0.0
            fact = Fact(plain, kind, HAN, True, score)
        else:
            sign = NAMES.get(kind, kind)
            known = sign in self._signs
            rare = RARE_SIGN if plain.isascii() or plain in BRACKETS else SYMBOL
            score = self._one_of(character, kind) if known else rare
            fact = Fact(plain, kind, sign if known else OTHER, False, score)
        self._facts[character] = fact
        return fact

    def _one_of(self, character: str, kind: str) -> float:
        """Return how likely it is this digit or letter."""
        if kind == "A":
            return math.log((self._seen[character] + 1) / (self._letters + LETTERS))
        return DIGIT if kind == "0" else 0.0

    def _is_odd(self, character: str, plain: str) -> bool:
        simplified_only, traditional_only = standard_characters()
        if self._traditional and character in simplified_only:
            return True
        if character == plain or character in self._seen:
            return False
        return not self._traditional or character not in traditional_only


@lru_cache(maxsize=4)
def _with_own(own: frozenset[str]) -> tuple[Mapping[str, float], Mapping[str, Set[str]]]:
    """Return what words begin with and what stands in them, with the ``own`` words among them."""
    begun = {word[:length]: OWN for word in own for length in range(1, len(word))}
    return begun | dict(beginnings()), inside_words(own)


@cache
def signs() -> dict[str, dict[str, float]]:
    """Return how likely a Han character, a digit, a letter or a sign is behind another."""
    data = get_data(__package__, "signs.tsv") or b""
    rows = [line.split("\t") for line in data.decode().splitlines()]
    names = rows[0][1:]
    return {
        name: {after: int(value) / 10 for after, value in zip(names, values, strict=True)}
        for name, *values in rows[1:]
    }


@cache
def plain() -> Likelihood:
    """Return a likelihood without the habits of any document."""
    return Likelihood()
