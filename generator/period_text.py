"""Fiscal periods as texts write them: `2025财年第三财季`, `3Q23`, `12月份季度`, `114年度`.

A mention is read only as far as it goes. Whether `2025年第三季度` is a fiscal or a calendar
quarter, and which fiscal quarter ends in December, only the company's fiscal year can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from generator.periods import split

# `fiscal`: said to be a fiscal period; `plain`: not said which; `month`: named by its last month.
Basis = Literal["fiscal", "plain", "month"]
CALENDAR = 12  # the fiscal year of a company whose fiscal year is the calendar year


@dataclass(frozen=True, slots=True)
class Mention:
    """One period at ``[start, end)`` of a text; ``year`` and ``part`` may be missing.

    ``part`` is `Q1`…`Q4`, `H1`, `H2` or `FY`. With the basis ``month`` it is empty, ``month``
    (1 to 12) is the last of the quarter, and ``year`` is the calendar year.
    """

    start: int
    end: int
    basis: Basis
    year: int | None
    part: str = ""
    month: int | None = None


_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MACROS = {
    "year": r"(?P<year>(?:19|20)\d\d|(?<!\d)\d\d)",
    "fullyear": r"(?P<year>(?:19|20)\d\d)",
    "nth": r"(?P<nth>[一二三四1-4])",
    "word": r"(?P<nth>first|second|third|fourth)",
    "q": r"Q(?P<nth>[1-4])(?!\d)",
    "month": r"(?P<month>1[0-2]|[1-9])月",
    "name": rf"(?P<name>{'|'.join(_MONTHS)})",
    "fy": r"(?:财年|财政年度|会计年度)(?:度)?",
    "quarter": r"(?:财季|季度|季)",
}
# Longest and surest first: what one form has taken, no later one looks at.
_FORMS: tuple[tuple[Basis, str, str], ...] = (
    ("fiscal", "Q", r"{year}{fy}的?(?:第?{nth}{quarter})"),
    ("fiscal", "Q", r"{year}{fy}的?{q}"),
    ("fiscal", "Q", r"FY ?'?{year} ?-?{q}"),
    ("fiscal", "Q", r"{q} ?(?:of )?(?:FY|fiscal(?: year)?) ?'?{year}"),
    ("fiscal", "Q", r"(?<!\d)(?P<nth>[1-4])Q ?FY ?'?{year}"),
    ("fiscal", "Q", r"{word} (?:fiscal )?quarter(?: of)?(?: the)? fiscal(?: year)? {fullyear}"),
    ("fiscal", "Q", r"{word} fiscal quarter(?: of)? {fullyear}"),
    ("fiscal", "Q", r"fiscal(?: year)? {fullyear},? {word}[ -]quarter"),
    ("fiscal", "H1", r"{year}{fy}的?(?:上半年|中期|上半财年)"),
    ("fiscal", "FY", r"{year}{fy}|FY ?'?{year2}(?!\d)|fiscal(?: year)? {year3}"),
    ("month", "", r"(?:{fullyear}年)?{month}(?:份)?季度?"),
    ("month", "", r"{name} quarter(?:(?: of)? {fullyear})?"),
    ("month", "", r"quarter end(?:ed|ing)(?: on)? {name} \d{1,2}(?:, {fullyear})?"),
    (
        "month",
        "",
        r"截[至止][到于]?(?:{fullyear}年)?{month}(?:28|29|30|31)日"
        r"(?=[^。!?]{0,24}(?:季|三个月|财报|业绩|报表))",
    ),
    ("plain", "Q", r"{year}年?(?:度)?的?第?{nth}{quarter}"),
    ("plain", "Q", r"{fullyear}年? ?{q}"),
    ("plain", "Q", r"{q}(?: of)?[ ,-]{0,2}'?{fullyear}(?!\d)"),
    ("plain", "Q", r"(?<![\d.])(?P<nth>[1-4])Q ?'?{year}(?!\d)"),
    ("plain", "Q", r"{word}[ -]quarter(?: of)?,? {fullyear}"),
    ("plain", "Q", r"(?:民国)?(?P<roc>1[0-4]\d)年度?第{nth}{quarter}"),
    ("plain", "H1", r"{fullyear}年?(?:度)?(?:上半年|中期|半年度)"),
    ("plain", "H1", r"(?:H1|1H|first half(?: of)?) ?'?{fullyear}(?!\d)"),
    ("plain", "H2", r"{fullyear}年?(?:度)?下半年"),
    ("plain", "FY", r"{fullyear}年?(?:全年|年度|度(?=业绩|财报))"),
    ("plain", "FY", r"民国(?P<roc>1[0-4]\d)年度?|(?<!\d)(?P<bare>1[0-4]\d)年度"),
    ("fiscal", "Q", r"第?{nth}财季"),
    ("plain", "Q", r"第{nth}(?:季度|季)"),
)


@cache
def _patterns() -> tuple[tuple[Basis, str, re.Pattern[str]], ...]:
    macros = _MACROS | {f"year{number}": rf"(?P<year{number}>(?:19|20)\d\d)" for number in (2, 3)}
    compiled = []
    for basis, part, form in _FORMS:
        for name, pattern in macros.items():
            form = form.replace(f"{{{name}}}", pattern)
        compiled.append((basis, part, re.compile(form, re.IGNORECASE)))
    return tuple(compiled)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the periods that ``text`` (simplified, half-width digits) names, in order."""
    taken = bytearray(len(text))
    found: list[Mention] = []
    for basis, part, pattern in _patterns():
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append(_mention(match, basis, part))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(match: re.Match[str], basis: Basis, part: str) -> Mention:
    groups = {name: value.lower() for name, value in match.groupdict().items() if value}
    if part == "Q":
        nth = groups["nth"]
        part = f"Q{_ORDINALS.get(nth) or int(nth)}"
    month = _MONTHS.index(groups["name"]) + 1 if "name" in groups else int(groups.get("month", 0))
    return Mention(*match.span(), basis, _year(groups), part, month or None)


def _year(groups: dict[str, str]) -> int | None:
    roc = groups.get("roc") or groups.get("bare")
    if roc:
        return int(roc) + 1911  # Taiwan counts from 1912
    year = next((int(value) for name, value in groups.items() if name.startswith("year")), None)
    return year + 2000 if year is not None and year < 100 else year


def readings(mention: Mention, fiscal_year_end: int | None) -> frozenset[str]:
    """Return the periods that a mention with a year can mean, for a fiscal year's last month.

    More than one: the text does not say whether it means the fiscal or the calendar year. None:
    the year is missing, or no quarter of that fiscal year ends in the month.
    """
    if mention.year is None:
        return frozenset()
    if mention.month is not None:
        return _by_month(mention.year, mention.month, fiscal_year_end)
    said = f"{mention.year}{mention.part}"
    if mention.basis == "fiscal" or fiscal_year_end == CALENDAR:
        return frozenset({said})
    if fiscal_year_end is None or not mention.part.startswith("Q"):
        return frozenset({said, ""})
    return _by_month(mention.year, 3 * int(mention.part[1]), fiscal_year_end) | {said}


def year_end_in(text: str, mentions: tuple[Mention, ...]) -> int | None:
    """Return the last month of the fiscal year, where ``text`` gives it away.

    `截至9月30日的第三季度` does: if the third quarter ends in September, the year does in December.
    """
    for first, second in pairwise(mentions):
        between = text[first.end : second.start]
        if first.month and second.part.startswith("Q") and between in ("的", "止的", "止", ""):
            return (first.month + 3 * (4 - int(second.part[1])) - 1) % 12 + 1
    return None


def _by_month(year: int, month: int, fiscal_year_end: int | None) -> frozenset[str]:
    if fiscal_year_end is None or (month - fiscal_year_end) % 3:
        return frozenset()
    quarter = ((month - fiscal_year_end - 1) % 12) // 3 + 1
    return frozenset({f"{year if month <= fiscal_year_end else year + 1}Q{quarter}"})


def agrees(mention: Mention, period: str, fiscal_year_end: int) -> bool:
    """Tell whether ``mention`` can mean ``period``, or a longer one that holds it."""
    year, part = split(period)
    if mention.year is not None:
        return bool({period, *_around(year, part)} & readings(mention, fiscal_year_end))
    if mention.month is not None:
        return any(name.endswith(part) for name in _by_month(year, mention.month, fiscal_year_end))
    if mention.basis == "fiscal" or fiscal_year_end == CALENDAR:
        return mention.part == part
    return True  # a quarter without year that may be a calendar quarter contradicts nothing


def _around(year: int, part: str) -> tuple[str, ...]:
    half = {"Q1": "H1", "Q2": "H1", "Q3": "H2", "Q4": "H2"}.get(part, part)
    return f"{year}{half}", f"{year}FY"
