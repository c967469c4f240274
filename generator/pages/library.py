"""The whole corpus as the pages look at it: by time, by topic, by person, by term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date
from functools import cached_property
from itertools import chain, pairwise
from typing import TypeVar

from generator.changes import Changes, company_changes
from generator.changes.topics import topic_shares
from generator.exports.figures import FigureRow, figure_rows
from generator.exports.outlook import OutlookRow, by_person, outlook_rows
from generator.exports.passages import Passage, passages
from generator.model import Call, Exchange, Link, Paragraph, Speaker, Turn
from generator.pages.askers import written_analysts, written_firms
from generator.pages.places import Place, places_of, topics_named
from generator.phrases import PhraseMatcher
from generator.vocabulary import Vocabulary
from generator.vocabulary.load import names_of
from generator.vocabulary.schemas import Topic

Item = TypeVar("Item")
# By call id, newest call first; within a call in the order of the text.
ByCall = dict[str, tuple[Item, ...]]


@dataclass(frozen=True)
class Library:
    """The corpus with its vocabulary; ``calls`` are newest first."""

    calls: tuple[Call, ...]
    vocabulary: Vocabulary

    @cached_property
    def by_id(self) -> dict[str, Call]:
        """The calls by id."""
        return {call.id: call for call in self.calls}

    @cached_property
    def neighbours(self) -> dict[str, tuple[Call | None, Call | None]]:
        """The calls of the same company before and after the one with this id."""
        found: dict[str, tuple[Call | None, Call | None]] = {}
        for calls in self.by_company.values():
            row = (None, *reversed(calls), None)
            for (before, call), (_, after) in pairwise(pairwise(row)):
                if call is not None:
                    found[call.id] = (before, after)
        return found

    @cached_property
    def by_company(self) -> dict[str, tuple[Call, ...]]:
        """The calls of every company that has some, newest first."""
        found: dict[str, list[Call]] = {name: [] for name in self.vocabulary.companies}
        for call in self.calls:
            found.setdefault(call.company or "", []).append(call)
        return {name: tuple(calls) for name, calls in found.items() if calls}

    @cached_property
    def places(self) -> dict[str, ByCall[Place]]:
        """Every place of every topic of the vocabulary."""
        found = _by_call(
            (topic, call.id, place) for call in self.calls for topic, place in places_of(call)
        )
        return {topic: found.get(topic, {}) for topic in self.vocabulary.topics}

    @cached_property
    def mentions(self) -> dict[str, ByCall[Passage]]:
        """The paragraphs that have a phrase of a topic, by topic, also in passing."""
        return _by_call(
            (topic, call.id, passage)
            for call in self.calls
            for passage in passages(call)
            for topic in topics_named(passage.paragraph)
        )

    @cached_property
    def shares(self) -> dict[str, dict[str, float]]:
        """The share of the talk (0 to 1) of every topic, by call."""
        return {call.id: topic_shares(call) for call in self.calls}

    @cached_property
    def appearances(self) -> dict[str, ByCall[Turn]]:
        """What every person with an entry in the vocabulary says."""
        return _by_call(
            (turn.speaker.id, call.id, turn)
            for call in self.calls
            for turn in call.turns
            if turn.speaker.id
        )

    @cached_property
    def uses(self) -> dict[str, ByCall[Passage]]:
        """The paragraphs in which a term of the vocabulary stands, in any of its writings."""
        terms = self.vocabulary.terms.values()
        owners = {name: term.id for term in terms for name in names_of(term)}
        matcher = PhraseMatcher(dict.fromkeys(owners, ()))
        return _by_call(
            (term, call.id, passage)
            for call in self.calls
            for passage in passages(call)
            for term in dict.fromkeys(
                owners[match.phrase] for match in matcher.find(passage.paragraph.text)
            )
        )

    @cached_property
    def figures(self) -> dict[str, tuple[FigureRow, ...]]:
        """The figures of every call by its id, in the order of the text."""
        return {call.id: tuple(figure_rows(call)) for call in self.calls}

    def company_figures(self, company: str) -> tuple[FigureRow, ...]:
        """Return the figures of all calls of a company, newest call first."""
        return tuple(row for call in self.by_company[company] for row in self.figures[call.id])

    @cached_property
    def outlook(self) -> dict[str, tuple[OutlookRow, ...]]:
        """The outlook statements of every call by its id, in the order of the text."""
        return {call.id: tuple(outlook_rows(call)) for call in self.calls}

    @cached_property
    def outlook_of(self) -> dict[str, ByCall[OutlookRow]]:
        """The outlook statements of every person with an entry in the vocabulary."""
        return _by_call(
            (person, call, row)
            for call, rows in self.outlook.items()
            for person, own in by_person(rows).items()
            for row in own
        )

    @cached_property
    def changes(self) -> dict[str, tuple[Changes, ...]]:
        """What changed in every call against earlier ones of its company."""
        found: dict[str, tuple[Changes, ...]] = {}
        for calls in self.by_company.values():
            found |= company_changes(calls, self.vocabulary)
        return found

    @cached_property
    def written_analysts(self) -> dict[str, str]:
        """Who asks and has no entry in the vocabulary: the name as written, by page id."""
        return written_analysts(self.calls)

    @cached_property
    def written_firms(self) -> dict[str, str]:
        """Firms that ask and have no entry in the vocabulary: the name as written, by page id."""
        return written_firms(self.calls)

    def exchange(self, link: Link) -> Exchange:
        """Return the exchange that a link leads to."""
        call = self.by_id[link.call]
        return next(one for one in call.exchanges if one.number == link.exchange)

    def related(self, topic: Topic) -> tuple[str, ...]:
        """Return the ids of the topic above and of those below."""
        below = (one.id for one in self.vocabulary.topics.values() if one.parent == topic.id)
        return (*filter(None, [topic.parent]), *below)

    def latest(self, person: str) -> Speaker:
        """Return the person as of the newest call he or she speaks in."""
        return next(iter(self.appearances[person].values()))[0].speaker

    @cached_property
    def strangers(self) -> tuple[tuple[Call, Speaker, tuple[Turn, ...]], ...]:
        """Speakers who have a name but no entry in the vocabulary, with their turns in a call.

        Two calls may name two people alike, so they are never taken together.
        """
        return tuple(
            (call, speaker, tuple(turn for turn in call.turns if turn.speaker == speaker))
            for call in self.calls
            for speaker in speakers(call.turns)
            if speaker.name and not speaker.id
        )


def make_library(calls: tuple[Call, ...], vocabulary: Vocabulary) -> Library:
    """Return the library of ``calls``, which may come in any order."""
    newest = sorted(calls, key=lambda call: call.id)
    newest.sort(key=lambda call: call.date or Date.min, reverse=True)
    return Library(tuple(newest), vocabulary)


def paragraphs(call: Call) -> Iterator[Paragraph]:
    """Yield every paragraph of a call in the order of the text."""
    yield from call.introduction
    for turn in call.turns:
        yield from turn.paragraphs


def speakers(turns: tuple[Turn, ...]) -> tuple[Speaker, ...]:
    """Return who speaks, in order of first appearance."""
    return tuple(dict.fromkeys(turn.speaker for turn in turns))


def topics_of(call: Call) -> tuple[str, ...]:
    """Return the ids of all topics that exchanges or paragraphs carry, in order of the text."""
    of_exchanges = chain.from_iterable(exchange.topics for exchange in call.exchanges)
    of_paragraphs = chain.from_iterable(paragraph.topics for paragraph in paragraphs(call))
    found = chain(of_exchanges, of_paragraphs)
    return tuple(dict.fromkeys(evidence.topic for evidence in found))


def _by_call(found: Iterable[tuple[str, str, Item]]) -> dict[str, ByCall[Item]]:
    """Group (what, call id, item) by what, then by call; the order stays."""
    lists: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for what, call, item in found:
        lists[what][call].append(item)
    return {
        what: {call: tuple(items) for call, items in calls.items()} for what, calls in lists.items()
    }
