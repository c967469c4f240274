"""Short titles for exchanges: their topics, or else the words of the question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.clauses import clauses, sentences
from generator.model import TopicEvidence
from generator.vocabulary import Vocabulary

# A second topic is named if it has this part of the main one's score.
SECOND_TOPIC = 0.5
LONGEST_QUOTATION = 24  # characters
_MARKS = ",，。;；:：!！、 "


def exchange_titles(
    topics: Sequence[tuple[TopicEvidence, ...]],
    questions: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
) -> list[str]:
    """Return a title for each exchange of a call.

    ``topics`` and ``questions`` (paragraphs) are by exchange. Where two exchanges would have the
    same title, each also names its second topic, however small.
    """
    titles = [_from_topics(found, SECOND_TOPIC, vocabulary) for found in topics]
    uses = Counter(titles)
    return [
        (_from_topics(found, 0.0, vocabulary) if uses[title] > 1 else title) or _quotation(question)
        for title, found, question in zip(titles, topics, questions, strict=True)
    ]


def _from_topics(topics: Sequence[TopicEvidence], second: float, vocabulary: Vocabulary) -> str:
    named = [topic for topic in topics[:2] if topic.score >= second * topics[0].score]
    return " · ".join(vocabulary.topics[topic.topic].title for topic in named)


def _quotation(question: Sequence[str]) -> str:
    """Return the first sentence that asks (else the first of all), cut at a clause."""
    said = [sentence for paragraph in question for sentence in sentences(paragraph)]
    if not said:
        return ""
    sentence = next((sentence for sentence in said if sentence[-1] in "?？"), said[0])
    if len(sentence) <= LONGEST_QUOTATION:
        return sentence.strip(_MARKS)
    ends = [end for _, end in clauses(sentence) if end <= LONGEST_QUOTATION]
    return sentence[: ends[-1] if ends else LONGEST_QUOTATION].strip(_MARKS) + "…"
