"""What was expected then, next to what is said of it now."""

from __future__ import annotations

from dataclasses import dataclass

from generator.changes.speech import Place, key_place, statements
from generator.model import Call, Outlook, Paragraph


@dataclass(frozen=True, slots=True)
class SaidOutlook:
    """A statement about the future and where it stands."""

    outlook: Outlook
    place: Place


@dataclass(frozen=True, slots=True)
class OutlookChange:
    """What was expected of a topic then and is now; ``said`` is where now speaks most of it."""

    topic: str
    then: tuple[SaidOutlook, ...]
    now: tuple[SaidOutlook, ...]
    said: Place


def outlook_changes(now: Call, then: Call) -> tuple[OutlookChange, ...]:
    """Return the topics of which the company expected something then and speaks of now.

    They come in the order of the call then.
    """
    expected, expects = _by_topic(then), _by_topic(now)
    found = []
    for topic, statements_then in expected.items():
        said = key_place(now, statements(now), topic)
        if said:
            found.append(
                OutlookChange(topic, tuple(statements_then), tuple(expects.get(topic, ())), said)
            )
    return tuple(found)


def _by_topic(call: Call) -> dict[str, list[SaidOutlook]]:
    found: dict[str, list[SaidOutlook]] = {}
    for paragraph in statements(call):
        for outlook in paragraph.outlook:
            if topic := _topic(paragraph, outlook):
                place = Place(call.id, paragraph, outlook.start, outlook.end)
                found.setdefault(topic, []).append(SaidOutlook(outlook, place))
    return found


def _topic(paragraph: Paragraph, outlook: Outlook) -> str | None:
    """Return what a statement is about: the topic named in it that its paragraph carries most."""
    named = {
        span.target
        for span in paragraph.spans
        if span.kind == "topic" and outlook.start <= span.start < outlook.end
    }
    return next((each.topic for each in paragraph.topics if each.topic in named), None)
