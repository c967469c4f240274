"""Topics that are new, came back, went, or stayed, with their share of the talk."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.changes.speech import Place, key_place, speech
from generator.model import Call, Paragraph

TopicState = Literal["new", "between", "returned", "kept", "gone"]
_ORDER: tuple[TopicState, ...] = ("new", "between", "returned", "gone", "kept")


@dataclass(frozen=True, slots=True)
class TopicChange:
    """A topic's ``share`` of the talk (0 to 1) now and then, and where it is spoken of most.

    ``between`` is a topic that calls after then had already, ``returned`` one that only older
    ones had; ``before`` is the place in the newest of them.
    """

    topic: str
    state: TopicState
    share_now: float
    share_then: float
    now: Place | None
    then: Place | None
    before: Place | None = None


def topic_changes(
    now: Call, then: Call, last: Mapping[str, Place], between: Container[str] = ()
) -> tuple[TopicChange, ...]:
    """Return the topics of both calls: those that came first, then what went and what stayed.

    A topic is new where ``last``, the place in the newest earlier call that speaks of a topic,
    does not have it. ``between`` are the ids of the calls after then and before now. Within a
    state, what has more of the talk comes first.
    """
    shares_now, shares_then = topic_shares(now), topic_shares(then)
    places_now, places_then = topic_places(now), topic_places(then)
    found = []
    for topic in dict.fromkeys((*places_now, *places_then)):
        here, there = places_now.get(topic), places_then.get(topic)
        before = None
        if here and there:
            state: TopicState = "kept"
        elif there:
            state = "gone"
        else:
            before = last.get(topic)
            state = _came(before, between)
        share, other = shares_now.get(topic, 0.0), shares_then.get(topic, 0.0)
        found.append(TopicChange(topic, state, share, other, here, there, before))
    return tuple(sorted(found, key=_rank))


def _came(before: Place | None, between: Container[str]) -> TopicState:
    if before is None:
        return "new"
    return "between" if before.call in between else "returned"


def topic_shares(call: Call) -> dict[str, float]:
    """Return the share of the talk (0 to 1) of each topic of a call."""
    return shares_of(paragraph for _, paragraph in speech(call))


def shares_of(paragraphs: Iterable[Paragraph]) -> dict[str, float]:
    """Return the share (0 to 1) of each topic in what is said in ``paragraphs``.

    A paragraph counts by its characters, shared among its topics by their evidence; what carries
    no topic belongs to none, so that the shares sum up to 1 at most.
    """
    found: dict[str, float] = {}
    total = 0
    for paragraph in paragraphs:
        total += len(paragraph.text)
        evidence = sum(each.score for each in paragraph.topics)
        for each in paragraph.topics:
            part = len(paragraph.text) * each.score / evidence
            found[each.topic] = found.get(each.topic, 0.0) + part
    return {topic: characters / total for topic, characters in found.items()}


def topic_places(call: Call) -> dict[str, Place]:
    """Return where a call speaks most of each of its topics.

    Of a topic that an exchange is about though no paragraph carries it, that is where the
    exchange first names it; it has no share of the talk.
    """
    carrying: dict[str, list[Paragraph]] = {}
    for _, paragraph in speech(call):
        for each in paragraph.topics:
            carrying.setdefault(each.topic, []).append(paragraph)
    carried = {
        topic: place
        for topic, paragraphs in carrying.items()
        if (place := key_place(call, paragraphs, topic))
    }
    return _named(call) | carried


def _named(call: Call) -> dict[str, Place]:
    about = {
        (exchange.number, evidence.topic)
        for exchange in call.exchanges
        for evidence in exchange.topics
    }
    found: dict[str, Place] = {}
    for turn, paragraph in speech(call):
        for span in paragraph.spans:
            if span.kind == "topic" and (turn.exchange, span.target) in about:
                place = Place(call.id, paragraph, span.start, span.end)
                found.setdefault(span.target, place)
    return found


def _rank(change: TopicChange) -> tuple[int, float, str]:
    return (
        _ORDER.index(change.state),
        -max(change.share_now, change.share_then),
        change.topic,
    )
