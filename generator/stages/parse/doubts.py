"""Questions to the editor: lines that may be labels, and texts in which none was recognised."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.errors import Problem
from generator.lines import LineIndex
from generator.model import Call
from generator.stages.parse.candidates import Candidate, Place
from generator.stages.parse.known import Known
from generator.stages.parse.notes import Notes
from generator.stages.parse.source import Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.additions import person_addition

OFTEN = 3  # times that the same head stands in front of lines, to be worth a question
SHORT = 12  # characters of such a head
MANY = 60  # lines to compare with the examples of the notations
HEAD = 16  # characters at the start of such a line


def left(places: Sequence[Place], labels: Sequence[Candidate], notes: Notes) -> list[Candidate]:
    """Return what stands at the start of a line inside the call and is neither label nor note."""
    starts = [label.start for label in labels]
    found: list[Candidate] = []
    for place in places:
        option = place[-1]
        before = bisect_right(starts, option.start)
        taken = before and labels[before - 1].end > option.start
        is_open = option.border != "glued" and before and not taken
        if is_open and not notes.whole(option.start, option.end):
            found.append(option)
    return found


def doubtful_labels(
    call: Call, source: Source, left: Sequence[Candidate], known: Known, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield a question for each of those that may name a speaker; leaving it is an answer too."""
    heads = Counter(option.name for option in left)
    index = LineIndex(source.text)
    told: set[str] = set()
    for option in left:
        head = option.name
        often = heads[head] >= OFTEN and len(head) <= SHORT
        if head and head not in told and (often or known.holds_a_name(option)):
            told.add(head)
            written = source.text[option.start : option.end].strip()
            person = person_addition(head, vocabulary.people)
            message = (
                f"{written!r} was taken for speech; if it names a speaker, add the form to "
                f"notations.yml, or the person to {person.file}: {person.entry}"
            )
            line = index.line(option.start)
            yield Problem(call.path, line, "doubtful-label", message, "note", person)


def no_label(call: Call, source: Source, vocabulary: Vocabulary) -> Problem:
    """Return the problem of a text without speakers: the line that is most like some notation."""
    best = max(
        (
            (_likeness(_shape(_head(source, line)), _shape(example.text)), line, notation, example)
            for line in source.lines[:MANY]
            for notation in vocabulary.notations.values()
            for example in notation.examples
        ),
        key=lambda found: found[0],
        default=None,
    )
    message = "no speaker's label was recognised; the text is kept as one turn of nobody. "
    if best is None:
        return Problem(call.path, 0, "no-labels", message.strip())
    _, line, notation, example = best
    message += (
        f"Nearest is the notation {notation.id!r} (as in {example.text!r}) at "
        f"{_head(source, line)!r}; add a notation with an example to notations.yml"
    )
    return Problem(call.path, LineIndex(source.text).line(line.start), "no-labels", message)


def _head(source: Source, line: Line) -> str:
    text = source.text[line.body : min(line.end, line.body + 2 * HEAD)]
    colon = source.plain.find(":", line.body, line.body + 2 * HEAD)
    return text[: colon - line.body + 1] if colon >= 0 else text[:HEAD]


def _shape(text: str) -> str:
    """Return what kind each character is: `张三(Sam):` and `李四(Tom):` have one shape."""
    return "".join(
        "汉" if "\u3400" <= sign <= "\u9fff" else "9" if sign.isdigit() else "a" if sign.isalpha()
        else sign
        for sign in text
    )  # fmt: skip


def _likeness(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
