"""Many patterns tried at one place: one question tells whether any of a block of them fits.

The same labels come again and again in a call, so what fits a short head of a line is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.vocabulary.patterns import unnamed
from generator.vocabulary.schemas import Notation

Entry = tuple[Notation, re.Pattern[str]]
# Most places fit no block at all, and a question for each is dear; what fits one fits few others.
BLOCK = 7
SHORT = 40  # characters of a head that may come again
_BEHIND = 6  # characters behind a colon that a pattern may look at

Found = tuple[Notation, re.Match[str]]


class Matchers:
    """Notations with their patterns, in the order in which they are tried."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._blocks = [
            _Block(entries[start : start + BLOCK]) for start in range(0, len(entries), BLOCK)
        ]
        self._known: dict[tuple[str, bool], tuple[Found, ...]] = {}

    def matches(self, head: str, whole: bool) -> Iterable[Found]:
        """Return all that match the start of ``head``, or the ``whole``, the likeliest first.

        What stands behind the last colon but for a few characters does not matter.
        """
        colon = head.rfind(":", 0, SHORT)
        if colon < 0 or (whole and len(head) > SHORT) or head.find(":", SHORT) >= 0:
            return self._matches(head, whole)
        key = (head if whole else head[: colon + _BEHIND]), whole
        if key not in self._known:
            self._known[key] = tuple(self._matches(*key))
        return self._known[key]

    def _matches(self, head: str, whole: bool) -> Iterator[Found]:
        for block in self._blocks:
            likely = (block.any.fullmatch if whole else block.any.match)(head)
            if likely is None:
                continue
            for notation, pattern in block.entries[block.numbers[likely.lastindex] :]:
                match = (pattern.fullmatch if whole else pattern.match)(head)
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
