"""Dates, fiscal years, quarters and months, as far as they are said.

Values follow ISO 8601: ``2027-03``, ``2024-12-31``; what has no year starts with two hyphens
(``--02-20``, ``--12``). Quarters are ``2024Q4`` or ``Q4``, halves ``2024H1``. The unit says how
much time it is: 日, 月, 季度, 财季, 半年, 年, 财年.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from generator.stages.annotate.figures.core import Core
from generator.stages.annotate.figures.numerals import read_digits, read_numeral

_MONTHS = [name.lower() for name in calendar.month_name[1:]]
_ORDINALS = ["first", "second", "third", "fourth"]
_HALVES = {"上": 1, "1": 1, "下": 2, "2": 2}
_ROC = 1911  # the year before the first of the Republic, by which Taiwan counts

# Pieces of the forms below. All of them are in half-width letters and lower case.
_FREE = r"(?<![0-9a-z〇零一二三四五六七八九十百千万.])"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})"
_SHORT = r"(?P<year>[0-9]{2})"
_NIAN = r" ?(?:(?P<fiscal>财政年度|财年)|年度?)(?: ?的 ?| ?)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?P<day>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
# 3月或6月季度: the first month stands for a quarter too.
_SHARED = r"(?=[或和及与、至到~-][0-9一二十]{1,2}月份?季度)"
_CALENDAR = (
    rf"{_MONTH} ?(?:(?P<monthly>月份?季度|月{_SHARED})"
    rf"|月份?(?: ?{_DAY} ?[日号])?(?:[底初末]|[上中下]旬)?)"
)
_QUARTER = r"(?P<quarter>[1-4一二三四]) ?(?:(?P<season>财季|财政季度)|季度)"
_HALF = r"(?P<half>[上下])半(?:财年|年)"
_CODE = r"q(?P<quarter>[1-4])(?![0-9a-z])"
_SPELT = rf"(?P<quarter>{'|'.join(_ORDINALS)}) (?P<season>fiscal )?quarter"
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})"
_DATE = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9.%])"
_END = r"(?![0-9a-z])"

_FORMS = [
    re.compile(form)
    for form in (
        rf"{_FREE}{_YEAR}{_NIAN}(?:{_CALENDAR}|第? ?{_QUARTER}|{_HALF})",
        rf"{_FREE}{_SHORT}{_NIAN}(?:{_CALENDAR}|第? ?{_QUARTER}|{_HALF})",
        rf"{_FREE}{_YEAR}{_NIAN}{_CODE}",
        rf"{_FREE}{_SHORT}{_NIAN}{_CODE}",
        rf"{_FREE}{_YEAR} ?(?:(?P<fiscal>财政年度|财年)|年度?)[底初末]?",
        rf"{_FREE}{_SHORT} ?(?P<fiscal>财年)",
        rf"{_FREE}{_CALENDAR}",
        rf"第 ?{_QUARTER}",
        r"第 ?(?P<quarter>[1-4一二三四]) ?季(?![节度])",
        rf"{_FREE}(?<![前后续去近这上下个每来过]){_QUARTER}",
        r"民国 ?(?P<roc>[0-9]{2,3}) ?年度?",
        rf"{_FREE}(?P<roc>1[0-9]{{2}}) ?年度",
        rf"{_FREE}{_YEAR}(?P<mark>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=mark){_DATE}(?![/-])",
        rf"{_FREE}(?P<fiscal>fy) ?'?(?:20)?{_SHORT}(?: ?{_CODE}|{_END})",
        rf"{_FREE}{_CODE} ?(?:of )?(?P<fiscal>fy|fiscal)? ?'?{_YEAR}{_END}",
        rf"{_FREE}{_YEAR} ?{_CODE}",
        rf"{_FREE}(?P<quarter>[1-4])q ?'?(?:20)?{_SHORT}{_END}",
        rf"{_FREE}(?P<half>[12])h ?'?(?:20)?{_SHORT}{_END}",
        rf"{_FREE}(?P<fiscal>fiscal) (?:year )?{_YEAR}{_END}",
        rf"{_FREE}{_SPELT}(?:(?: of)?(?: (?P<fiscal>fiscal)(?: year)?)? {_YEAR}{_END})?",
        rf"{_FREE}{_NAME} {_DATE}(?:,? {_YEAR}{_END})?",
        rf"{_FREE}{_DATE} {_NAME}(?: {_YEAR})?{_END}",
        rf"{_FREE}{_NAME},? {_YEAR}{_END}",
        rf"{_FREE}{_NAME} (?P<monthly>quarter)(?: {_YEAR})?{_END}",
    )
]
_HINT = re.compile(rf"[年月季]|[0-9q/.-][0-9q]|fy|fiscal|quarter|{_NAME}")


def dates(text: str) -> Iterator[Core]:
    """Yield every reading of every date in ``text`` (folded); they may overlap."""
    if _HINT.search(text) is None:
        return
    for form in _FORMS:
        for match in form.finditer(text):
            groups = {name: value for name, value in match.groupdict().items() if value}
            if found := _read(groups):
                yield Core(match.start(), match.end(), "date", found[0], unit=found[1])


def _read(groups: dict[str, str]) -> tuple[str, str] | None:
    """Return value and unit of what a form found, None for a 31st of February."""
    year = _year(groups)
    if quarter := groups.get("quarter"):
        fiscal = "fiscal" in groups or "season" in groups
        return f"{year or ''}Q{_quarter(quarter)}", "财季" if fiscal else "季度"
    if half := groups.get("half"):
        return f"{year}H{_HALVES[half]}", "半年"
    if month := _month(groups):
        return _calendar_date(year, month, groups)
    return (str(year), "财年" if "fiscal" in groups else "年") if year else None


def _calendar_date(year: int | None, month: int, groups: dict[str, str]) -> tuple[str, str] | None:
    start = f"{year or '-'}-{month:02}"
    if "monthly" in groups:
        return start, "季度"
    if "day" not in groups:
        return start, "月"
    day = _number(groups["day"])
    longest = calendar.monthrange(year or 2000, month)[1]  # any leap year will do for --02-29
    return (f"{start}-{day:02}", "日") if day <= longest else None


def _year(groups: dict[str, str]) -> int | None:
    if roc := groups.get("roc"):
        return int(roc) + _ROC
    if "year" not in groups:
        return None
    year = read_digits(groups["year"])
    return year + 2000 if year < 100 else year


def _month(groups: dict[str, str]) -> int | None:
    if name := groups.get("name"):
        return _MONTHS.index(name) + 1
    return _number(groups["month"]) if "month" in groups else None


def _quarter(text: str) -> int:
    return _ORDINALS.index(text) + 1 if text in _ORDINALS else _number(text)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else int(read_numeral(text)[0])
