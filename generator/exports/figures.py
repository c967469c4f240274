"""The numbers of calls as rows for tables, and those that can be followed over time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.exports.passages import Passage, passages
from generator.model import Call, Figure

_FISCAL = ("财季", "季度", "财年", "半年")  # periods that the next sentences go on speaking of
_YEARS = ("年", "财年")
_SENTENCE_END = re.compile(r"[。!?;！？；]")

_COMPARABLE = re.compile(r"\d{4}([QHF])[1-4Y]")

# By metric, kind, unit or currency, and length of the period (Q, H or F).
Series = dict[tuple[str, str, str, str], list["FigureRow"]]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, what was said (the span), for which period, and the passage that it stands in.

    ``period`` is written as in the corpus where that is known (``2024Q4``, ``2024FY``), else as
    far as it was said (``Q2``, ``--06``); without any it is the call's.
    """

    figure: Figure
    said: str
    period: str | None
    passage: Passage


def figure_rows(call: Call) -> Iterator[FigureRow]:
    """Yield the figures of one call in the order of the text, but for dates."""
    for passage in passages(call):
        text, period, reach = passage.paragraph.text, None, 0
        for figure in passage.paragraph.figures:
            if period and period.unit == "年" and _SENTENCE_END.search(text, reach, figure.start):
                period = None
            reach = figure.end
            if figure.kind == "date":
                period = figure if figure.unit in (*_FISCAL, *_YEARS) else period
            else:
                said = text[figure.start : figure.end]
                yield FigureRow(figure, said, _period(period, call), passage)


def series(rows: Iterable[FigureRow]) -> Series:
    """Return what is said of one metric in the same terms for two or more periods of a length."""
    found: Series = {}
    for row in rows:
        figure, period = row.figure, _COMPARABLE.fullmatch(row.period or "")
        if figure.metric and period:
            key = (figure.metric, figure.kind, figure.currency or figure.unit, period[1])
            found.setdefault(key, []).append(row)
    return {key: rows for key, rows in found.items() if len({row.period for row in rows}) > 1}


def _period(date: Figure | None, call: Call) -> str | None:
    """Return the period that a date means in ``call``."""
    if date is None:
        return call.period
    if date.unit == "财年":
        return f"{date.value}FY"
    if date.value.startswith("Q") and call.period and call.period.endswith(date.value):
        return call.period
    if date.value.startswith("--") and call.period_end:
        month = int(date.value[2:])
        return call.period if month == call.period_end.month else date.value
    return date.value
