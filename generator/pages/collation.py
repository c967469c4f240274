"""What the program changed in a transcript: where it shows in the text, and the list by rule."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.lines import LineIndex
from generator.model import Call, Repair
from generator.pages.library import paragraphs
from generator.typography import widen

# What a reader expects, or would not see, is not marked in the text.
UNMARKED = ("script", "lookalike")
BY_HAND = "editor"
# Hundreds that are all alike, or cannot be seen: their number says enough.
COUNTED = ("script", "space", "invisible", "lookalike")


@dataclass(frozen=True, slots=True)
class Change:
    """A repair that left characters ``[start, end)`` in the reading text."""

    repair: Repair
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Example:
    """A repair, the line of the raw text it first stands on, and how often it was made."""

    repair: Repair
    line: int
    count: int


@dataclass(frozen=True, slots=True)
class RuleReport:
    """The repairs of one rule: their number, what they replaced, and what they only removed."""

    rule: str
    total: int
    replaced: tuple[Example, ...]
    removed: tuple[Example, ...]


def changes(call: Call) -> Iterator[Change]:
    """Yield the repairs that a reader of the text should be able to see, in order."""
    drift = 0
    for repair in call.repairs:
        start = repair.start + drift
        drift += len(repair.after) - len(repair.before)
        if repair.after and repair.rule not in UNMARKED:
            yield Change(repair, start, start + len(repair.after))


def rules_by_paragraph(call: Call) -> dict[str, tuple[str, ...]]:
    """Return by which rules the program changed each paragraph that it changed, by anchor."""
    order = tuple(paragraphs(call))
    found: dict[str, dict[str, None]] = {one.anchor: {} for one in order}
    drift = 0
    for repair in call.repairs:
        start = repair.start + drift
        drift += len(repair.after) - len(repair.before)
        place = bisect_right(order, start, key=lambda one: one.start) - 1
        if place >= 0 and start <= order[place].end and repair.rule != BY_HAND:
            found[order[place].anchor][repair.rule] = None
    return {anchor: tuple(rules) for anchor, rules in found.items() if rules}


def widened(call: Call) -> int:
    """Return how many half-width signs of the reading text are displayed full-width."""
    texts = ((one.text, widen(one.text)) for one in paragraphs(call))
    return sum(
        shown != sign for text, wide in texts for sign, shown in zip(text, wide, strict=True)
    )


def reports(call: Call) -> tuple[RuleReport, ...]:
    """Return the repairs by rule, the rarest rule first: that is where a reader should look."""
    lines = LineIndex(call.raw)
    rules: dict[str, list[Repair]] = {}
    for repair in call.repairs:
        rules.setdefault(repair.rule, []).append(repair)
    found = [_report(rule, repairs, lines) for rule, repairs in rules.items()]
    return tuple(sorted(found, key=lambda report: (report.total, report.rule)))


def _report(rule: str, repairs: list[Repair], lines: LineIndex) -> RuleReport:
    examples = () if rule in COUNTED else _examples(repairs, lines)
    return RuleReport(
        rule,
        len(repairs),
        tuple(example for example in examples if example.repair.after),
        tuple(example for example in examples if not example.repair.after),
    )


def _examples(repairs: list[Repair], lines: LineIndex) -> tuple[Example, ...]:
    counts = Counter((repair.before, repair.after) for repair in repairs)
    first: dict[tuple[str, str], Repair] = {}
    for repair in repairs:
        first.setdefault((repair.before, repair.after), repair)
    return tuple(
        Example(repair, lines.line(repair.start), counts[key]) for key, repair in first.items()
    )
