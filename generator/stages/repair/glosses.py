"""Pinyin that a page's filter put in behind characters: ``發(fā)布`` was ``發布``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.script import standard_characters
from generator.stages.repair.gbk import characters
from generator.stages.repair.readings import PINYIN, has_tone, readings, spoken

WHOLE = re.compile(rf"[(（]({PINYIN})[)）]")
CUT = re.compile(rf"\?({PINYIN})\)")
HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Gloss:
    """A gloss from ``(`` (or, where it stands across two characters, from ``?``) to ``)``."""

    pinyin: str
    start: int
    end: int


def whole_glosses(raw: str) -> dict[int, Gloss]:
    """Return by their start all parentheses that hold nothing but what may be pinyin."""
    return {match.start(): Gloss(match[1], *match.span()) for match in WHOLE.finditer(raw)}


def cut_glosses(raw: str) -> dict[int, Gloss]:
    """Return by their start what may be glosses that took half a character with them: ``?nèi)``."""
    return {match.start(): Gloss(match[1], *match.span()) for match in CUT.finditer(raw)}


def glossed_character(before: str, pinyin: str) -> str:
    """Return the character that ``pinyin`` stands behind and is a reading of, or nothing.

    The filter looked for two bytes: those of a character, or the second one of a character and an
    ASCII letter (``牌D(jiān)``).
    """
    heard = spoken(pinyin)
    if before[-1:] in heard:
        return before[-1:]
    pair = before[-2:].encode("gbk", "ignore")[-2:]
    character = characters().get((pair[0], pair[1]), "") if len(pair) == 2 else ""
    return character if character in heard and before[-1:].isascii() else ""


def own_glosses(raw: str, glosses: Iterable[Gloss]) -> dict[int, str]:
    """Return the start of the glosses that belong to the character before them, with that."""
    found = ((gloss, raw[max(0, gloss.start - 2) : gloss.start]) for gloss in glosses)
    named = {gloss.start: glossed_character(before, gloss.pinyin) for gloss, before in found}
    return {start: character for start, character in named.items() if character}


def may_be_meant(raw: str, gloss: Gloss, character: str) -> bool:
    """Tell whether a gloss, alone in its document, may be the writer's own help for reading.

    Nobody helps with a traditional character in this way, nor with one that is read in one way
    only; and pinyin without tones helps only in the middle of a line of Chinese.
    """
    if character in standard_characters()[1]:
        return False
    if has_tone(gloss.pinyin):
        return len(readings(character)) > 1
    return HAN.match(raw, gloss.end) is None
