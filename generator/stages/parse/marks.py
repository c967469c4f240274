"""Marks of question and answer: Q1 and A1 speak for each other, a lone Q3 is a fiscal quarter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

from generator.stages.parse.candidates import Candidate
from generator.stages.parse.known import Known
from generator.stages.parse.source import Source

IN_TURN = 4  # marks that take turns in the middle of lines, to be no chance
LONG_LINE = 40  # characters; what is said of a quarter in a list is shorter
_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九十", start=1)}


def accepted_marks(source: Source, candidates: Sequence[Candidate], known: Known) -> set[int]:
    """Return the offsets at which marks of question and answer are labels."""
    starts = [candidate for candidate in candidates if candidate.border != "glued"]
    marks = [*_marks(candidates, starts), *_answered(source, starts)]
    questions = [mark for mark in marks if mark.role == "analyst"]
    # `投资者A:` asks as well as `问:` does.
    asking = questions or [each for each in starts if _is_asker(each)]
    if not asking:
        return set()
    first = asking[0].start
    answers = [mark for mark in marks if mark.role != "analyst" and mark.start > first]
    if not answers:
        listed = _listed(source, starts)
        questions = [mark for mark in questions if mark.line.body not in listed]
    if not questions:
        return {mark.start for mark in answers}
    if len(questions) == 1 and not answers and _number(questions[0]) > 1:
        return set()
    if answers or _names_answer(questions, starts, known) or _ask(source, questions):
        kept = _in_sequence(source, [*questions, *answers])
        if any(mark.role == "analyst" for mark in kept):
            return {mark.start for mark in kept}
    return set()


def _marks(candidates: Sequence[Candidate], starts: Sequence[Candidate]) -> list[Candidate]:
    """Return the marks at the start of lines; in a page without line breaks, others too.

    Those have numbers, or question and answer take turns all through.
    """
    marks = [candidate for candidate in starts if candidate.notation.needs == "pair"]
    glued = [
        each for each in candidates if each.border == "glued" and each.notation.needs == "pair"
    ]
    together = sorted([*marks, *glued], key=lambda mark: mark.start)
    if len(together) >= IN_TURN and _take_turns(together):
        return together
    return marks if len(marks) > 1 else [*marks, *filter(_number, glued)]


def _take_turns(marks: Sequence[Candidate]) -> bool:
    """Tell whether a question comes first, and then an answer, and so on."""
    asks = [mark.role == "analyst" for mark in marks]
    return asks[0] and all(first != second for first, second in pairwise(asks))


def _is_asker(candidate: Candidate) -> bool:
    return candidate.notation.needs == "company" and candidate.role == "analyst"


def _answered(source: Source, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the numbered lines that are questions and have an answer's mark next."""
    return [
        candidate
        for candidate, after in pairwise(candidates)
        if candidate.notation.needs == "answered"
        and source.plain[candidate.line.end - 1] == "?"
        and after.notation.needs == "pair"
        and after.role == "management"
    ]


def _listed(source: Source, candidates: Iterable[Candidate]) -> set[int]:
    """Return the lines on which an analyst numbers the questions: they follow the own label."""
    asked: set[int] = set()
    marks: set[int] = set()
    for candidate in candidates:
        if candidate.role == "analyst":
            own = candidate.notation.needs in ("nothing", "firm")
            (asked if own else marks).add(candidate.line.body)
    listed: set[int] = set()
    for line, below in pairwise(source.lines):
        if below.body in marks - asked and line.body in asked | listed:
            listed.add(below.body)
    return listed


def _names_answer(
    questions: Sequence[Candidate], candidates: Iterable[Candidate], known: Known
) -> bool:
    """Tell whether names stand as labels between the questions."""
    return any(
        candidate.start > questions[0].start
        and candidate.role != "analyst"
        and known.is_name(candidate)
        for candidate in candidates
    )


def _ask(source: Source, questions: Sequence[Candidate]) -> bool:
    """Tell whether most of what stands behind the marks ends as a question."""
    asked = [source.plain[mark.end : mark.line.end].rstrip().endswith("?") for mark in questions]
    return len(asked) > 1 and sum(asked) * 2 > len(asked)


def _in_sequence(source: Source, marks: Sequence[Candidate]) -> list[Candidate]:
    """Leave out numbers that stand alone, come too early or come again without a question.

    `Q3:` between Q1 and Q2, or in the answer to Q5, is a quarter.
    """
    kept: list[Candidate] = []
    asked = 0
    ordered = sorted(marks, key=lambda mark: mark.start)
    coming = [_number(mark) for mark in ordered if mark.role == "analyst"]
    numbers = {0, 1, *coming}
    for mark, after in zip_longest(ordered, ordered[1:]):
        number = _number(mark)
        if mark.role == "analyst":
            coming.pop(0)
            early = number > asked + 1 and asked + 1 in coming
            twice = number in coming or number <= asked
            answered = after and after.role != "analyst" and _asks(source, mark)
            alone = not answered and not {number - 1, number + 1} & numbers
            if number and (early or alone or (twice and not _asks(source, mark))):
                continue
            asked = number or asked
        elif number and asked and number != asked:
            continue
        kept.append(mark)
    return kept


def _asks(source: Source, mark: Candidate) -> bool:
    line = source.plain[mark.end : mark.line.end]
    return "?" in line or len(line) > LONG_LINE


def _number(mark: Candidate) -> int:
    """Return the number in a mark, 0 where there is none."""
    text = mark.fields.get("number", "")
    if text.isdecimal():
        return int(text)
    return sum(_DIGITS.get(character, 0) for character in text)
