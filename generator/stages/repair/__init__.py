"""Repair: from the raw text to the reading text, each change with its rule and place.

The layers, in this order: what filters did to the bytes of the page (rules ``gloss`` and
``byte-slip``), characters that nobody sees (``invisible``), signs that look like others
(``lookalike``), stray spaces (``space``), script (``script``), and what editors correct by hand
(``editor``). Doubt leaves the text alone and raises a `Problem`. A long text is repaired in parts,
each of them by what it and the company's earlier calls show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.editing import apply, compose, moved
from generator.errors import Problem
from generator.lines import LineIndex
from generator.model import Call, Repair
from generator.stages.repair.corrections import correct
from generator.stages.repair.invisible import invisible_repairs
from generator.stages.repair.lookalikes import lookalike_repairs
from generator.stages.repair.own_words import own_words
from generator.stages.repair.parts import bounds
from generator.stages.repair.scripts import script_repairs
from generator.stages.repair.spaces import space_repairs
from generator.stages.repair.undo import Doubt, undo_damage
from generator.vocabulary import Vocabulary

__all__ = ["repair"]


class _Part(NamedTuple):
    repairs: tuple[Repair, ...]
    doubts: tuple[Doubt, ...]
    text: str


def repair(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with its repairs, its reading text, and problems for doubtful places."""
    own = own_words(vocabulary)
    repairs: tuple[Repair, ...] = ()
    doubts: list[Doubt] = []
    text = ""
    for start, end in bounds(call.raw):
        part = _repaired(call.raw[start:end], own, call.earlier)
        repairs += tuple(moved(repair, start) for repair in part.repairs) if start else part.repairs
        doubts += (doubt.moved(start) for doubt in part.doubts)
        text += part.text
    edits, problems, seen = correct(call.raw, text, repairs, call.corrections)
    doubts = [doubt for doubt in doubts if not _is_seen(doubt, seen)]
    return replace(
        call,
        repairs=compose(repairs, edits) if edits else repairs,
        text=apply(text, edits),
        earlier=(),
        problems=(*call.problems, *problems, *_problems(call, doubts)),
    )


def _repaired(raw: str, own: frozenset[str], earlier: tuple[str, ...]) -> _Part:
    repairs, doubts = undo_damage(raw, own, earlier)
    text = apply(raw, repairs)
    for layer in (invisible_repairs, lookalike_repairs, space_repairs, script_repairs):
        if found := layer(text):
            text = apply(text, found)
            repairs = compose(repairs, found)
    return _Part(repairs, doubts, text)


def _is_seen(doubt: Doubt, seen: list[tuple[int, int]]) -> bool:
    """Tell whether an editor has decided on a place."""
    return any(start < doubt.end and doubt.start < end for start, end in seen)


def _problems(call: Call, doubts: Sequence[Doubt]) -> Iterator[Problem]:
    lines = LineIndex(call.raw if doubts else "")
    for doubt in doubts:
        line = lines.line(doubt.start)
        yield Problem(call.path, line, "doubtful-damage", doubt.message, "note")
