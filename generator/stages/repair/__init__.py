"""Repair: from the raw text to the reading text, each change with its rule and place.

The order of the layers: what damaged the bytes of the page (glosses, byte slips), stray spaces,
script, and last what editors correct by hand. Doubt leaves the text alone and raises a `Problem`.
"""

from __future__ import annotations

from dataclasses import replace

from generator.editing import apply, compose
from generator.model import Call
from generator.stages.repair.pages import undo_damage
from generator.stages.repair.scripts import script_repairs
from generator.stages.repair.spaces import space_repairs
from generator.vocabulary import Vocabulary

__all__ = ["repair"]


def repair(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with its repairs, its reading text, and problems for doubtful places."""
    repairs, problems = undo_damage(call.raw, call.path)
    text = apply(call.raw, repairs)
    for layer in (space_repairs, script_repairs):
        found = layer(text)
        text = apply(text, found)
        repairs = compose(repairs, found)
    return replace(call, repairs=repairs, text=text, problems=(*call.problems, *problems))
