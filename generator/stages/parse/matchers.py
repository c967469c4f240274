"""Many patterns tried at one place: one question tells whether any of a block of them fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.vocabulary.patterns import unnamed
from generator.vocabulary.schemas import Notation

Entry = tuple[Notation, re.Pattern[str]]
# Most places fit no block at all, and a question for each is dear; what fits one fits few others.
BLOCK = 7


class Matchers:
    """Notations with their patterns, in the order in which they are tried."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._blocks = [
            _Block(entries[start : start + BLOCK]) for start in range(0, len(entries), BLOCK)
        ]

    def matches(
        self, text: str, start: int, end: int, whole: bool
    ) -> Iterator[tuple[Notation, re.Match[str]]]:
        """Yield all that match at ``start``, up to ``end`` if ``whole``, the likeliest first."""
        for block in self._blocks:
            likely = (block.any.fullmatch if whole else block.any.match)(text, start, end)
            if likely is None:
                continue
            for notation, pattern in block.entries[block.numbers[likely.lastindex] :]:
                match = (pattern.fullmatch if whole else pattern.match)(text, start, end)
                if match:
                    yield notation, match


class _Block:
    """A few notations, and one pattern that matches where any of them does."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.numbers: dict[int | None, int] = {}  # from group of `any` to place in `entries`
        texts = [unnamed(pattern) for _, pattern in entries]
        group = 1
        for number, text in enumerate(texts):
            self.numbers[group] = number
            group += 1 + re.compile(text).groups
        self.any = re.compile("|".join(f"({text})" for text in texts))
