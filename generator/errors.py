"""What can be wrong with the input, and how it is said: ``file:line: message``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Addition:
    """What would settle a problem: an entry, as YAML to paste at the end of a vocabulary file."""

    file: str
    entry: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that an editor should look at.

    ``path`` is relative to the repository where possible, ``line`` is 1-based (0: the file as a
    whole), ``code`` a stable kebab-case name, ``message`` quotes the offending text and says what
    to do. Errors stop a build, warnings stop it only with ``--strict``, notes never. Where one
    entry in the vocabulary would settle it, that is the ``addition``; the message quotes it.
    """

    path: str
    line: int
    code: str
    message: str
    severity: Severity = "warning"
    addition: Addition | None = field(default=None, compare=False)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.severity}: {self.message} [{self.code}]"


class InputError(Exception):
    """Input that cannot be used at all; carries the problems that say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
