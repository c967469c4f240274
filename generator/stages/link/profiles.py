"""What is known of an exchange when it is compared with another."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from generator.clauses import clauses
from generator.model import Call, Exchange, Paragraph, Span, Speaker, Turn
from generator.stages.link.words import word_counts
from generator.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Profile:
    """An exchange: ``topics`` by score, the words of both sides by count, and who speaks.

    ``position`` is the place in a list of profiles, which are compared with each other;
    ``covered`` the share (0 to 1) of the clauses that have a phrase of one of its topics.
    """

    position: int
    call: Call
    exchange: Exchange
    topics: dict[str, float]
    covered: float
    asked: dict[str, int]
    answered: dict[str, int]
    analysts: tuple[Speaker, ...]
    managers: tuple[Speaker, ...]

    @property
    def main_topic(self) -> str | None:
        """Return the id of the topic that it is about in the first place."""
        return next(iter(self.topics), None)


def profiles(calls: Iterable[Call], vocabulary: Vocabulary) -> list[Profile]:
    """Return the exchanges of ``calls``, from old to new."""
    found: list[Profile] = []
    for call in sorted(calls, key=_age):
        for exchange in call.exchanges:
            turns = [turn for turn in call.turns if turn.exchange == exchange.number]
            found.append(_profile(len(found), call, exchange, turns, vocabulary))
    return found


def numbered(found: Iterable[Profile]) -> list[Profile]:
    """Return some profiles as a list of their own, with their positions in it."""
    return [replace(profile, position=place) for place, profile in enumerate(found)]


def _age(call: Call) -> tuple[str, str]:
    day = call.period_end or call.date
    return (day.isoformat() if day else "", call.id)


def _profile(
    position: int, call: Call, exchange: Exchange, turns: list[Turn], vocabulary: Vocabulary
) -> Profile:
    topics = {evidence.topic: evidence.score for evidence in exchange.topics}
    asked = [each for turn in turns if turn.kind == "question" for each in turn.paragraphs]
    answered = [each for turn in turns if turn.kind != "question" for each in turn.paragraphs]
    return Profile(
        position,
        call,
        exchange,
        topics,
        _covered((*asked, *answered), topics),
        asked=word_counts("\n".join(each.text for each in asked), vocabulary),
        answered=word_counts("\n".join(each.text for each in answered), vocabulary),
        analysts=_speakers(turns, "analyst"),
        managers=_speakers(turns, "management"),
    )


def _covered(paragraphs: Iterable[Paragraph], topics: Container[str]) -> float:
    found = [
        any(start <= place < end for place in places)
        for paragraph in paragraphs
        for places in [[span.start for span in paragraph.spans if _names(span, topics)]]
        for start, end in clauses(paragraph.text)
    ]
    return sum(found) / len(found) if found else 0.0


def _names(span: Span, topics: Container[str]) -> bool:
    return span.kind == "topic" and span.target in topics


def _speakers(turns: Iterable[Turn], role: str) -> tuple[Speaker, ...]:
    """Return the named speakers of a role, in the order in which they first speak."""
    named = (turn.speaker for turn in turns if turn.speaker.role == role and turn.speaker.name)
    return tuple(dict.fromkeys(named))
