"""What is said in a call, as it is compared: paragraphs with their turn, and places of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Call, Paragraph, Turn

# Who leads through the call or translates says nothing of his own.
SERVICE = ("host", "operator", "interpreter")


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a call, ``[start, end)`` of its text, where it is about a part of it."""

    call: str
    paragraph: Paragraph
    start: int = 0
    end: int = 0


def speech(call: Call) -> Iterator[tuple[Turn, Paragraph]]:
    """Yield what analysts and managers say, in the order of the text."""
    for turn in call.turns:
        if turn.speaker.role not in SERVICE and turn.kind not in ("operator", "interpreter"):
            yield from ((turn, paragraph) for paragraph in turn.paragraphs)


def statements(call: Call) -> Iterator[Paragraph]:
    """Yield what the company says: the report before the call, and its managers."""
    yield from call.introduction
    yield from (paragraph for turn, paragraph in speech(call) if not _asks(turn))


def carries(paragraph: Paragraph, topic: str) -> float:
    """Return how many characters of a paragraph go to a topic, by its evidence there.

    So a short question back, which names nothing else, does not stand for the answer behind it.
    """
    share = next((each.score for each in paragraph.topics if each.topic == topic), 0.0)
    return share * len(paragraph.text)


def key_place(call: Call, paragraphs: Iterable[Paragraph], topic: str) -> Place | None:
    """Return where ``paragraphs`` speak most of a topic: at the first phrase of it there."""
    best = max(paragraphs, key=lambda each: carries(each, topic), default=None)
    if best is None or not carries(best, topic):
        return None
    spans = (span for span in best.spans if span.kind == "topic" and span.target == topic)
    span = next(spans, None)
    return Place(call.id, best, span.start, span.end) if span else Place(call.id, best)


def _asks(turn: Turn) -> bool:
    return turn.kind == "question" or turn.speaker.role == "analyst"
