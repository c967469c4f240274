"""A person over time: titles, what part of each call is his or hers, and on which topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.changes.speech import Place, key_place, speech
from generator.changes.topics import shares_of
from generator.model import Call, Paragraph, Speaker, Turn
from generator.pages import wording
from generator.pages.library import Library
from generator.vocabulary.schemas import Person, Title

MOST_TOPICS = 3  # of a quarter


@dataclass(frozen=True, slots=True)
class PersonQuarter:
    """A call on which a person speaks: as whom, how often, for what ``share`` of the talk."""

    call: Call
    speaker: Speaker
    turns: tuple[Turn, ...]
    share: float
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonTopic:
    """A topic's ``share`` of all that a person says, and where he or she says most of it."""

    topic: str
    share: float
    places: tuple[Place, ...]  # one for each call, newest first


def person_quarters(library: Library, person: str) -> Iterator[PersonQuarter]:
    """Yield the calls on which a person of the vocabulary speaks, newest first."""
    for name, turns in library.appearances[person].items():
        call = library.by_id[name]
        own = _paragraphs(turns)
        total = sum(len(paragraph.text) for _, paragraph in speech(call))
        share = sum(len(paragraph.text) for paragraph in own) / (total or 1)
        topics = tuple(topic for topic, _ in _ranked(own))[:MOST_TOPICS]
        yield PersonQuarter(call, turns[0].speaker, turns, share, topics)


def person_topics(library: Library, person: str) -> tuple[PersonTopic, ...]:
    """Return what a person of the vocabulary speaks of, the most first."""
    calls = library.appearances[person]
    said = {name: _paragraphs(turns) for name, turns in calls.items()}
    everything = tuple(paragraph for own in said.values() for paragraph in own)
    return tuple(
        PersonTopic(
            topic,
            share,
            tuple(
                place
                for name, own in said.items()
                if (place := key_place(library.by_id[name], own, topic))
            ),
        )
        for topic, share in _ranked(everything)
    )


def titles(library: Library, person: Person) -> tuple[str, ...]:
    """Return the titles of a person with their days, the latest first."""
    entries = sorted(person.titles, key=lambda each: str(each.since or ""), reverse=True)
    return tuple(_title(library, each) for each in entries)


def _title(library: Library, title: Title) -> str:
    at = library.vocabulary.companies.get(title.at) or library.vocabulary.firms[title.at]
    place = title.organization or at.name
    since = wording.day(title.since) if title.since else ""
    until = f"至{wording.day(title.until)}" if title.until else "起"
    days = f"（{since}{until}）" if title.since or title.until else ""
    return f"{title.title} · {place}{days}"


def _ranked(paragraphs: tuple[Paragraph, ...]) -> list[tuple[str, float]]:
    return sorted(shares_of(paragraphs).items(), key=lambda item: (-item[1], item[0]))


def _paragraphs(turns: tuple[Turn, ...]) -> tuple[Paragraph, ...]:
    return tuple(paragraph for turn in turns for paragraph in turn.paragraphs)
