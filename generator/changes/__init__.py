"""What changed from one call of a company to another: against the one before, and a year before.

Pure: from linked calls to plain values. Every line carries the places that it speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.changes.figures import FigureChange, figure_changes
from generator.changes.outlooks import OutlookChange, outlook_changes
from generator.changes.pairs import Relation, in_order, missing_periods, year_before
from generator.changes.questions import AskedAgain, asked_again
from generator.changes.speakers import SpeakerChange, speaker_changes
from generator.changes.speech import Place
from generator.changes.terms import TermChange, Words, term_changes
from generator.changes.topics import TopicChange, topic_changes, topic_places
from generator.model import Call
from generator.vocabulary import Vocabulary

__all__ = ["Changes", "company_changes"]


@dataclass(frozen=True)
class Changes:
    """What changed from the call ``then`` to the call ``now``.

    ``relations`` says what ``then`` is to ``now``; ``missing`` are the periods between them of
    which there is no call.
    """

    now: Call
    then: Call
    relations: tuple[Relation, ...]
    missing: tuple[str, ...]
    topics: tuple[TopicChange, ...]
    speakers: tuple[SpeakerChange, ...]
    terms: tuple[TermChange, ...]
    questions: tuple[AskedAgain, ...]
    figures: tuple[FigureChange, ...]
    outlooks: tuple[OutlookChange, ...]


def company_changes(
    calls: Iterable[Call], vocabulary: Vocabulary
) -> dict[str, tuple[Changes, ...]]:
    """Return what changed in each of the linked ``calls`` of one company, by call id.

    The comparison with the call before comes first. The oldest call has none.
    """
    ordered = in_order(calls)
    words = Words(ordered, vocabulary)
    last_places: dict[str, Place] = {}
    found: dict[str, tuple[Changes, ...]] = {}
    for place, call in enumerate(ordered):
        earlier = ordered[:place]
        if earlier:
            last_places |= topic_places(earlier[-1])
        others: dict[str, list[Relation]] = {}
        if earlier:
            others.setdefault(earlier[-1].id, []).append("previous")
        if same_quarter := year_before(call, earlier):
            others.setdefault(same_quarter.id, []).append("year-before")
        by_id = {other.id: other for other in earlier}
        found[call.id] = tuple(
            _changes(call, by_id[name], tuple(relations), earlier, last_places, words)
            for name, relations in others.items()
        )
    return found


def _changes(
    now: Call,
    then: Call,
    relations: tuple[Relation, ...],
    earlier: list[Call],
    last_places: Mapping[str, Place],
    words: Words,
) -> Changes:
    between = {call.id for call in earlier[earlier.index(then) + 1 :]}
    return Changes(
        now,
        then,
        relations,
        missing_periods(now, then, earlier),
        topic_changes(now, then, last_places, between),
        speaker_changes(now, then),
        term_changes(now, then, words),
        asked_again(now, then),
        figure_changes(now, then),
        outlook_changes(now, then),
    )
