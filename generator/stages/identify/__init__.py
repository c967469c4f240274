"""Identification: who speaks, in what capacity, and which turns make an exchange."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Call
from generator.stages.identify.exchanges import group
from generator.stages.identify.speakers import Speakers
from generator.vocabulary import Vocabulary

__all__ = ["identify"]


def identify(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with speakers, kinds, sections and exchanges."""
    speakers = Speakers(call, vocabulary)
    turns = tuple(replace(turn, speaker=speakers.of(turn)) for turn in call.turns)
    turns, exchanges = group(replace(call, turns=turns), vocabulary)
    return replace(call, turns=turns, exchanges=exchanges)
