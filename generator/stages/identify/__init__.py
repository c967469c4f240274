"""Identification: who speaks, in what capacity, and which turns make an exchange."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

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
    # Whose role only follows from how they speak may be of another company.
    settled = with_roles([speakers.with_company(turn) for turn in identified], vocabulary)
    merged = merge(settled, set(_stamped(call)), vocabulary)
    turns, exchanges = group(merged, _first_below_qa(call, vocabulary), vocabulary)
    turns = tuple(with_handoffs(turn, speakers.find, vocabulary) for turn in turns)
    problems = (*call.problems, *unknown_people(call, turns, speakers.people, vocabulary))
    return replace(call, turns=turns, exchanges=exchanges, problems=problems)


def _stamped(call: Call) -> Iterator[str]:
    """Yield the anchors of the turns whose labels stand right behind a time stamp."""
    kinds = [part.kind for part in call.parts if part.kind != "white-space"]
    before = [kind for kind, after in pairwise(["heading", *kinds]) if after == "label"]
    for turn, kind in zip(call.turns, before, strict=False):
        if kind == "timestamp":
            yield turn.anchor


def _first_below_qa(call: Call, vocabulary: Vocabulary) -> str | None:
    """Return the anchor of the first turn below a heading that opens the questions."""
    labels = 0
    for part in call.parts:
        labels += part.kind == "label"
        heading = vocabulary.headings.get(part.rule) if part.kind == "heading" else None
        if heading and heading.section == "qa" and labels < len(call.turns):
            return call.turns[labels].anchor
    return None
