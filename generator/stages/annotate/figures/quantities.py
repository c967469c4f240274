"""Numbers with what they count: ``2218.74亿元``, ``20多亿``, ``三分之二``, ``US$5.2 billion``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.figures import Approximation
from generator.stages.annotate.figures.core import Core
from generator.stages.annotate.figures.numerals import (
    DIGITS,
    NotANumeralError,
    read_numeral,
    read_power,
)
from generator.stages.annotate.figures.units import Counted, Units

# Powers are not read out of units and names: 千瓦, 兆瓦, 百分之, 千问.
_SMALL_POWER = "十|百(?!分)|千(?![瓦克米卡赫问])"
_POWER = rf"(?:{_SMALL_POWER}|万|亿|兆(?![瓦赫]))+"
_DIGIT = "〇零一二两三四五六七八九"
_HAN = rf"(?:[{_DIGIT}几万亿]|{_SMALL_POWER}|兆(?![瓦赫]))"
_ARABIC = (
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*|(?<![0-9a-z])\.[0-9]+)"
    rf"(?: ?(?P<inner>[多余几来])?(?:个(?=多?亿)多?)?(?P<power>{_POWER})"  # 3.2个亿
    rf"(?P<parts>(?:[0-9]+(?:\.[0-9]+)?{_POWER})*))?"  # 1万5千
)
_CHINESE = (
    r"(?P<above>(?:(?<![超经通])过|(?<![突打])破|(?<![晚早线网以加路会])上)"  # 上百亿
    r"(?=[百千万亿]))?"
    rf"(?P<han>(?:数(?=[十百千万亿])|{_HAN})"
    rf"(?:{_HAN}|点(?=[{_DIGIT}])|[多余来](?=个?[十百千万亿])|个(?=多?亿))*)"
)
_HALF = r"(?P<half>(?<![上下前后大小])半(?=[年个小天倍]))"
_MORE = r"(?:多(?![数媒元样])|余(?![额下量地])|几|来(?=[个家年天名位种款]))"
_NUMBER = re.compile(
    rf"(?:(?P<of>[{_DIGIT}十百千万]{{1,6}})分之 ?)?(?:{_ARABIC}|{_CHINESE}|{_HALF})"
    rf"(?P<more>{_MORE})?"
)
_PART = re.compile(rf"([0-9.]+)({_POWER})")
_VULGAR = re.compile(r"(?<![0-9a-z./])([1-9])/([2-9]|10)(?![0-9a-z/])")
_HALF_MORE = re.compile("半(?![年导托成夜数])")
_STEPS = {"百": "1", "千": "0.1", "万": "0.01"}  # 百分之, 千分之, 万分之 in per cent
_LONGEST = 24  # characters of a number: longer ones are no figures of speech


@dataclass(frozen=True, slots=True)
class _Number:
    low: Decimal
    high: Decimal
    power: Decimal = Decimal(1)
    approximation: Approximation | None = None


def quantities(text: str, units: Units) -> Iterator[Core]:
    """Yield the numbers in ``text`` (folded) from left to right, also those that count nothing."""
    money = units.currencies_before(text)
    position = 0
    while match := _NUMBER.search(text, position):
        core = _core(text, match, units, money)
        position = core.end if core else match.end()
        if core:
            yield core


def vulgar_fractions(text: str) -> Iterator[Core]:
    """Yield ``1/3`` and the like: smaller than one, and no dates."""
    for match in _VULGAR.finditer(text):
        if int(match[1]) < int(match[2]):
            yield Core(match.start(), match.end(), "fraction", match[0])


def _core(
    text: str, match: re.Match[str], units: Units, money: dict[int, tuple[int, str]]
) -> Core | None:
    number = _read(match)
    if number is None:
        return None
    if of := match["of"]:
        return _share(match, of, number)
    start, currency = money.get(match.start(), (match.start(), None))
    power, end = units.power_after(text, match.end(), money=currency is not None)
    if power != 1:
        low, high = number.low * power, number.high * power
        number = replace(number, low=low, high=high, power=number.power * power)
    counted = units.after(text, end) or Counted(end, "count" if number.power > 1 else "bare")
    if currency and (counted.measure != "bare" or not text[match.start() - 1].isalpha()):
        counted = replace(counted, measure="amount", unit="", currency=currency)
        return _counting(text, start, number, counted)
    return _counting(text, match.start(), number, counted)


def _counting(text: str, start: int, number: _Number, counted: Counted) -> Core:
    """Put number and unit together, with what may follow the unit: 一年半, 八成五, 三倍多."""
    end, more, approximation = counted.end, Decimal(0), number.approximation
    if counted.measure in ("duration", "multiple") and _HALF_MORE.match(text, end):
        end, more = end + 1, Decimal("0.5")
    elif counted.factor == 10 and text[end : end + 1] in DIGITS:
        end, more = end + 1, Decimal(DIGITS[text[end]]) / 10
    elif _is_open(counted) and text.startswith("多", end):
        end, approximation = end + 1, "over"
    low, high = ((value + more) * counted.factor for value in (number.low, number.high))
    return Core(
        start, end, counted.measure, low, high if high != low else None,
        counted.unit, counted.currency, approximation, number.power, counted.factor,
    )  # fmt: skip


def _is_open(counted: Counted) -> bool:
    """Tell whether 多 behind the unit still belongs to the number: 一年多, 三倍多, 两成多."""
    return counted.measure in ("duration", "multiple") or counted.factor == 10


def _share(match: re.Match[str], of: str, number: _Number) -> Core | None:
    """Read 百分之三十 as per cent and 三分之二 as a fraction."""
    if step := _STEPS.get(of):
        factor = Decimal(step)
        low, high = number.low * factor, number.high * factor
        return Core(
            match.start(), match.end(), "percent", low, high if high != low else None, "%",
            approximation=number.approximation, factor=factor,
        )  # fmt: skip
    try:
        whole = read_numeral(of)[0]
    except NotANumeralError:
        return None
    if not number.low or number.low != number.high or number.low != int(number.low):
        return None
    return Core(match.start(), match.end(), "fraction", f"{number.low}/{whole}")


def _read(match: re.Match[str]) -> _Number | None:
    """Return the number itself, None where the characters make none."""
    if len(match[0]) > _LONGEST:
        return None
    try:
        number = _arabic(match) if match["digits"] else _chinese(match)
    except NotANumeralError:
        return None
    if number and match["more"] == "几":
        return replace(number, low=number.low + 1, high=number.high + 9)
    if number and match["more"]:
        return replace(number, approximation="about" if match["more"] == "来" else "over")
    return number


def _arabic(match: re.Match[str]) -> _Number | None:
    digits = match["digits"].replace(",", "")
    if digits.count(".") > 1:
        return None
    low = high = Decimal(digits)
    inner = match["inner"]
    if inner == "几":
        low, high = low + 1, high + 9
    power = read_power(match["power"] or "")
    rest = _rest(match["parts"] or "", power)
    approximation: Approximation | None = "over" if inner and inner != "几" else None
    return _Number(low * power + rest, high * power + rest, power, approximation)


def _rest(parts: str, power: Decimal) -> Decimal:
    """Return what 5千 adds to 1万. Raises NotANumeralError where powers do not fall."""
    total = Decimal(0)
    for digits, name in _PART.findall(parts):
        smaller = read_power(name)
        if smaller >= power:
            raise NotANumeralError(parts)
        total += Decimal(digits) * smaller
        power = smaller
    return total


def _chinese(match: re.Match[str]) -> _Number | None:
    if match["half"]:
        return _Number(Decimal("0.5"), Decimal("0.5"))
    text = match["han"]
    if text in ("几", "数"):
        return None
    low, high = read_numeral(text)
    large = max((Decimal(10**8 if "亿" in text else 1), Decimal(10**4 if "万" in text else 1)))
    vague = match["above"] or any(mark in text for mark in "多余来")
    return _Number(low, high, large, "over" if vague else None)
