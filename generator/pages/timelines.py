"""A topic over the quarters of a company: its share of the talk, its beginning and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.changes.pairs import missing_periods
from generator.exports.figures import FigureRow
from generator.exports.passages import Passage
from generator.model import Call
from generator.pages.library import Library
from generator.pages.places import Place

MOST_FIGURES = 6
# Calls whose passages stand on the page of a topic; of older ones its table has the shares.
MOST_CALLS = 40


@dataclass(frozen=True, slots=True)
class Quarter:
    """A period: its call with the topic's ``share`` of the talk (0 to 1), or None without call.

    ``places`` is how many places are about the topic, ``mentions`` how many paragraphs name it.
    """

    period: str
    call: Call | None = None
    share: float = 0.0
    places: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """A topic and a company; ``quarters`` from old to new, since the first call of the company.

    ``first`` and ``last`` are the calls that are about it; ``silent`` are those after the last.
    """

    topic: str
    company: str
    quarters: tuple[Quarter, ...]
    first: Call
    last: Call
    silent: tuple[Call, ...]


def timelines(library: Library, topic: str) -> Iterator[Timeline]:
    """Yield the timelines of a topic, for each company that has been about it."""
    spoken = library.places[topic]
    for company, newest_first in library.by_company.items():
        calls = newest_first[::-1]
        about = [call for call in calls if call.id in spoken]
        if about:
            last = calls.index(about[-1])
            quarters = tuple(_quarters(library, topic, calls))
            yield Timeline(topic, company, quarters, about[0], about[-1], calls[last + 1 :])


def quarter_text(quarter: Quarter) -> str:
    """Return a topic's share of the talk in words, or why there is none."""
    if quarter.call is None:
        return "未收录"
    if quarter.share:
        return f"{quarter.share:.1%}"
    return "略提" if quarter.places or quarter.mentions else "没有谈到"


def newest_places(library: Library, topic: str) -> dict[str, tuple[Place, ...]]:
    """Return the places of a topic in the newest calls that are about it, by call."""
    return dict(islice(library.places[topic].items(), MOST_CALLS))


def passing_mentions(library: Library, topic: str, call: Call) -> tuple[Passage, ...]:
    """Return the paragraphs that name a topic in places that are not about it."""
    about = {
        turn.anchor for place in library.places[topic].get(call.id, ()) for turn in place.turns
    }
    named = library.mentions.get(topic, {}).get(call.id, ())
    return tuple(each for each in named if each.turn is None or each.turn.anchor not in about)


def figures_said(library: Library, topic: str, call: Call, place: Place) -> tuple[FigureRow, ...]:
    """Return the figures that the company says at a place, in passages mainly about the topic."""
    answers = {turn.anchor for turn in place.turns if turn.kind != "question"}
    return tuple(
        row
        for row in library.figures[call.id]
        if row.passage.turn
        and row.passage.turn.anchor in answers
        and [each.topic for each in row.passage.paragraph.topics[:1]] == [topic]
    )[:MOST_FIGURES]


def _quarters(library: Library, topic: str, calls: tuple[Call, ...]) -> Iterator[Quarter]:
    """Yield the quarters of ``calls``, which come from old to new, and those that are missing."""
    before: Call | None = None
    for call in calls:
        if before:
            yield from map(Quarter, missing_periods(call, before, calls))
        assert call.period, "every call of the corpus has metadata"
        share = library.shares[call.id].get(topic, 0.0)
        places = len(library.places[topic].get(call.id, ()))
        mentions = len(library.mentions.get(topic, {}).get(call.id, ()))
        yield Quarter(call.period, call, share, places, mentions)
        before = call
