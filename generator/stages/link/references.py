"""References to earlier periods get the call that they mean, where the corpus has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model import Call, Paragraph, Span
from generator.periods import split

# The results of a whole year are told on the call of its last quarter, as a half's are.
_TOLD_WITH = {"FY": "Q4", "H2": "Q4", "H1": "Q2", "Q4": "FY", "Q2": "H1"}


def with_references(calls: Iterable[Call]) -> Iterator[Call]:
    """Yield ``calls`` (of one company) with the id of a call as the target of its references.

    A reference to a period without a call keeps the period as its target.
    """
    known = list(calls)
    by_period = {call.period: call.id for call in known if call.period}
    for call in known:
        yield _resolved(call, {p: name for p, name in by_period.items() if name != call.id})


def _resolved(call: Call, calls: Mapping[str, str]) -> Call:
    def paragraph(each: Paragraph) -> Paragraph:
        if not any(span.kind == "reference" for span in each.spans):
            return each
        return replace(each, spans=tuple(_with_target(span, calls) for span in each.spans))

    return replace(
        call,
        introduction=tuple(map(paragraph, call.introduction)),
        turns=tuple(
            replace(turn, paragraphs=tuple(map(paragraph, turn.paragraphs))) for turn in call.turns
        ),
    )


def _with_target(span: Span, calls: Mapping[str, str]) -> Span:
    if span.kind != "reference" or not span.target:
        return span
    year, part = split(span.target)
    other = f"{year}{_TOLD_WITH.get(part, part)}"
    return replace(span, target=calls.get(span.target) or calls.get(other) or span.target)
