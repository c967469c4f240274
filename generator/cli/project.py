"""Where things stand in a project, and how the commands talk."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from generator.errors import InputError, Problem
from generator.model import Call
from generator.vocabulary.writings import written_as_encoding

# Results go to standard output, all talk to standard error.
talk = Console(stderr=True, highlight=False, soft_wrap=True)


@dataclass(frozen=True)
class Project:
    """The folders of one project."""

    root: Path

    @property
    def content(self) -> Path:
        """The editors' side."""
        return self.root / "content"

    @property
    def docs(self) -> Path:
        """Generated Markdown and search packs: the ``docs_dir`` of MkDocs."""
        return self.root / "build" / "docs"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.root / "site"

    @property
    def site_url(self) -> str:
        """Where the site will stand on the web, or nothing; ``mkdocs.yml`` reads the same."""
        return os.environ.get("SHILU_SITE_URL", "")


def find_root(start: Path) -> Path:
    """Return the project that ``start`` lies in, else the one this program stands in."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir():
            return folder
    return Path(__file__).resolve().parents[2]


def relative(path: Path) -> Path:
    """Return ``path`` as seen from here where it lies below, so that messages are short."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def report(problems: Iterable[Problem]) -> tuple[int, int]:
    """List problems as ``file:line: message``; return how many errors and warnings there were."""
    counts = {"error": 0, "warning": 0, "note": 0}
    for problem in sorted(set(problems)):
        counts[problem.severity] += 1
        talk.print(str(problem), markup=False)
    return counts["error"], counts["warning"]


@contextmanager
def errors_reported() -> Iterator[None]:
    """Turn an InputError into a list of its problems and exit code 1."""
    try:
        yield
    except InputError as error:
        report(error.problems)
        sys.exit(1)


def progress(calls: Iterable[Call], total: int) -> Iterable[Call]:
    """Show how far the calls are: a bar on a terminal, a line for each elsewhere."""
    if talk.is_terminal:
        return track(calls, "电话会议", total, console=talk, transient=True)
    return _lines(calls, total)


def _lines(calls: Iterable[Call], total: int) -> Iterator[Call]:
    for number, call in enumerate(calls, 1):
        talk.print(f"[{number}/{total}] {call.id}", markup=False)
        yield call


def workers_option(command: click.decorators.FC) -> click.decorators.FC:
    """Add ``--workers`` to a command; the result is the same whatever their number."""
    return click.option(
        "--workers",
        type=click.IntRange(1),
        default=os.cpu_count() or 1,
        show_default="one a core",
        help="How many processes work on calls at once.",
    )(command)


def encoding_option(command: click.decorators.FC) -> click.decorators.FC:
    """Add ``--encoding`` to a command that reads a raw text."""
    return click.option(
        "--encoding",
        callback=lambda _context, _parameter, value: value and _checked_encoding(value),
        help="How FILE is encoded, where the program cannot know (such as gb18030 or cp1252).",
    )(command)


def _checked_encoding(value: str) -> str:
    try:
        return written_as_encoding(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
