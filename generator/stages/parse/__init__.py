"""Parsing: which characters name a speaker, which were said, and which are neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Call
from generator.stages.parse.assemble import Assembler
from generator.stages.parse.candidates import Finder, Place
from generator.stages.parse.doubts import doubtful_labels, left, no_label
from generator.stages.parse.evidence import choose
from generator.stages.parse.known import Known
from generator.stages.parse.layout import Layout, repeated_lines
from generator.stages.parse.notes import Notes
from generator.stages.parse.participants import find_participants
from generator.stages.parse.pieces import Cutter
from generator.stages.parse.source import Source, read_source
from generator.stages.parse.traps import Traps
from generator.vocabulary import Vocabulary

__all__ = ["parse"]


def parse(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with turns, introduction, participants and parts; speakers stay unknown.

    Works on the reading text; the parts tile the raw text.
    """
    source = read_source(call.text, vocabulary)
    layout = Layout(source, vocabulary)
    participants, rosters = find_participants(source, layout, vocabulary)
    layout.add(rosters)
    finder = Finder(source, vocabulary)
    places = list(_places(source, layout, finder))
    labelled = {place[0].line.body for place in places}
    bare = [line for line in layout.open_lines(source) if line.body not in labelled]
    layout.add(repeated_lines(source, bare))
    traps = Traps(source, layout, places, vocabulary)
    known = Known(source, places, participants, vocabulary)
    labels = choose(source, places, known, traps, vocabulary)
    notes = Notes(source, vocabulary)
    doubted = left(places, [label.candidate for label in labels], notes)
    problems = list(doubtful_labels(call, source, doubted, known, vocabulary))
    if not labels:
        problems.append(no_label(call, source, vocabulary))
    pieces = list(Cutter(source, layout, labels, traps.end, notes).pieces())
    assembler = Assembler(call, notes)
    introduction, turns = assembler.turns(pieces, labels)
    return replace(
        call,
        participants=participants,
        introduction=introduction,
        turns=turns,
        parts=assembler.parts(pieces),
        problems=(*call.problems, *problems),
    )


def _places(source: Source, layout: Layout, finder: Finder) -> Iterator[Place]:
    """Yield all that may be a label; `#### 张三` looks like the title of a section."""
    for line in source.lines:
        if line.body not in layout.pieces:
            yield from finder.places(line)
        elif layout.is_title(line):
            yield from finder.titles(line)
