"""From an exchange to the quarters before and after it, on the topic that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Call, Exchange, Link
from generator.pages.library import Library


@dataclass(frozen=True, slots=True)
class Follow:
    """The last time before and the next time after an exchange that its main topic was taken up."""

    topic: str
    before: Link | None
    after: Link | None


def follow(library: Library, call: Call, exchange: Exchange) -> Follow | None:
    """Return the nearest calls of the company that go on with the main topic of an exchange.

    Of several exchanges there, the likest is meant. None where no link is about that topic.
    """
    topic = next((each.topic for each in exchange.topics), None)
    if topic is None:
        return None
    age = {each.id: place for place, each in enumerate(library.by_company[call.company or ""])}
    about = [each for each in exchange.links if _is_about(library.exchange(each), topic)]
    # Links come with the best first, and of equals min() takes the first.
    before = min(
        (each for each in about if age[each.call] > age[call.id]),
        key=lambda each: age[each.call],
        default=None,
    )
    after = min(
        (each for each in about if age[each.call] < age[call.id]),
        key=lambda each: -age[each.call],
        default=None,
    )
    return Follow(topic, before, after) if before or after else None


def _is_about(exchange: Exchange, topic: str) -> bool:
    return any(each.topic == topic for each in exchange.topics)
