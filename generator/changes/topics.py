"""Topics that are new, came back, went, or stayed, with their share of the talk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.changes.speech import Place, key_place, speech
from generator.model import Call

TopicState = Literal["new", "returned", "kept", "gone"]
_ORDER: tuple[TopicState, ...] = ("new", "returned", "gone", "kept")


@dataclass(frozen=True, slots=True)
class TopicChange:
    """A topic's ``share`` of the talk (0 to 1) now and then, and where it is spoken of most.

    For a topic that ``returned``, ``before`` is the place in the newest call that had it.
    """

    topic: str
    state: TopicState
    share_now: float
    share_then: float
    now: Place | None
    then: Place | None
    before: Place | None = None


def topic_changes(now: Call, then: Call, earlier: Sequence[Call]) -> tuple[TopicChange, ...]:
    """Return the topics of both calls: new ones first, then returned, gone and kept ones.

    A topic is new where no ``earlier`` call (old to new) speaks of it. Within a state, what has
    more of the talk comes first.
    """
    shares_now, shares_then = topic_shares(now), topic_shares(then)
    found = []
    for topic in dict.fromkeys((*shares_now, *shares_then)):
        here, there = _place(now, topic), _place(then, topic)
        before = None
        if here and there:
            state: TopicState = "kept"
        elif there:
            state = "gone"
        else:
            before = _last(earlier, topic)
            state = "returned" if before else "new"
        share, other = shares_now.get(topic, 0.0), shares_then.get(topic, 0.0)
        found.append(TopicChange(topic, state, share, other, here, there, before))
    return tuple(sorted(found, key=_rank))


def topic_shares(call: Call) -> dict[str, float]:
    """Return the share of the talk (0 to 1) of each topic.

    A paragraph counts by its characters, shared among its topics by their evidence; what carries
    no topic belongs to none, so that the shares sum up to 1 at most.
    """
    found: dict[str, float] = {}
    total = 0
    for _, paragraph in speech(call):
        total += len(paragraph.text)
        evidence = sum(each.score for each in paragraph.topics)
        for each in paragraph.topics:
            part = len(paragraph.text) * each.score / evidence
            found[each.topic] = found.get(each.topic, 0.0) + part
    return {topic: characters / total for topic, characters in found.items()}


def _place(call: Call, topic: str) -> Place | None:
    return key_place(call, (paragraph for _, paragraph in speech(call)), topic)


def _last(earlier: Iterable[Call], topic: str) -> Place | None:
    """Return where the newest of the calls that speak of a topic does so."""
    places = [place for call in earlier if (place := _place(call, topic))]
    return places[-1] if places else None


def _rank(change: TopicChange) -> tuple[int, float, str]:
    return (
        _ORDER.index(change.state),
        -max(change.share_now, change.share_then),
        change.topic,
    )
