"""Many patterns tried at one place: one question tells whether any fits, and which is the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.vocabulary.patterns import unnamed
from generator.vocabulary.schemas import Notation


class Matchers:
    """Notations with their patterns, in the order in which they are tried."""

    def __init__(self, entries: Sequence[tuple[Notation, re.Pattern[str]]]) -> None:
        self._entries = tuple(entries)
        self._numbers: dict[int | None, int] = {}  # from group of `_any` to place in `_entries`
        texts = [unnamed(pattern) for _, pattern in entries]
        group = 1
        for number, text in enumerate(texts):
            self._numbers[group] = number
            group += 1 + re.compile(text).groups
        self._any = re.compile("|".join(f"({text})" for text in texts) or "(?!)")

    def matches(
        self, text: str, start: int, end: int, whole: bool
    ) -> Iterator[tuple[Notation, re.Match[str]]]:
        """Yield all that match at ``start``, up to ``end`` if ``whole``, the likeliest first."""
        likely = (self._any.fullmatch if whole else self._any.match)(text, start, end)
        if likely is None:
            return
        for notation, pattern in self._entries[self._numbers[likely.lastindex] :]:
            match = (pattern.fullmatch if whole else pattern.match)(text, start, end)
            if match:
                yield notation, match
