"""The words around a number, looked up by where they stand.

A **chain** of words ends where the number starts (``同比下滑了约``): words that tell something of
the number, and words that may stand between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from generator.figures import Approximation, Comparison
from generator.phrases import PhraseMatcher
from generator.stages.annotate.places import Places
from generator.vocabulary import Vocabulary
from generator.vocabulary.figure_words import FigureWords

_LIGHT_MARKS = " ,、("


@dataclass(frozen=True, slots=True)
class Roles:
    """What a word can do for a number beside it; one word may stand in several lists."""

    before: Approximation | None = None
    after: Approximation | None = None
    anywhere: Approximation | None = None
    comparison: Comparison | None = None
    change: int = 0  # 1 up, -1 down
    rate: bool = False
    between: bool = False
    apart: bool = False
    level: bool = False
    light: bool = False
    than: bool = False
    respectively: bool = False

    @property
    def tells(self) -> bool:
        """Tell whether the word says something of a number behind it."""
        return bool(self.before or self.comparison or self.change)

    @property
    def leads(self) -> bool:
        """Tell whether the word may stand in a chain."""
        return self.tells or self.between or self.apart or self.level or self.respectively


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the vocabulary in a text."""

    start: int
    end: int
    roles: Roles


class Context:
    """The words of one text (folded), but for those inside numbers."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        matcher, roles = _words(vocabulary)
        self._text = text
        words = [Word(match.start, match.end, roles[match.phrase]) for match in matcher.find(text)]
        self._words = Places(words)
        self._by_end = {word.end: word for word in words}

    def between(self, start: int, end: int) -> list[Word]:
        """Return the words in ``[start, end)``, the last first."""
        return [word for word in reversed(self._words.within(start, end)) if word.end <= end]

    def starting(self, position: int) -> Word | None:
        """Return the word that starts at ``position``, or after a space there."""
        space = self._text.startswith(" ", position)
        return self._at(position + space)

    def chain(self, position: int, floor: int) -> list[Word]:
        """Return the words that lead up to ``position``, nearest first, none before ``floor``."""
        chain: list[Word] = []
        while (word := self._ending(position)) and word.roles.leads and word.start >= floor:
            chain.append(word)
            position = word.start
        while chain and not chain[-1].roles.tells:
            chain.pop()
        return chain

    def is_light(self, start: int, end: int) -> bool:
        """Tell whether only words that name nothing stand in ``[start, end)``."""
        while start < end:
            word = self._at(start)
            if self._text[start] not in _LIGHT_MARKS and (word is None or word.end > end):
                return False
            start = word.end if word else start + 1
        return True

    def compares(self, position: int) -> bool:
        """Tell whether the word that leads up to ``position`` compares: 低于, 占."""
        word = self._ending(position)
        return bool(word and word.roles.than)

    def _at(self, position: int) -> Word | None:
        return self._words.first(position, position + 1)

    def _ending(self, position: int) -> Word | None:
        space = position > 0 and self._text[position - 1] == " "
        return self._by_end.get(position - space)


@lru_cache(maxsize=4)
def _words(vocabulary: Vocabulary) -> tuple[PhraseMatcher, dict[str, Roles]]:
    roles: dict[str, Roles] = {}
    contexts: dict[str, tuple[str, ...]] = {}
    for words, excepted, role, value in _lists(vocabulary.figures):
        change: dict[str, Any] = {role: value}
        for word in words:
            roles[word] = replace(roles.get(word, Roles()), **change)
            contexts[word] = contexts.get(word, ()) + excepted
    return PhraseMatcher(contexts), roles


def _lists(
    words: FigureWords,
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], str, str | int | bool]]:
    """Yield each list of words, its exceptions, and the role that it gives with its value."""
    for group in words.approximations:
        for role in ("before", "after", "anywhere"):
            yield getattr(group, role), group.except_, role, group.means
    for comparison in words.comparisons:
        yield comparison.words, (), "comparison", comparison.means
    for change in words.changes:
        sign = 1 if change.direction == "up" else -1
        yield change.words + change.rates, change.except_, "change", sign
        yield change.rates, change.except_, "rate", True
    for role in ("between", "apart", "level", "light", "than", "respectively"):
        yield getattr(words, role), (), role, True
    yield words.apart_level, (), "apart", True
    yield words.apart_level, (), "level", True
