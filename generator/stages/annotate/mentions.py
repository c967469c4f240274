"""Topic phrases in a text: where they stand and what they weigh."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.phrases import PhraseMatcher
from generator.vocabulary import Vocabulary
from generator.vocabulary.topics import phrase_key


@dataclass(frozen=True, slots=True)
class Mention:
    """A topic's phrase at ``[start, end)``; ``weight`` is the phrase's times the topic's."""

    start: int
    end: int
    topic: str
    phrase: str
    weight: float


def mentions(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Yield the topic phrases in ``text`` from left to right, a shared one once for each owner."""
    matcher, owners = _topic_phrases(vocabulary)
    for match in matcher.find(text):
        for topic, weight in owners[match.phrase]:
            yield Mention(match.start, match.end, topic, match.phrase, weight)


@lru_cache(maxsize=4)
def _topic_phrases(
    vocabulary: Vocabulary,
) -> tuple[PhraseMatcher, dict[str, list[tuple[str, float]]]]:
    """Return a matcher of all phrases, and the topics and weights of each."""
    writings: dict[str, str] = {}
    contexts: dict[str, tuple[str, ...]] = {}
    owners: dict[str, list[tuple[str, float]]] = {}
    for topic in vocabulary.topics.values():
        for item in topic.phrases:
            # Owners of a shared phrase may write it differently.
            phrase = writings.setdefault(phrase_key(item.phrase), item.phrase)
            contexts[phrase] = contexts.get(phrase, ()) + item.except_
            owners.setdefault(phrase, []).append((topic.id, item.weight * topic.weight))
    return PhraseMatcher(contexts), owners
