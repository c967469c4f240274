"""Fiscal periods: ``2024Q4`` and their place in the calendar.

A fiscal year is named after the calendar year in which it ends.
"""

from __future__ import annotations

import calendar
import re
from datetime import date as Date

_PERIOD = re.compile(r"(\d{4})(Q[1-4]|H[12]|FY)", re.ASCII)
_LAST_QUARTER = {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4, "H1": 2, "H2": 4, "FY": 4}


def split(period: str) -> tuple[int, str]:
    """Return year and part of a period such as ``2024Q4``. Raises ValueError on other text."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"{period!r} is no period; write it like 2024Q4, 2024H1 or 2024FY")
    return int(match[1]), match[2]


def period_end(period: str, fiscal_year_end: int) -> Date:
    """Return the last day of ``period`` for a fiscal year that ends in that month (1 to 12)."""
    year, part = split(period)
    months = year * 12 + fiscal_year_end - 1 - 3 * (4 - _LAST_QUARTER[part])
    year, month = divmod(months, 12)
    return Date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def earlier(period: str, steps: int) -> str:
    """Return the period of the same length that lies ``steps`` periods before."""
    year, part = split(period)
    kind, per_year = part[0], {"Q": 4, "H": 2, "F": 1}[part[0]]
    number = 1 if kind == "F" else int(part[1])
    year, rest = divmod(year * per_year + number - 1 - steps, per_year)
    return f"{year}FY" if kind == "F" else f"{year}{kind}{rest + 1}"
