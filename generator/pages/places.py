"""Where a call speaks of its topics, and the passages there that carry them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.speech import Place as Spot
from generator.changes.speech import key_place
from generator.model import Call, Exchange, Paragraph, Turn


@dataclass(frozen=True, slots=True)
class Place:
    """An exchange, or a turn of the prepared remarks, that is about a topic.

    ``asked`` is what is asked there, ``said`` what the company says: the passage that carries the
    topic most. One of both may be None.
    """

    exchange: Exchange | None
    turns: tuple[Turn, ...]
    asked: Spot | None
    said: Spot | None


def places_of(call: Call) -> Iterator[tuple[str, Place]]:
    """Yield the topics that ``call`` is about, each with every place; a mere mention is none."""
    for exchange in call.exchanges:
        turns = turns_of(call, exchange)
        for evidence in exchange.topics:
            asked, answered = key_passages(call, turns, evidence.topic)
            yield evidence.topic, Place(exchange, turns, asked, answered)
    for turn in call.turns:
        if turn.section == "remarks":
            carried = (each.topic for said in turn.paragraphs for each in said.topics)
            for topic in dict.fromkeys(carried):
                yield topic, Place(None, (turn,), None, key_place(call, turn.paragraphs, topic))


def turns_of(call: Call, exchange: Exchange) -> tuple[Turn, ...]:
    """Return the turns of one exchange."""
    return tuple(turn for turn in call.turns if turn.exchange == exchange.number)


def key_passages(call: Call, turns: Iterable[Turn], topic: str) -> tuple[Spot | None, Spot | None]:
    """Return where the question and where the answer of an exchange speak most of ``topic``.

    Where nobody says a word of it, the question is its beginning and the answer the longest one.
    """
    found = tuple(turns)
    asked = _paragraphs(found, "question")
    answered = _paragraphs(found, "answer")
    longest = max(answered, key=lambda each: len(each.text), default=None)
    return (
        key_place(call, asked, topic) or (Spot(call.id, asked[0]) if asked else None),
        key_place(call, answered, topic) or (Spot(call.id, longest) if longest else None),
    )


def topics_named(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the topics of which a paragraph has a phrase, each once."""
    return tuple(dict.fromkeys(span.target for span in paragraph.spans if span.kind == "topic"))


def _paragraphs(turns: tuple[Turn, ...], kind: str) -> tuple[Paragraph, ...]:
    return tuple(each for turn in turns if turn.kind == kind for each in turn.paragraphs)
