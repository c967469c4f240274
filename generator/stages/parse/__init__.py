"""Parsing: which characters name a speaker, which were said, and which are neither."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Call
from generator.stages.parse.assemble import Assembler
from generator.stages.parse.candidates import find_candidates
from generator.stages.parse.evidence import choose
from generator.stages.parse.participants import find_participants
from generator.stages.parse.pieces import Classifier, cut
from generator.stages.parse.source import read_source
from generator.vocabulary import Vocabulary

__all__ = ["parse"]


def parse(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with turns, introduction, participants and parts; speakers stay unknown.

    Works on the reading text; the parts tile the raw text.
    """
    source = read_source(call.text, vocabulary)
    classifier = Classifier(vocabulary)
    dialogue = classifier.dialogue(source)
    participants = find_participants(source.plain[: dialogue or None], vocabulary)
    candidates = find_candidates(source, vocabulary)
    labels = choose(candidates, participants, vocabulary, dialogue)
    pieces = cut(source, labels, classifier)
    assembler = Assembler(call, vocabulary)
    introduction, turns = assembler.turns(pieces, labels)
    return replace(
        call,
        participants=participants,
        introduction=introduction,
        turns=turns,
        parts=assembler.parts(pieces),
    )
