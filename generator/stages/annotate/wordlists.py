"""Several lists of words, found in one pass and told apart by the names of their lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.phrases import PhraseMatcher
from generator.stages.annotate.places import Places


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

    def find(self, text: str) -> Iterator[Found]:
        """Yield the words in ``text`` from left to right."""
        for match in self._matcher.find(text):
            yield Found(match.start, match.end, self._lists[match.phrase])


def by_list(found: Iterable[Found]) -> dict[str, Places[Found]]:
    """Return the words of each list that has any."""
    lists: dict[str, list[Found]] = {}
    for word in found:
        for name in word.lists:
            lists.setdefault(name, []).append(word)
    return {name: Places(words) for name, words in lists.items()}
