"""Reads and writes ``content/anchors/``: one ledger a call, named after the call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.errors import InputError, Problem
from generator.ledger import ledger_text, read_ledger
from generator.model import Call
from generator.published import Published

SUFFIX = ".txt"


def with_ledgers(calls: Iterable[Call], folder: Path) -> tuple[Call, ...]:
    """Return ``calls`` with what is published of them in ``folder``.

    Raises InputError for ledgers that cannot be read, and for one whose call is not there.
    """
    paths = {path.stem: path for path in sorted(folder.glob(f"*{SUFFIX}"))}
    found: list[Call] = []
    problems: list[Problem] = []
    for call in calls:
        try:
            path = paths.pop(call.id, None)
            found.append(replace(call, published=_read(path)) if path else call)
        except InputError as error:
            problems += error.problems
    problems += map(_without_call, paths.values())
    if problems:
        raise InputError(problems)
    return tuple(found)


def write_ledger(folder: Path, call: Call, published: tuple[Published, ...]) -> bool:
    """Write the ledger of ``call``; return whether anything changed."""
    path = folder / f"{call.id}{SUFFIX}"
    text = ledger_text(published)
    if path.is_file() and path.read_text("utf-8") == text:
        return False
    folder.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return True


def _read(path: Path) -> tuple[Published, ...]:
    try:
        return read_ledger(path.read_text("utf-8"), str(path))
    except OSError as error:
        message = f"cannot be read ({error.strerror}); restore the file from git"
        raise InputError([Problem(str(path), 0, "missing-file", message, "error")]) from error
    except UnicodeDecodeError as error:
        message = f"not UTF-8 at byte {error.start}; restore the file from git"
        raise InputError([Problem(str(path), 0, "undecodable", message, "error")]) from error


def _without_call(path: Path) -> Problem:
    message = (
        f"links to the call {path.stem!r} are published, but content/calls/ has no such call; "
        "restore the call, or delete this file if its links may break"
    )
    return Problem(str(path), 0, "lost-call", message, "error")
