"""Between traditional and simplified script: OpenCC, made fast where much text goes through it.

OpenCC turns text into simplified script by phrases and single characters. Nearly all of it is
single characters, for which a table does the same thirty times as fast; only a stretch with a
phrase that differs from its characters (著作, which stays) goes through OpenCC itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from opencc import OpenCC

# 么 is left alone: tw2s takes it for 麼's rare brother 幺 and would make 什幺 of 什么, which
# machine-made Traditional has everywhere.
KEPT = "么"
# Hong Kong's way to write it, which tw2s knows nothing of.
WHAT = ("甚麼", "什麼")
# Characters beyond this one are in hardly any font: 嗰 is readable, what OpenCC makes of it is not.
LAST = "\uffff"


@dataclass(frozen=True)
class _Tables:
    characters: dict[int, str]  # traditional character -> simplified, for str.translate
    changed: re.Pattern[str]  # any character without which nothing changes
    phrases: re.Pattern[str]  # what needs OpenCC
    converter: OpenCC

    def convert(self, piece: str) -> str:
        """Return one stretch without separators in simplified script."""
        if self.phrases.search(piece) is None:
            return piece.translate(self.characters)
        return _converted(self.converter, piece)


def _converted(converter: OpenCC, text: str) -> str:
    """Return what OpenCC makes of ``text``, without what few fonts have."""
    made = str(converter.convert(text.replace(KEPT, "\0"))).replace("\0", KEPT)
    return "".join(old if new > LAST else new for old, new in zip(text, made, strict=True))


@cache
def _tables() -> _Tables:
    converter = _converter("tw2s")
    dictionaries = _dictionaries(converter)
    keys = {key for entries in dictionaries.values() for key in entries if KEPT not in key}
    single = ((key, _converted(converter, key)) for key in keys if len(key) == 1)
    characters = {ord(key): made for key, made in single if key != made}
    # OpenCC looks for its second set of phrases in what the first step made: as written in
    # Taiwan, 藉着 is 藉著.
    written = {ord(made): key for key, made in dictionaries["TWVariantsRev"].items()}
    keys |= {key.translate(written) for key in keys}
    phrases = sorted(key for key in keys if _converted(converter, key) != key.translate(characters))
    changed = {chr(code) for code in characters}
    changed |= {key[0] for key in phrases if changed.isdisjoint(key)}
    return _Tables(
        characters,
        re.compile(f"[{''.join(sorted(changed))}]"),
        re.compile("|".join(map(re.escape, phrases))),
        converter,
    )


def to_simplified(text: str) -> str:
    """Return ``text`` in simplified script; it keeps its length, character for character.

    This is OpenCC's tw2s, which unlike t2s also turns 看著 into 看着 and leaves 著作 alone.
    """
    tables = _tables()
    text = text.replace(*WHAT)
    if tables.changed.search(text) is None:
        return text
    if tables.phrases.search(text) is None:
        return text.translate(tables.characters)
    pieces = tables.converter.split_chars_re.split(text)
    return "".join(map(tables.convert, pieces))


def to_traditional(text: str) -> str:
    """Return ``text`` in traditional script (OpenCC's s2tw); it keeps its length.

    So what stands at an offset of the one text stands there in the other too.
    """
    return str(_converter("s2tw").convert(text))


def simplified_characters() -> dict[int, str]:
    """Return code points of traditional characters with the simplified character for each."""
    return _tables().characters


@cache
def standard_characters() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only simplified text has, and those that only traditional has.

    What both have (云, 后, 覆), and variants that neither uses, are in none of the two; GB 2312
    says what simplified text has.
    """
    entries = _dictionaries(_converter("s2t"))["STCharacters"]
    simplified = frozenset(key for key, values in entries.items() if key not in values.split(" "))
    values = frozenset(value for entry in entries.values() for value in entry.split(" "))
    other = (value for value in values - entries.keys() if not value.encode("gb2312", "ignore"))
    return simplified, frozenset(other)


@cache
def _converter(name: str) -> OpenCC:
    converter = OpenCC(name)
    converter.convert("")  # loads the dictionaries
    return converter


def _dictionaries(converter: OpenCC) -> dict[str, dict[str, str]]:
    """Return the dictionaries that ``converter`` has loaded, by name."""
    return {Path(path).stem: entries[2] for path, entries in converter.dict_cache.items()}
