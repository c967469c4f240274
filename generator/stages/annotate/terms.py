"""Terms that a reader may not know, marked where a call first uses them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.model import Span
from generator.phrases import PhraseMatcher
from generator.vocabulary import Vocabulary
from generator.vocabulary.load import names_of


class FirstMentions:
    """Remembers which terms a call has used; texts are to be given in reading order."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._matcher, self._owners = _term_names(vocabulary)
        self._seen: set[str] = set()

    def spans(self, text: str) -> Iterator[Span]:
        """Yield a span for every term in ``text`` that no earlier text has used."""
        for match in self._matcher.find(text):
            term = self._owners[match.phrase]
            if term not in self._seen:
                self._seen.add(term)
                yield Span(match.start, match.end, "term", term)


@lru_cache(maxsize=4)
def _term_names(vocabulary: Vocabulary) -> tuple[PhraseMatcher, dict[str, str]]:
    owners = {name: term.id for term in vocabulary.terms.values() for name in names_of(term)}
    return PhraseMatcher(dict.fromkeys(owners, ())), owners
