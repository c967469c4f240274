"""What each line of a raw text was taken for and why, and what is asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.errors import Problem
from generator.lines import LineIndex
from generator.model import Call, Part, PartKind, Speaker, Turn
from generator.vocabulary import Vocabulary

# The words for evidence that parsing leaves in the rule of a label.
EVIDENCE = {
    "sure": "only labels are written like this",
    "paired": "question and answer speak for each other",
    "recurs": "it stands in front of several turns",
    "introduced": "the text names this person elsewhere",
    "vocabulary": "the vocabulary has this person",
    "answers": "a name right behind a question",
    "called": "a name right behind host or operator",
    "form": "a name, written as other labels are",
    "company": "other labels stand around it",
}
RULES = {
    "roster": "a list of participants",
    "repeated-line": "stands there again and again",
    "page-number": "a page number",
    "cue-number": "the number of a caption",
    "stamp": "when it was said",
    "contents": "a list of what the article holds",
    "after-end": "stands behind the end of the article",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of one line, ``text`` as published, what it was taken for, and ``why``.

    ``turn`` is the one that it belongs to, if any; ``problems`` are those that speak of it.
    """

    line: int
    text: str
    kind: PartKind
    why: str
    turn: Turn | None
    problems: tuple[Problem, ...] = ()


def explain_lines(call: Call, vocabulary: Vocabulary) -> tuple[Row, ...]:
    """Return the parts of ``call`` but white space, line by line in order."""
    index = LineIndex(call.raw)
    rows: list[Row] = []
    for part, turn in _parts(call):
        why = _why(part, turn, vocabulary)
        text = call.raw[part.start : part.end]
        for number, line in enumerate(text.split("\n"), index.line(part.start)):
            if line.strip():
                rows.append(Row(number, line.strip("\r"), part.kind, why, turn))
    return _with_problems(rows, [each for each in call.problems if each.path == call.path])


def _with_problems(rows: Sequence[Row], problems: Iterable[Problem]) -> tuple[Row, ...]:
    """Return the rows, each problem at the speaker whom it names, else at its line's first row."""
    places: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault(row.line, []).append(place)
    told: dict[int, list[Problem]] = {}
    for problem in problems:
        here = places.get(problem.line, [])
        named = [place for place in here if _names(problem, rows[place])]
        for first in (named or here)[:1]:
            told.setdefault(first, []).append(problem)
    return tuple(
        replace(row, problems=tuple(told.get(place, ()))) for place, row in enumerate(rows)
    )


def _names(problem: Problem, row: Row) -> bool:
    name = row.turn.speaker.name if row.kind == "label" and row.turn else None
    return name is not None and repr(name) in problem.message


def speaker_name(speaker: Speaker) -> str:
    """Return how a speaker is called in one line; an unnamed one stays unnamed."""
    name = speaker.name or f"({speaker.role})"
    return " · ".join(part for part in (name, speaker.title, speaker.organization) if part)


def _parts(call: Call) -> Iterator[tuple[Part, Turn | None]]:
    """Yield the parts but white space, each with the turn that it begins or stands in."""
    labelled = iter([turn for turn in call.turns if turn.label.text])
    turn = next((turn for turn in call.turns if not turn.label.text), None)
    for part in call.parts:
        if part.kind == "label":
            turn = next(labelled, turn)
        if part.kind != "white-space":
            yield part, turn


def _why(part: Part, turn: Turn | None, vocabulary: Vocabulary) -> str:
    """Return the reason for one part, with the title of the pattern that matched."""
    name, _, evidence = part.rule.partition(" ")
    if part.kind == "label" and turn:
        reason = evidence.strip("()")
        title = vocabulary.notations[name].title
        return f"{speaker_name(turn.speaker)} ({title}: {EVIDENCE.get(reason, reason)})"
    if name == "text":
        return _said(turn)
    entry = vocabulary.headings.get(name) or vocabulary.furniture.get(name)
    return entry.title if entry else RULES.get(name, name)


def _said(turn: Turn | None) -> str:
    if turn is None:
        return "news before the call"
    exchange = f", exchange {turn.exchange}" if turn.exchange else ""
    return f"{turn.kind} of {speaker_name(turn.speaker)}{exchange}"
