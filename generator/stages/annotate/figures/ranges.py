"""Numbers that belong together: ranges, signs, and units said only once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from generator.stages.annotate.figures.core import Core

_TO = re.compile(r" ?(?:[-~〜–—到至]|to) ?(?P<minus>[-−])?")
_OR = re.compile("[、或]")
_LIST = re.compile("[,、和或]")
_MINUS = "-−负"
_BEFORE_MINUS = re.compile(r"[0-9a-z%)]\Z")


def with_ranges(text: str, cores: Iterable[Core]) -> list[Core]:
    """Return ``cores`` (in order) with ranges joined, signs read and units shared."""
    joined: list[Core] = []
    for core in cores:
        merged = _joined(text, joined[-1], core) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(_signed(text, core, joined[-1].end if joined else 0))
    return _with_shared_currency(text, joined)


def _joined(text: str, low: Core, high: Core) -> Core | None:
    """Return one core for a range, None where the two do not make one."""
    if low.high is not None or high.high is not None:
        return None
    link = _link(text, low, high)
    if link is None:
        return None
    if link.groupdict().get("minus") and isinstance(high.value, Decimal):
        high = replace(high, value=-high.value)
    low, high = _with_unit_of(text, low, high), _with_share_of(text, low, high)
    currency = high.currency or low.currency
    if low.measure == "bare" or _kind(low, currency) != _kind(high, currency):
        return None
    ends = [end for end in (low.value, high.value) if isinstance(end, Decimal)]
    if ends != sorted(ends):
        return None
    return replace(high, start=low.start, value=low.value, high=high.value, currency=currency)


def _kind(core: Core, currency: str | None) -> tuple[object, ...]:
    return core.measure, core.unit, core.currency or currency, type(core.value)


def _link(text: str, low: Core, high: Core) -> re.Match[str] | None:
    """Return what stands between two numbers, if it can make a range of them."""
    if link := _TO.fullmatch(text, low.end, high.start):
        return link
    return _OR.fullmatch(text, low.end, high.start) if _are_neighbours(low, high) else None


def _are_neighbours(low: Core, high: Core) -> bool:
    """Tell whether a mark of enumeration stands for a range: 一、两年 is one to two years."""
    if isinstance(low.value, str) or isinstance(high.value, str) or low.measure != "bare":
        return False
    return high.value == low.value + 1 < 10 and high.power == 1


def _with_unit_of(text: str, low: Core, high: Core) -> Core:
    """Give the lower end what is said only with the upper: 20到30亿元, 2019-2024年."""
    if isinstance(low.value, str) or low.measure == "date":
        return low
    if isinstance(high.value, str):
        return _with_date_of(low, high) if low.measure == "bare" else low
    value, ends_in_digit = low.value, text[low.end - 1].isdecimal()
    if low.measure == "bare" or (low.measure == "count" and not low.unit):
        value *= high.factor
        ends_in_digit |= low.power == 1
        low = replace(low, measure=high.measure, unit=high.unit, currency=high.currency)
    if low.power == 1 and ends_in_digit and value * high.power <= high.value:
        value *= high.power
    return replace(low, value=value)


def _with_date_of(low: Core, high: Core) -> Core:
    """Read a bare number as the year or month of a range of dates: 2019-2024年, 1-9月."""
    if high.unit in ("年", "财年") and low.end - low.start == 4:
        return replace(low, measure="date", value=str(low.value), unit=high.unit)
    if high.unit == "月" and low.value in range(1, 13):
        month = f"{str(high.value)[:-2]}{int(low.value):02}"
        return replace(low, measure="date", value=month, unit=high.unit)
    return low


def _with_share_of(text: str, low: Core, high: Core) -> Core:
    """Give the upper end the 百分之 that is said only with the lower."""
    if high.measure == "bare" and text.startswith("百分之", low.start):
        return replace(high, measure=low.measure, unit=low.unit)
    return high


def _signed(text: str, core: Core, reach: int) -> Core:
    """Return ``core`` with the minus in front of it, if that is not a hyphen."""
    before = core.start - 1
    if before < reach or text[before] not in _MINUS or isinstance(core.value, str):
        return core
    if core.high is not None or _BEFORE_MINUS.search(text, max(0, before - 1), before):
        return core
    return replace(core, start=before, value=-core.value)


def _with_shared_currency(text: str, cores: list[Core]) -> list[Core]:
    """Give numbers the currency that the last of them has: 近300亿,290多亿美金."""
    shared = cores[::-1]
    for index, (last, first) in enumerate(pairwise(shared), start=1):
        is_number = first.measure == "count" and not first.unit
        is_listed = _LIST.fullmatch(text, first.end, last.start)
        if is_number and shared[index - 1].measure == "amount" and is_listed:
            currency = shared[index - 1].currency
            shared[index] = replace(first, measure="amount", currency=currency)
    return shared[::-1]
