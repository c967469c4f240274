"""What can be found: one search document for each paragraph of each call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date

from generator.model import Call, Exchange, Paragraph, Speaker, Turn
from generator.typography import widen
from generator.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One paragraph with all that a result shows or a facet asks for.

    ``text`` is as displayed. ``speaker`` is the line that names who speaks, as parts: name, title,
    organization, each empty where it is not known; there is none before anybody speaks. ``kind``
    is the turn's, or ``introduction``. ``topics`` are ids.
    """

    call: str
    anchor: str
    text: str
    speaker: tuple[str, ...]
    role: str
    kind: str
    exchange: int | None
    topics: tuple[str, ...]
    topic_titles: tuple[str, ...]
    title: str
    company: str | None
    company_name: str
    period: str | None
    period_end: Date | None
    date: Date | None


def documents(calls: Iterable[Call], vocabulary: Vocabulary) -> tuple[SearchDocument, ...]:
    """Return the documents of all calls: newest call first, in each the order of the text."""
    by_id = sorted(calls, key=lambda call: call.id)
    newest_first = sorted(by_id, key=lambda call: call.date or Date.min, reverse=True)
    return tuple(found for call in newest_first for found in _of_call(call, vocabulary))


def _of_call(call: Call, vocabulary: Vocabulary) -> Iterator[SearchDocument]:
    make = _Maker(call, vocabulary)
    for paragraph in call.introduction:
        yield make.introduction(paragraph)
    for turn in call.turns:
        for paragraph in turn.paragraphs:
            yield make.speech(turn, paragraph)


class _Maker:
    """Makes the documents of one call."""

    def __init__(self, call: Call, vocabulary: Vocabulary) -> None:
        self._call = call
        self._topics = vocabulary.topics
        self._exchanges = {exchange.number: exchange for exchange in call.exchanges}
        company = vocabulary.companies.get(call.company or "")
        self._company_name = company.short if company else ""

    def introduction(self, paragraph: Paragraph) -> SearchDocument:
        return self._make(paragraph, (), "unknown", "introduction", None)

    def speech(self, turn: Turn, paragraph: Paragraph) -> SearchDocument:
        exchange = self._exchanges.get(turn.exchange) if turn.exchange else None
        line = speaker_line(turn.speaker)
        return self._make(paragraph, line, turn.speaker.role, turn.kind, exchange)

    def _make(
        self,
        paragraph: Paragraph,
        speaker: tuple[str, ...],
        role: str,
        kind: str,
        exchange: Exchange | None,
    ) -> SearchDocument:
        topics = tuple(found.topic for found in exchange.topics) if exchange else ()
        return SearchDocument(
            call=self._call.id,
            anchor=paragraph.anchor,
            text=widen(paragraph.text),
            speaker=speaker,
            role=role,
            kind=kind,
            exchange=exchange.number if exchange else None,
            topics=topics,
            topic_titles=tuple(self._topics[topic].title for topic in topics),
            title=self._call.title or "",
            company=self._call.company,
            company_name=self._company_name,
            period=self._call.period,
            period_end=self._call.period_end,
            date=self._call.date,
        )


def speaker_line(speaker: Speaker) -> tuple[str, ...]:
    """Return the parts of the line that names a speaker: name, title, organization."""
    return speaker.name or "", speaker.title or "", speaker.organization or ""
