"""Asks an editor about the doubtful lines of a transcript, and adds to the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import yaml
from rich.console import Console

from generator.errors import Addition
from generator.exports.lines import explain_lines
from generator.exports.questions import Question, question
from generator.exports.report import print_line, print_question
from generator.model import Call
from generator.vocabulary import Vocabulary, load_vocabulary
from generator.vocabulary.additions import entry_text, free_id


def ask_about(call: Call, vocabulary: Vocabulary, console: Console) -> tuple[Addition, ...]:
    """Return the entries that the editor wants to add. Raises click.Abort at Ctrl-C."""
    wanted: list[Addition] = []
    settled: dict[str, int] = {}  # by code: the answer to all that is left of a kind
    for row in explain_lines(call, vocabulary):
        for asked in filter(None, map(question, row.problems)):
            code = asked.problem.code
            number = settled.get(code)
            if number is None:
                print_line(row, console)
                number, for_all = _answered(asked, console)
                if for_all:
                    settled[code] = number
            if addition := asked.answers[number - 1].addition:
                wanted.append(addition)
    return tuple(wanted)


def _answered(asked: Question, console: Console) -> tuple[int, bool]:
    """Return the number of the answer, and whether it holds for all such questions."""
    print_question(asked, console)
    most = len(asked.answers)

    def parsed(value: str) -> tuple[int, bool]:
        match = re.fullmatch(r"([1-9])\s*(\+?)", value.strip())
        if match is None or int(match[1]) > most:
            raise click.BadParameter(f"write a number from 1 to {most}, such as 1, or 1+")
        return int(match[1]), bool(match[2])

    hint = f"      1 to {most} (1+ answers all such questions)"
    answer: tuple[int, bool] = click.prompt(
        hint, default="1", prompt_suffix="> ", value_proc=parsed, err=True
    )
    return answer


@contextmanager
def entries_added(
    folder: Path, additions: Iterable[Addition], vocabulary: Vocabulary
) -> Iterator[Vocabulary]:
    """Add entries to the files in ``folder`` while the block goes well; else all is as it was.

    Yields the ``vocabulary`` with them. Raises InputError, with the files as they were, where an
    entry does not go with the others.
    """
    files: dict[str, list[str]] = {}
    for addition in additions:
        files.setdefault(addition.file, []).append(addition.entry)
    before = {name: (folder / name).read_text("utf-8") for name in files}
    try:
        for name, entries in files.items():
            (folder / name).write_text(_extended(before[name], entries), "utf-8")
        yield load_vocabulary(folder) if files else vocabulary
    except BaseException:
        for name, text in before.items():
            (folder / name).write_text(text, "utf-8")
        raise


def _extended(text: str, entries: Iterable[str]) -> str:
    """Return the text of a file with more entries; two people never get one id."""
    taken = {entry["id"] for entry in yaml.safe_load(text) or ()}
    lines = [text.rstrip("\n")] if text.strip() else []
    for written in dict.fromkeys(entries):
        (entry,) = yaml.safe_load(written)
        entry["id"] = free_id(entry["name"], taken)
        taken.add(entry["id"])
        lines.append(entry_text(entry))
    return "\n".join(lines) + "\n"
