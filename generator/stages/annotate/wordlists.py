"""Several lists of words, found in one pass and told apart by the names of their lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.phrases import PhraseMatcher


@dataclass(frozen=True, slots=True)
class Found:
    """A word at ``[start, end)`` and the lists that hold it."""

    start: int
    end: int
    lists: frozenset[str]


class WordLists:
    """Finds the words of all lists; where words overlap, the longest from the left wins."""

    def __init__(self, lists: Mapping[str, tuple[Sequence[str], Sequence[str]]]) -> None:
        """Prepare to find the words of each list, but not inside its contexts."""
        self._lists: dict[str, frozenset[str]] = {}
        contexts: dict[str, tuple[str, ...]] = {}
        for name, (words, excepted) in lists.items():
            for word in words:
                self._lists[word] = self._lists.get(word, frozenset()) | {name}
                contexts[word] = (*contexts.get(word, ()), *excepted)
        self._matcher = PhraseMatcher(contexts)

    def find(self, text: str) -> Iterable[Found]:
        """Yield the words in ``text`` from left to right."""
        for match in self._matcher.find(text):
            yield Found(match.start, match.end, self._lists[match.phrase])


class Places:
    """Words of one list in a text, in order."""

    def __init__(self, words: Sequence[Found]) -> None:
        self._words = words
        self._starts = [word.start for word in words]

    def within(self, start: int, end: int) -> list[Found]:
        """Return the words that start in ``[start, end)``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return list(self._words[first:last])


def by_list(found: Iterable[Found]) -> dict[str, Places]:
    """Return the words of each list."""
    lists: dict[str, list[Found]] = {}
    for word in found:
        for name in word.lists:
            lists.setdefault(name, []).append(word)
    return {name: Places(words) for name, words in lists.items()}
