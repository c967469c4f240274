"""What the program changed in a transcript: where it shows in the text, and the list by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.lines import LineIndex
from generator.model import Call, Repair

# Counted, but not marked in the text: simplified script is what the reader expects, and a gloss
# that is gone was never part of the words. There are hundreds of each on a page.
UNMARKED = ("script", "gloss")


@dataclass(frozen=True, slots=True)
class Change:
    """A repair that left characters ``[start, end)`` in the reading text."""

    repair: Repair
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RuleReport:
    """All repairs of one rule: how many, and every different one with count and first line."""

    rule: str
    total: int
    examples: tuple[tuple[Repair, int, int], ...]


def changes(call: Call) -> Iterator[Change]:
    """Yield the repairs that a reader of the text should be able to see, in order."""
    drift = 0
    for repair in call.repairs:
        start = repair.start + drift
        drift += len(repair.after) - len(repair.before)
        if repair.rule not in UNMARKED and repair.after:
            yield Change(repair, start, start + len(repair.after))


def reports(call: Call) -> tuple[RuleReport, ...]:
    """Return the repairs by rule, the rarest rule first: that is where a reader should look."""
    lines = LineIndex(call.raw)
    rules: dict[str, list[Repair]] = {}
    for repair in call.repairs:
        rules.setdefault(repair.rule, []).append(repair)
    found = [
        RuleReport(rule, len(repairs), _examples(repairs, lines)) for rule, repairs in rules.items()
    ]
    return tuple(sorted(found, key=lambda report: (report.total, report.rule)))


def _examples(repairs: list[Repair], lines: LineIndex) -> tuple[tuple[Repair, int, int], ...]:
    counts = Counter((repair.before, repair.after) for repair in repairs)
    first: dict[tuple[str, str], Repair] = {}
    for repair in repairs:
        first.setdefault((repair.before, repair.after), repair)
    return tuple((first[key], counts[key], lines.line(first[key].start)) for key in first)
