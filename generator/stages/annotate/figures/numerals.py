"""Reading Chinese numerals and powers of ten, exactly.

A numeral can be a range in itself: ``两三`` is 2 to 3, ``十几`` 11 to 19, ``数百`` 100 to 900.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"兆": 10**12, "亿": 10**8, "万": 10**4}
VAGUE = "几数"  # one to nine

_MORE = re.compile(r"[多余来个]")
_NEIGHBOURS = re.compile(r"[一二两三四五六七八][二两三四五六七八九]")


class NotANumeralError(ValueError):
    """The characters are those of numerals, but make no number."""


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest number that ``text`` stands for (mostly the same).

    Marks of approximation (``二十多亿``) and 个 (``两个亿``) change nothing. Raises
    NotANumeralError.
    """
    text = _MORE.sub("", text)
    for vague in VAGUE:
        if vague in text:
            return _read(text.replace(vague, "一")), _read(text.replace(vague, "九"))
    pair = _NEIGHBOURS.search(text)
    if pair and DIGITS[text[pair.start()]] < DIGITS[text[pair.end() - 1]] and not _is_code(text):
        before, after = text[: pair.start()], text[pair.end() :]
        return _read(before + pair[0][0] + after), _read(before + pair[0][1] + after)
    value = _read(text)
    return value, value


def read_power(text: str) -> Decimal:
    """Return what 百, 千万, 万亿 multiply by; empty text gives 1. Raises NotANumeralError."""
    return Decimal(_large(text)) if text else Decimal(1)


def read_digits(text: str) -> int:
    """Return a number written in digits of either kind: ``2025`` or ``二〇二五``."""
    return int("".join(str(DIGITS.get(character, character)) for character in text))


def _is_code(text: str) -> bool:
    return len(text) > 2 and all(character in DIGITS for character in text)


def _read(text: str) -> Decimal:
    whole, point, rest = text.partition("点")
    if not point:
        return Decimal(read_digits(text) if _is_code(text) else _large(text))
    digits = rest.rstrip("十百千万亿兆")
    if not whole or not digits or not set(digits) <= DIGITS.keys():
        raise NotANumeralError(text)
    places = "".join(str(DIGITS[digit]) for digit in digits)
    return (Decimal(_large(whole)) + Decimal(f"0.{places}")) * read_power(rest[len(digits) :])


def _large(text: str) -> int:
    """Read by the largest power in ``text``: what precedes it multiplies, the rest is added."""
    for power, value in LARGE.items():
        before, found, after = text.rpartition(power)
        if found:
            if after and not before:
                raise NotANumeralError(text)
            return (_large(before) if before else 1) * value + _remainder(after, value)
    return _small(text)


def _remainder(text: str, power: int) -> int:
    """Read what follows a power; a lone digit counts tenths of it: 一万五 is 15000."""
    if not text:
        return 0
    if len(text) == 1 and DIGITS.get(text):
        return DIGITS[text] * power // 10
    value = _large(text)
    if value >= power:
        raise NotANumeralError(text)
    return value


def _small(text: str) -> int:
    """Read a numeral below 10000."""
    total, previous = 0, 10**4
    digit: int | None = None
    for character in text:
        if character in DIGITS:
            if digit:  # two digits side by side; only 零 may stand before another
                raise NotANumeralError(text)
            digit = DIGITS[character]
            continue
        scale = SMALL.get(character, previous)
        if scale >= previous:
            raise NotANumeralError(text)
        total += (digit or 1) * scale
        previous, digit = scale, None
    if len(text) > 1 and text[-2] in "百千" and digit:
        return total + digit * previous // 10
    return total + (digit or 0)
