"""Numbers that belong together: ranges, signs, and units said only once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from generator.stages.annotate.figures.core import Core

_TO = re.compile(r" ?(?:[-~〜–—到至]|to) ?")
_OR = re.compile("[、或]")
_LIST = re.compile("[,、和或]")
_MINUS = "-−负"
_BEFORE_MINUS = re.compile(r"[0-9a-z%)]$")


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
    if low.high is not None or high.high is not None or not _are_linked(text, low, high):
        return None
    low, high = _with_unit_of(text, low, high), _with_share_of(text, low, high)
    if low.measure == "bare" or (low.measure, low.unit) != (high.measure, high.unit):
        return None
    return replace(
        high,
        start=low.start,
        value=low.value,
        high=high.value,
        currency=high.currency or low.currency,
    )


def _are_linked(text: str, low: Core, high: Core) -> bool:
    """Tell whether what stands between two numbers can make a range of them."""
    if _TO.fullmatch(text, low.end, high.start):
        return True
    return bool(_OR.fullmatch(text, low.end, high.start)) and _are_neighbours(low, high)


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
        is_year = high.measure == "date" and low.measure == "bare" and low.end - low.start == 4
        return (
            replace(low, measure="date", value=str(low.value), unit=high.unit) if is_year else low
        )
    value, ends_in_digit = low.value, text[low.end - 1].isdecimal()
    if low.measure == "bare" or (low.measure == "count" and not low.unit):
        value *= high.factor
        ends_in_digit |= low.power == 1
        low = replace(low, measure=high.measure, unit=high.unit, currency=high.currency)
    if low.power == 1 and ends_in_digit and value * high.power <= high.value:
        value *= high.power
    return replace(low, value=value)


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
    """Give a number the currency that its correction has: 近300亿,290多亿美金."""
    shared = list(cores)
    for index, (first, second) in enumerate(pairwise(cores)):
        is_number = first.measure == "count" and not first.unit
        if (
            is_number
            and second.measure == "amount"
            and _LIST.fullmatch(text, first.end, second.start)
        ):
            shared[index] = replace(first, measure="amount", currency=second.currency)
    return shared
