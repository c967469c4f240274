"""Repair: from the raw text to the reading text, each change with its rule and place.

The layers, in this order: what filters did to the bytes of the page (rules ``gloss`` and
``byte-slip``), characters that nobody sees (``invisible``), signs that look like others
(``lookalike``), stray spaces (``space``), script (``script``), and what editors correct by hand
(``editor``). Doubt leaves the text alone and raises a `Problem`.
"""

from __future__ import annotations

from dataclasses import replace

from generator.editing import apply, compose
from generator.model import Call, Repair
from generator.stages.repair.corrections import correct
from generator.stages.repair.invisible import invisible_repairs
from generator.stages.repair.lookalikes import lookalike_repairs
from generator.stages.repair.own_words import own_words
from generator.stages.repair.scripts import script_repairs
from generator.stages.repair.spaces import space_repairs
from generator.stages.repair.undo import undo_damage
from generator.vocabulary import Vocabulary

__all__ = ["repair"]


def repair(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with its repairs, its reading text, and problems for doubtful places."""
    repairs, doubts = undo_damage(call.raw, call.path, own_words(vocabulary))
    repairs = _with_layers(call.raw, repairs)
    repairs, problems, seen = correct(call.raw, repairs, call.corrections)
    problems += (
        doubt.problem
        for doubt in doubts
        if not any(start < doubt.end and doubt.start < end for start, end in seen)
    )
    return replace(
        call,
        repairs=repairs,
        text=apply(call.raw, repairs),
        problems=(*call.problems, *problems),
    )


def _with_layers(raw: str, repairs: tuple[Repair, ...]) -> tuple[Repair, ...]:
    text = apply(raw, repairs)
    for layer in (invisible_repairs, lookalike_repairs, space_repairs, script_repairs):
        if found := layer(text):
            text = apply(text, found)
            repairs = compose(repairs, found)
    return repairs
