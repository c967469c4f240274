"""What each line of a raw text was taken for and why, and what the editor should decide."""

from __future__ import annotations

from dataclasses import dataclass

from generator.lines import LineIndex
from generator.model import Call, Part, PartKind
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
KINDS: dict[str, str] = {
    "text": "said by the speaker above",
    "roster": "a list of participants",
    "repeated-line": "stands there again and again",
    "page-number": "a page number",
    "cue-number": "the number of a caption",
    "stamp": "when it was said",
    "after-end": "stands behind the end of the article",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of a line: ``text`` as published, what it was taken for, ``why``, and what is
    asked of the editor (empty where nothing is in doubt)."""

    line: int
    text: str
    kind: PartKind
    why: str
    question: str = ""


def explain_lines(call: Call, vocabulary: Vocabulary) -> tuple[Row, ...]:
    """Return the parts of ``call`` but white space, in order, with reasons and questions."""
    index = LineIndex(call.raw)
    asked: dict[int, list[str]] = {}
    for problem in call.problems:
        asked.setdefault(problem.line, []).append(problem.message)
    first_label = next((part.start for part in call.parts if part.kind == "label"), 0)
    rows: list[Row] = []
    for part in call.parts:
        if part.kind == "white-space":
            continue
        line = index.line(part.start)
        why = _why(part, vocabulary)
        if part.rule == "text" and part.start < first_label:
            why = "news before the call"
        text = call.raw[part.start : part.end]
        rows.append(Row(line, text, part.kind, why, " ".join(asked.pop(line, []))))
    return tuple(rows)


def _why(part: Part, vocabulary: Vocabulary) -> str:
    """Return the reason for one part, with the title of the pattern that matched."""
    name, _, evidence = part.rule.partition(" ")
    if part.kind == "label":
        notation = vocabulary.notations[name]
        return f"{notation.title}: {EVIDENCE[evidence.strip('()')]}"
    entry = vocabulary.headings.get(name) or vocabulary.furniture.get(name)
    return entry.title if entry else KINDS[name]
