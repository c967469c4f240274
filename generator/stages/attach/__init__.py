"""Attach: every editors' note finds the passage that it is on.

A note whose passage is not there, or is there more than once, is an error: an editor must look at
it, for it may speak of something that has changed since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.anchors import Anchors
from generator.errors import Problem
from generator.model import Call, Paragraph
from generator.notes import Note, Quotation
from generator.stages.attach.candidates import anchors_like, passages_like, quoted, several
from generator.stages.attach.quotations import QuotableText
from generator.vocabulary import Vocabulary


def attach(call: Call, _vocabulary: Vocabulary) -> Call:
    """Return ``call`` with its notes in the order of the text, each at its passage.

    Notes without one passage become errors in ``problems``.
    """
    if not call.notes:
        return call
    text = QuotableText(call.text, _paragraphs(call))
    found: list[Note] = []
    problems: list[Problem] = []
    for note in call.notes:
        placed = _at_anchor(note, call) if isinstance(note.target, str) else _at_words(note, text)
        if isinstance(placed, Note):
            found.append(placed)
        else:
            problems.append(placed)
    notes = tuple(_named(_in_order(found, call)))
    return replace(call, notes=notes, problems=(*call.problems, *problems))


def _at_words(note: Note, text: QuotableText) -> Note | Problem:
    assert isinstance(note.target, Quotation)
    places = text.find(note.target)
    words = repr(note.target.exact)
    if not places:
        near = passages_like(note.target.exact, text.paragraphs)
        message = f"{words}, which the note is on, is not in any paragraph; {near}correct the quote"
        return Problem(note.path, note.line, "note-lost", message, "error")
    if len(places) > 1:
        shown = several([quoted(*place) for place in places])
        message = f"{words} stands in {len(places)} places; add a prefix or a suffix: {shown}"
        return Problem(note.path, note.line, "note-ambiguous", message, "error")
    [(paragraph, start, end)] = places
    return replace(note, anchor=paragraph.anchor, start=start, end=end)


def _at_anchor(note: Note, call: Call) -> Note | Problem:
    for paragraph in _paragraphs(call):
        if note.target in (paragraph.anchor, *paragraph.aliases):
            return replace(note, anchor=paragraph.anchor, start=0, end=len(paragraph.text))
    near = anchors_like(str(note.target), call, _paragraphs(call))
    message = f"no paragraph has the anchor {note.target!r}; {near}correct the anchor"
    return Problem(note.path, note.line, "note-lost", message, "error")


def _in_order(notes: Iterable[Note], call: Call) -> list[Note]:
    starts = {paragraph.anchor: paragraph.start for paragraph in _paragraphs(call)}
    return sorted(
        notes, key=lambda note: (starts[note.anchor] + note.start, note.end - note.start, note.line)
    )


def _named(notes: Iterable[Note]) -> Iterable[Note]:
    """Yield the notes with an anchor of their own, which comes from what they are on."""
    anchors = Anchors()
    for note in notes:
        target = note.target if isinstance(note.target, str) else note.target.exact
        yield replace(note, id=anchors.new("n", target))


def _paragraphs(call: Call) -> tuple[Paragraph, ...]:
    turns = (paragraph for turn in call.turns for paragraph in turn.paragraphs)
    return (*call.introduction, *turns)
