"""Tables of values with a speaker and a text in each row (CSV) become the parser's table rows.

A table with tabs in the order speaker, title, text is such already, and stays as it is.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from generator.stages.formats.library import unreadable

ENCODINGS = ("utf-8-sig", "utf-16", "gb18030", "big5hkscs")  # what spreadsheets save in
HEAD = 4096  # bytes that hold the names of the columns
_SPEAKER = re.compile(
    r"speaker(?:[ _]?name)?|name|who|发言人|發言人|说话人|說話人|发言者|姓名|人物", re.I
)
_TITLE = re.compile(r"(?:speaker[ _]?)?(?:title|role|position)|职务|職務|职位|身份|角色", re.I)
_FIRM = re.compile(r"firm|company|organi[sz]ation|affiliation|机构|機構|公司|单位|單位", re.I)
_TEXT = re.compile(
    r"text|content|speech|transcript|utterance|words|sentence|内容|內容|正文|文本|文字|(?:发言|發言)(?:内容|內容)?",
    re.I,
)
_CLOCK = re.compile(r"start(?:[ _]?time)?|time(?:stamp)?|begin|(?:开始|開始)?(?:时间|時間)", re.I)
_TIME = re.compile(r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?")


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows below the head, and in which column each thing stands (-1: in none)."""

    rows: list[list[str]]
    speaker: int
    title: int
    text: int
    time: int
    firm: int


def is_table(data: bytes) -> bool:
    """Tell whether ``data`` begins with the names of columns, a speaker and a text among them."""
    return _table(data) is not None


def table_text(data: bytes, path: str) -> str:
    """Return the rows as ``[time] speaker⇥title⇥text``, below a row that says so.

    Raises InputError where there are none.
    """
    table = _table(data)
    lines = list(_lines(table)) if table else []
    if not lines:
        raise unreadable("CSV", path)
    return "\n".join(("speaker\ttitle\ttext", *lines)) + "\n"


def _lines(table: _Table) -> Iterator[str]:
    before = "\t"
    for row in table.rows:
        cells = dict(enumerate(row))
        name, firm, title = (
            _one_line(cells.get(each, "")) for each in (table.speaker, table.firm, table.title)
        )
        words = "\n".join(filter(None, map(_one_line, cells.get(table.text, "").splitlines())))
        time = cells.get(table.time, "").strip()
        # A row without a name goes on with what the one before said.
        before = f"{name}\t{f'{firm} {title}'.strip()}" if name else before
        if words or name:
            yield f"{f'[{time}] ' if _TIME.fullmatch(time) else ''}{before}\t{words}"


def _table(data: bytes) -> _Table | None:
    for encoding in ENCODINGS:
        head = data[:HEAD].decode(encoding, "ignore").lstrip().partition("\n")[0].strip()
        for sign in ",;\t":
            names = [name.strip().strip('"') for name in head.split(sign)]
            columns = [_place(names, each) for each in (_SPEAKER, _TITLE, _TEXT, _CLOCK, _FIRM)]
            if -1 in (columns[0], columns[2]) or (sign == "\t" and columns[:3] == [0, 1, 2]):
                continue
            try:
                lines = StringIO(data.decode(encoding).lstrip(), newline="")
                rows = list(csv.reader(lines, delimiter=sign))[1:]
                return _Table([_whole(row, names, columns[2], sign) for row in rows], *columns)
            except (UnicodeDecodeError, csv.Error):  # then it is another encoding, or no table
                continue
    return None


def _whole(row: list[str], names: Sequence[str], text: int, sign: str) -> list[str]:
    """Return ``row`` with its text in one cell, where nobody quoted a sign within it."""
    behind = text + 1 + max(0, len(row) - len(names))
    return [*row[:text], sign.join(row[text:behind]), *row[behind:]]


def _place(names: Sequence[str], pattern: re.Pattern[str]) -> int:
    return next((place for place, name in enumerate(names) if pattern.fullmatch(name)), -1)


def _one_line(cell: str) -> str:
    return " ".join(cell.split())
