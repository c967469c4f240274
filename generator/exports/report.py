"""``shilu explain --format text``: a transcript line by line, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from generator.errors import Problem
from generator.exports.lines import Row, explain_lines
from generator.exports.questions import Question, question
from generator.lines import LineIndex
from generator.model import Call, Repair
from generator.vocabulary import Vocabulary

KINDS = {
    "label": "bold",
    "heading": "bold yellow",
    "furniture": "dim",
    "stage-note": "magenta",
    "timestamp": "dim",
}
TURNS = {
    "question": "cyan",
    "answer": "green",
    "remarks": "green",
    "operator": "magenta",
    "interpreter": "magenta",
}
DOUBT = "bold red"
COUNTED = ("script", "lookalike")  # repairs in hundreds, all alike
INDENT = " " * 6


def print_report(call: Call, vocabulary: Vocabulary, console: Console) -> None:
    """Print facts, lines with reasons and questions, repairs, and how much there is of each."""
    _print(console, Text(call.title or call.id, style="bold"))
    _print(console, Text(_facts(call)))
    rows = explain_lines(call, vocabulary)
    told: set[str] = set()  # kinds of problems whose answers stand above
    for row in rows:
        print_line(row, console)
        _doubts(row.problems, told, console)
    shown = {problem for row in rows for problem in row.problems}
    for problem in call.problems:
        if problem not in shown:
            _print(console, Text(str(problem), style=DOUBT))
    index = LineIndex(call.raw)
    for repair in call.repairs:
        if repair.rule not in COUNTED:
            _print(console, Text(_repair(repair, index.line(repair.start)), style="dim"))
    _print(console, Text(_totals(call), style="bold"))


def print_line(row: Row, console: Console) -> None:
    """Print what a line was taken for and why; a long one is cut short."""
    width = max(24, console.width * 2 // 5)
    style = KINDS.get(row.kind, "")
    if row.turn and row.kind in ("label", "paragraph"):
        style = f"{style} {TURNS[row.turn.kind]}"
    text = "".join(one if one.isprintable() else " " for one in row.text)
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1) + "…"
    shown = Text(f"{row.line:5} ", style="dim")
    shown.append(f"{row.kind:10} {set_cell_size(text, width)} ", style=style.strip())
    _print(console, shown.append(row.why, style="dim"))


def print_question(asked: Question, console: Console, brief: bool = False) -> None:
    """Print what is asked about a line, the entries to paste, and unless ``brief`` all answers."""
    _print(console, Text(f"{INDENT}? {asked.asks}", style=DOUBT))
    for number, answer in enumerate(asked.answers, 1):
        if answer.addition or not brief:
            _print(console, Text(f"{INDENT}  {number} {answer.says}"))
        if answer.addition:
            _print(console, Text(f"{INDENT}      {answer.addition.entry}", style="yellow"))


def _doubts(problems: Iterable[Problem], told: set[str], console: Console) -> None:
    for problem in problems:
        if asked := question(problem):
            print_question(asked, console, brief=problem.code in told)
            told.add(problem.code)
        else:
            _print(console, Text(f"{INDENT}! {problem.message}", style=DOUBT))


def _print(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True, highlight=False)


def _facts(call: Call) -> str:
    day = call.date.isoformat() if call.date else None
    facts = (call.company, call.period, day, f"read as {call.encoding}")
    return " · ".join(fact for fact in facts if fact)


def _repair(repair: Repair, line: int) -> str:
    change = f"{repair.before!r} -> {repair.after!r}"
    return f"{line:5} repair     {change} ({repair.rule}, {repair.confidence:.0%} sure)"


def _totals(call: Call) -> str:
    speakers = {turn.speaker for turn in call.turns}
    asked = sum(question(problem) is not None for problem in call.problems)
    return (
        f"{len(call.turns)} turns, {len(speakers)} speakers, {len(call.exchanges)} exchanges, "
        f"{len(call.repairs)} repairs, {asked} questions"
    )
