"""How likely a text is as Chinese: the words it can be cut into, and which follows which.

A text is as likely as its best cut into words (words.py). What the document itself shows of its
habits, character by character, is added. All scores are natural logarithms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.stages.repair.facts import Facts, signs, simplified
from generator.stages.repair.habits import LONGEST, Habits
from generator.stages.repair.topical import topical
from generator.stages.repair.words import (
    LONGEST_WORD,
    NEVER,
    beginnings,
    inside_words,
    prefixes,
    words,
)

UNKNOWN = -20.0  # a Han character that is no word of its own
CUTS = 2  # how many cuts into words are kept for each place

Cut = tuple[float, str]  # its score, and its last word (or sign)
# What stands behind a word: words, all others, what longer ones begin with, signs, all others.
Followers = tuple[Mapping[str, float], float, Mapping[str, float], Mapping[str, float], float]


class Reading(NamedTuple):
    """A text as far as it is read.

    ``tail`` holds its last Han characters, as far as a word may go on from them; ``cuts`` the
    best cuts of the text before and after each of them, best first, by the scores of their words;
    ``beside`` is the score of all else. ``previous`` are its last characters of any kind, and
    ``sign`` is the kind of the last one. ``promise`` is how likely the text is if it ends inside a
    word.
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


class Likelihood:
    """Knows the words of Chinese and the habits of one document."""

    def __init__(
        self,
        document: str = "",
        own: Mapping[str, float] | None = None,
        earlier: Sequence[str] = (),
    ) -> None:
        """Learn the habits of ``document`` and of ``earlier`` ones.

        ``own`` are more words with their scores.
        """
        self._own = own = own or {}
        self._words = words()
        self._begun, self._inside = _with_own(own)
        self._signs = signs()
        before = "\n".join(map(simplified, earlier))
        self._facts = Facts(document, before)
        spoken = f"{simplified(document)}\n{before}" if before else simplified(document)
        self._topical = topical(spoken)
        scores = self._words.scores
        self._begun_here = prefixes(
            {one: scores[one] + gain for one, gain in self._topical.items()}
        )
        self._habits = Habits(spoken)
        self._any_words: dict[str, float] = {}

    def read(self, text: str, reading: Reading = START) -> Reading:
        """Return ``reading`` with all of ``text`` read."""
        for character in text:
            reading = self.read_on(reading, character)
        return reading

    def read_on(self, reading: Reading, character: str) -> Reading:
        """Return ``reading`` one character further."""
        tail, cuts, beside, previous, last, _ = reading
        plain, kind, sign, is_han, score = self._facts[character]
        after, unseen = self._habits.behind(previous)
        beside += score + after.get(kind, unseen) + self._signs[last][sign]
        previous = (previous + kind)[-LONGEST:]
        if not is_han:
            end = max([score + self._end(word, sign) for score, word in cuts[-1]])
            return Reading("", (((end, sign),),), beside, previous, sign, end + beside)
        tail += plain
        cuts = (*cuts, self._cuts(tail, cuts))
        promised, goes_on = cuts[-1][0][0], 0
        for length in range(1, min(len(tail), LONGEST_WORD - 1) + 1):
            if (begun := tail[-length:]) in self._begun:
                goes_on = length
                promised = max([promised, *self._begins(cuts[-length - 1], begun)])
        tail, cuts = tail[len(tail) - goes_on :], cuts[-goes_on - 1 :]
        return Reading(tail, cuts, beside, previous, sign, promised + beside)

    def promises(self, reading: Reading, characters: Iterable[str]) -> list[float]:
        """Return the promise that ``reading`` has with each of ``characters`` read, much faster."""
        tail, cuts, beside, previous, last, _ = reading
        signs = self._signs[last]
        after, unseen = self._habits.behind(previous)
        going_on = self._inside.get(tail[-1:], frozenset())
        befores = [(score, self._behind(word)) for score, word in cuts[-1]]
        gains, facts, any_words = self._topical, self._facts, self._any_words
        found: list[float] = []
        for character in characters:
            plain, kind, sign, is_han, score = facts[character]
            score += beside + after.get(kind, unseen) + signs[sign]
            if not is_han:
                ends = [before + ends.get(sign, other) for before, (*_, ends, other) in befores]
                found.append(score + max(ends))
            elif plain in going_on and self._is_in_word(tail, plain):
                found.append(self.read_on(reading, character).promise)
            else:
                gain = gains.get(plain, 0.0)
                rest = any_words[plain] if plain in any_words else self._any_word(plain)
                best = NEVER
                for before, (behind, rests, ahead, _, _) in befores:
                    said = rests + rest
                    if plain in ahead and ahead[plain] > said:
                        said = ahead[plain]
                    if plain in behind and behind[plain] + gain > said:
                        said = behind[plain] + gain
                    if before + said > best:
                        best = before + said
                found.append(score + best)
        return found

    def expected(self, reading: Reading) -> Set[str]:
        """Return characters to be looked at behind ``reading``, in simplified script."""
        inside = self._inside.get(reading.tail[-1:], frozenset())
        return set(inside).union(*(self._words.first(word) for _, word in reading.cuts[-1]))

    def _any_word(self, plain: str) -> float:
        """Return how likely the likeliest word with a character first is where none is expected."""
        begins = max(self._begun_here.get(plain, NEVER), self._begun.get(plain, UNKNOWN))
        alone = self._topical.get(plain, 0.0) + self._words.scores.get(plain, UNKNOWN)
        found = self._any_words[plain] = max(begins, alone)
        return found

    def _behind(self, word: str) -> Followers:
        words = self._words
        return (*words.behind(word), words.ahead(word), *words.ends(word))

    def _end(self, word: str, sign: str) -> float:
        ends, other = self._words.ends(word)
        return ends.get(sign, other)

    def _begins(self, cuts: tuple[Cut, ...], begun: str) -> Iterator[float]:
        """Yield how likely, behind each of ``cuts``, the likeliest word is that begins so."""
        begins = max(self._begun_here.get(begun, NEVER), self._begun[begun])
        for score, word in cuts:
            rests = self._words.behind(word)[1]
            yield score + max(self._words.ahead(word).get(begun, NEVER), rests + begins)

    def _is_in_word(self, tail: str, plain: str) -> bool:
        words = (tail[at:] + plain for at in range(len(tail)))
        return any(word in self._words.scores or word in self._begun for word in words)

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
                found.append((cuts[-length][0][0] + self._own[word], word))
        if tail[-1] not in known:
            found.append((cuts[-1][0][0] + UNKNOWN, tail[-1]))
        found.sort(reverse=True)
        return tuple(found[:CUTS])


def _with_own(own: Mapping[str, float]) -> tuple[dict[str, float], dict[str, Set[str]]]:
    """Return what words begin with and what stands in them, with the ``own`` words among them."""
    inside: dict[str, Set[str]] = dict(inside_words())
    for word in own:
        for first, second in pairwise(word):
            inside[first] = inside.get(first, frozenset()) | {second}
    begun = dict(beginnings())
    for beginning, score in prefixes(own).items():
        begun[beginning] = max(score, begun.get(beginning, NEVER))
    return begun, inside


@cache
def plain() -> Likelihood:
    """Return a likelihood without the habits of any document."""
    return Likelihood()
