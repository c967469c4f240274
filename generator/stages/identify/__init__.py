"""Identification: who speaks, in what capacity, and which turns make an exchange."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Call
from generator.stages.identify.exchanges import group
from generator.stages.identify.handoffs import with_handoffs
from generator.stages.identify.merging import merge
from generator.stages.identify.metadata import with_metadata
from generator.stages.identify.reports import unknown_people
from generator.stages.identify.roles import with_roles
from generator.stages.identify.speakers import Speakers
from generator.vocabulary import Vocabulary

__all__ = ["identify"]


def identify(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with speakers, kinds, sections, exchanges and hand-offs.

    Company, period and day are filled in where nobody gave them and the text says them plainly.
    """
    call = with_metadata(call, vocabulary)
    speakers = Speakers(call, vocabulary)
    identified = [replace(turn, speaker=speakers.of(turn)) for turn in call.turns]
    settled = [speakers.with_company(turn) for turn in with_roles(identified, vocabulary)]
    turns, exchanges = group(
        merge(settled, vocabulary), _first_below_qa(call, vocabulary), vocabulary
    )
    turns = tuple(with_handoffs(turn, speakers.find, vocabulary) for turn in turns)
    problems = (*call.problems, *unknown_people(call, turns, speakers.people, vocabulary))
    return replace(call, turns=turns, exchanges=exchanges, problems=problems)


def _first_below_qa(call: Call, vocabulary: Vocabulary) -> str | None:
    """Return the anchor of the first turn below a heading that opens the questions."""
    labels = 0
    for part in call.parts:
        labels += part.kind == "label"
        heading = vocabulary.headings.get(part.rule) if part.kind == "heading" else None
        if heading and heading.section == "qa" and labels < len(call.turns):
            return call.turns[labels].anchor
    return None
