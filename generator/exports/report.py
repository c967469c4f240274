"""``shilu explain --format text``: what was understood, for a person at a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator.model import Call, Speaker, Turn

COLOURS = {
    "question": "cyan",
    "answer": "green",
    "remarks": "green",
    "operator": "magenta",
    "interpreter": "magenta",
}


def print_report(call: Call, console: Console) -> None:
    """Print facts, turns, furniture, repairs and problems of ``call``."""
    console.print(Text(call.title or call.id, style="bold"))
    console.print(_facts(call), markup=False)
    console.print(_turns(call))
    console.print(_repairs(call))
    for problem in call.problems:
        console.print(Text(str(problem), style="yellow"))


def speaker_name(speaker: Speaker) -> str:
    """Return how a speaker is called in one line; an unnamed one stays unnamed."""
    name = speaker.name or f"({speaker.role})"
    return " · ".join(part for part in (name, speaker.title, speaker.organization) if part)


def _facts(call: Call) -> str:
    facts = (call.company, call.period, call.date and call.date.isoformat(), call.encoding)
    return " · ".join(fact for fact in facts if fact)


def _turns(call: Call) -> Table:
    table = Table("lines", "exchange", "kind", "speaker", "label", "says")
    for turn in call.turns:
        table.add_row(*_cells(turn), style=COLOURS[turn.kind])
    return table


def _cells(turn: Turn) -> tuple[Text, ...]:
    first, last = turn.lines
    says = turn.paragraphs[0].text[:24] if turn.paragraphs else ""
    cells = (
        f"{first}–{last}",
        str(turn.exchange or ""),
        turn.kind,
        speaker_name(turn.speaker),
        turn.label.text.strip(),
        says,
    )
    return tuple(map(Text, cells))


def _repairs(call: Call) -> Table:
    table = Table("offset", "rule", "before", "after", "confidence")
    for repair in call.repairs:
        if repair.rule != "script":
            cells = (
                str(repair.start),
                repair.rule,
                repair.before,
                repair.after,
                f"{repair.confidence:.2f}",
            )
            table.add_row(*map(Text, cells))
    return table
