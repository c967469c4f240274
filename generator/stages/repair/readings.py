"""Which pinyin is a reading of which character (pypinyin's table, heteronyms included)."""

from __future__ import annotations

import unicodedata
from functools import cache

from pypinyin.pinyin_dict import pinyin_dict

PINYIN = "[a-zêüńňǹḿɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\u0300\u0301\u0304\u030c]{1,8}"
TONES = "\u0304\u0301\u030c\u0300"  # macron, acute, caron, grave
_PLAIN = str.maketrans("ɑɡ", "ag")


@cache
def spoken(pinyin: str) -> frozenset[str]:
    """Return the characters that can be read ``pinyin`` (without a tone mark: in any tone)."""
    toned, toneless = _readings()
    written = _written(pinyin)
    return (toned if has_tone(pinyin) else toneless).get(written, frozenset())


def has_tone(pinyin: str) -> bool:
    """Tell whether there is a tone mark in ``pinyin``."""
    return any(part in TONES for part in unicodedata.normalize("NFD", pinyin))


def readings(character: str) -> list[str]:
    """Return how a character can be read."""
    return str(pinyin_dict.get(ord(character), "")).split(",")


@cache
def _readings() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    toned: dict[str, set[str]] = {}
    toneless: dict[str, set[str]] = {}
    for code in pinyin_dict:
        for reading in map(_written, readings(chr(code))):
            toned.setdefault(reading, set()).add(chr(code))
            toneless.setdefault(_without_tone(reading), set()).add(chr(code))
    return _frozen(toned), _frozen(toneless)


def _frozen(sets: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in sets.items()}


def _written(pinyin: str) -> str:
    """Return one writing for ``ɑ``/``a``, ``ɡ``/``g`` and ``ü``/``v``."""
    return unicodedata.normalize("NFC", pinyin.translate(_PLAIN)).replace("ü", "v")


def _without_tone(pinyin: str) -> str:
    parts = unicodedata.normalize("NFD", pinyin)
    bare = "".join(part for part in parts if part not in TONES)
    return _written(unicodedata.normalize("NFC", bare))
