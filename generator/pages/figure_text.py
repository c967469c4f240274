"""How a figure is written for a reader: 2,218.74亿元, 同比 +7%, 约12个月, 2024年3月."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from generator.figures import Approximation, Comparison, Figure
from generator.pages.wording import PARTS, period_name
from generator.vocabulary.figure_words import FigureWords

COMPARISONS: dict[Comparison, str] = {"yoy": "同比", "qoq": "环比", "mom": "比上月"}
_APPROXIMATIONS: dict[Approximation, str] = {
    "about": "约",
    "nearly": "近",
    "over": "超过",
    "under": "不到",
}
_SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_DATE = re.compile(r"(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?")
_PERIOD = re.compile(r"(?:(\d{4}))?([QHF][1-4Y])")


def value_text(figure: Figure, words: FigureWords, exact: bool = False) -> str:
    """Return what a figure says: comparison, approximation, value or range, unit.

    Large numbers are written with 万 and 亿, or where ``exact`` in all their digits.
    """
    if figure.kind == "date":
        return _range(figure, lambda value: date_text(value, figure.unit))
    about = _APPROXIMATIONS[figure.approximation] if figure.approximation else ""
    compared = f"{COMPARISONS[figure.comparison]} " if figure.comparison else ""
    ordinal = "第" if figure.kind == "ordinal" else ""
    unit = unit_text(figure, words)
    each, last = (unit, "") if unit == "%" else ("", unit)
    number = _range(figure, lambda value: _number(value, figure.kind == "growth", exact) + each)
    return f"{compared}{about}{ordinal}{number}{last}"


def unit_text(figure: Figure, words: FigureWords) -> str:
    """Return the unit as it is said behind a number: 元, %, 个季度."""
    if figure.currency:
        known = (entry.words[0] for entry in words.currencies if entry.code == figure.currency)
        return next(known, figure.currency)
    counted = f"个{figure.unit}"
    return (
        counted
        if figure.unit and any(counted in entry.words for entry in words.units)
        else figure.unit
    )


def metric_title(figure: Figure, words: FigureWords) -> str:
    """Return the name of the metric that a figure belongs to, or nothing."""
    return next((entry.title for entry in words.metrics if entry.id == figure.metric), "")


def figure_title(figure: Figure, words: FigureWords) -> str:
    """Return a figure in its normal form with the metric, for a tip: 营收：221,874,000,000元."""
    parts = (metric_title(figure, words), value_text(figure, words, exact=True))
    return "：".join(filter(None, parts))


def period_text(period: str, fiscal_year_end: int) -> str:
    """Return a period as a reader knows it, also one that is only known in part (Q4, --06)."""
    match = _PERIOD.fullmatch(period)
    if match and match[1]:
        return period_name(period, fiscal_year_end)
    return PARTS[match[2]].format("财") if match else date_text(period)


def date_text(value: str, unit: str = "") -> str:
    """Return a date of ISO 8601, or what is known of it: 2024年3月, 2月20日, 3月季度, 第四财季."""
    period = _PERIOD.fullmatch(value)
    if period:
        return (f"{period[1]}财年" if period[1] else "") + PARTS[period[2]].format("财")
    match = _DATE.fullmatch(value)
    if not match:
        return value
    signs = (unit if unit == "财年" else "年", "月季度" if unit == "季度" else "月", "日")
    parts = zip(match.groups(), signs, strict=True)
    return "".join(f"{int(part)}{sign}" for part, sign in parts if part)


def _range(figure: Figure, write: Callable[[str], str]) -> str:
    ends = (figure.value,) if figure.high is None else (figure.value, figure.high)
    return "～".join(map(write, ends))


def _number(value: str, signed: bool, exact: bool) -> str:
    if "/" in value:
        return value
    number, scale = Decimal(value), ""
    if not exact:
        fitting = (pair for pair in _SCALES if abs(number) >= pair[0])
        factor, scale = next(fitting, (Decimal(1), ""))
        number /= factor
    return f"{number.normalize():{'+' if signed else ''},f}{scale}"
