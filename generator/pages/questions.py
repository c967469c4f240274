"""Questions and their answers across the corpus: by call, by firm, by analyst."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.changes.speech import Place
from generator.model import Call, Exchange, Speaker
from generator.pages.askers import analyst_id, firm_id
from generator.pages.call_page import Sides, sides
from generator.pages.library import Library
from generator.pages.places import key_passages, turns_of

# Rows on the page of the whole corpus; a page of more is slow to load and to filter.
MOST = 1500


@dataclass(frozen=True, slots=True)
class Question:
    """An exchange: who asks and answers, what is asked, and the answer that carries its topic."""

    call: Call
    exchange: Exchange
    sides: Sides
    asked: Place
    answered: Place | None


ByCall = dict[str, tuple[Question, ...]]


@dataclass(frozen=True)
class QuestionBook:
    """Every question of the corpus, newest call first, within a call in the order of the text."""

    library: Library

    @cached_property
    def by_call(self) -> ByCall:
        """The questions of every call by its id."""
        return {call.id: tuple(questions(call)) for call in self.library.calls}

    @cached_property
    def by_firm(self) -> dict[str, ByCall]:
        """What the analysts of every firm ask, by the id of the firm's page and by call."""
        return self._grouped(
            (question, firm_id(speaker))
            for question in self._all()
            for speaker in question.sides.asking
        )

    @cached_property
    def by_analyst(self) -> dict[str, ByCall]:
        """What every analyst asks, by the id of the analyst's page and by call."""
        return self._grouped(
            (question, analyst_id(speaker))
            for question in self._all()
            for speaker in question.sides.asking
        )

    @cached_property
    def newest(self) -> tuple[Question, ...]:
        """The questions of the newest calls, of whole calls only, as many as one page holds."""
        found: list[Question] = []
        for own in self.by_call.values():
            if len(found) + len(own) > MOST:
                break
            found += own
        return tuple(found)

    @property
    def is_cut(self) -> bool:
        """Whether `newest` leaves questions out."""
        return len(self.newest) < sum(map(len, self.by_call.values()))

    def of_company(self, company: str) -> tuple[Question, ...]:
        """Return the questions of all calls of a company."""
        calls = self.library.by_company[company]
        return tuple(question for call in calls for question in self.by_call[call.id])

    def analysts(self, firm: str) -> tuple[Speaker, ...]:
        """Return who asks for a firm, each once, the latest first."""
        found: dict[str | None, Speaker] = {}
        for question in (each for own in self.by_firm[firm].values() for each in own):
            for speaker in question.sides.asking:
                if firm_id(speaker) == firm:
                    found.setdefault(speaker.id or speaker.name, speaker)
        return tuple(found.values())

    def firms(self, analyst: str) -> tuple[Speaker, ...]:
        """Return an analyst as he or she asks for each firm, the latest first."""
        found: dict[str | None, Speaker] = {}
        for question in (each for own in self.by_analyst[analyst].values() for each in own):
            for speaker in question.sides.asking:
                if analyst_id(speaker) == analyst:
                    found.setdefault(firm_id(speaker), speaker)
        return tuple(found.values())

    def _all(self) -> Iterator[Question]:
        return (question for own in self.by_call.values() for question in own)

    @staticmethod
    def _grouped(found: Iterable[tuple[Question, str | None]]) -> dict[str, ByCall]:
        """Group by name and call; a question that two of a firm ask together counts once."""
        groups: dict[str, dict[str, list[Question]]] = {}
        for question, name in found:
            if name:
                own = groups.setdefault(name, {}).setdefault(question.call.id, [])
                if not own or own[-1] is not question:
                    own.append(question)
        return {
            name: {call: tuple(own) for call, own in calls.items()}
            for name, calls in groups.items()
        }


def questions(call: Call) -> Iterator[Question]:
    """Yield the exchanges of ``call`` in which somebody asks something."""
    for exchange in call.exchanges:
        turns = turns_of(call, exchange)
        topic = next((each.topic for each in exchange.topics), "")
        asked, answered = key_passages(call, turns, topic)
        if asked:
            yield Question(call, exchange, sides(turns), asked, answered)


def asked_topics(own: ByCall) -> tuple[tuple[str, int], ...]:
    """Return the topics of questions with the number of questions, the most frequent first."""
    counts: dict[str, int] = {}
    for question in (each for row in own.values() for each in row):
        for evidence in question.exchange.topics:
            counts[evidence.topic] = counts.get(evidence.topic, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
