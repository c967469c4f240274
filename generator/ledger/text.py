"""The ledger as text: columns with `` | `` between them, in the order of the call.

    p6n3k2aaa t6n3k2aaa | a2b3… | 谢谢管理层接受我的提问 | 摩根大通分析师alexyao

Anchors, sketch, excerpt, and the label where a turn begins. A line that starts with ``removed``
keeps the memory of a passage that an editor gave up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.errors import InputError, Problem
from generator.published import Published

HEADER = "# 已公布的固定链接,一行一段。由 shilu anchors --accept 写入,不要手改。\n"
_LINE = re.compile(
    r"(?P<removed>removed )?"
    r"(?P<anchors>[ptx][a-z2-7]{8}(?:-\d+)?(?: [ptx][a-z2-7]{8}(?:-\d+)?)*)"
    r" \| (?P<sketch>(?:[a-z2-7]{4})+) \|(?: (?P<excerpt>[^|]*?))? \|(?: (?P<label>[^|]*))?"
)


def ledger_text(published: Iterable[Published]) -> str:
    """Return the file that holds ``published``."""
    return HEADER + "".join(f"{_written(each)}\n" for each in published)


def read_ledger(text: str, path: str) -> tuple[Published, ...]:
    """Return what a ledger holds. Raises InputError for lines that nothing can be made of."""
    found: list[Published] = []
    problems: list[Problem] = []
    owners: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            message = f"no line of a ledger: {line[:40]!r}; restore the line from git"
            problems.append(Problem(path, number, "malformed-ledger", message, "error"))
            continue
        each = _read(match, path, number)
        found.append(each)
        for anchor in () if each.removed else each.anchors:
            if owners.setdefault(anchor, number) != number:
                message = (
                    f"{anchor!r} is published in line {owners[anchor]} too; remove one of both"
                )
                problems.append(Problem(path, number, "duplicate-anchor", message, "error"))
    if problems:
        raise InputError(problems)
    return tuple(found)


def _written(each: Published) -> str:
    columns = (" ".join(each.anchors), each.sketch, each.excerpt, each.label)
    return ("removed " if each.removed else "") + " | ".join(columns).rstrip()


def _read(match: re.Match[str], path: str, line: int) -> Published:
    return Published(
        anchors=tuple(match["anchors"].split()),
        sketch=match["sketch"],
        excerpt=match["excerpt"] or "",
        label=match["label"] or "",
        removed=match["removed"] is not None,
        path=path,
        line=line,
    )
