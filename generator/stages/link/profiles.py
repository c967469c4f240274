"""What is known of an exchange when it is compared with another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import Call, Exchange, Speaker, Turn
from generator.stages.link.words import word_counts
from generator.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Profile:
    """An exchange: ``topics`` by score, ``words`` by count, and who speaks.

    ``position`` is the place in a list of profiles, which are compared with each other.
    """

    position: int
    call: Call
    exchange: Exchange
    topics: dict[str, float]
    words: dict[str, int]
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
    text = "\n".join(paragraph.text for turn in turns for paragraph in turn.paragraphs)
    return Profile(
        position,
        call,
        exchange,
        topics={evidence.topic: evidence.score for evidence in exchange.topics},
        words=word_counts(text, vocabulary),
        analysts=_speakers(turns, "analyst"),
        managers=_speakers(turns, "management"),
    )


def _speakers(turns: Iterable[Turn], role: str) -> tuple[Speaker, ...]:
    """Return the named speakers of a role, in the order in which they first speak."""
    named = (turn.speaker for turn in turns if turn.speaker.role == role and turn.speaker.name)
    return tuple(dict.fromkeys(named))
