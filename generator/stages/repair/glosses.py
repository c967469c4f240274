"""Pinyin that a page's filter put in behind characters: ``發(fā)布`` was ``發布``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.stages.repair.readings import GLOSS, PINYIN, reads

CUT = re.compile(rf"\?({PINYIN})\)")


@dataclass(frozen=True, slots=True)
class Gloss:
    """A gloss from ``(`` (or, where it stands across two characters, from ``?``) to ``)``."""

    pinyin: str
    start: int
    end: int


def whole_glosses(raw: str) -> dict[int, Gloss]:
    """Return by their start all parentheses that hold nothing but pinyin."""
    return {match.start(): Gloss(match[1], *match.span()) for match in GLOSS.finditer(raw)}


def cut_glosses(raw: str) -> dict[int, Gloss]:
    """Return by their start all glosses that took half a character with them: ``?nèi)``."""
    return {match.start(): Gloss(match[1], *match.span()) for match in CUT.finditer(raw)}


def own_glosses(raw: str, glosses: dict[int, Gloss]) -> Iterator[Gloss]:
    """Yield the glosses that are a reading of the character before them."""
    for gloss in glosses.values():
        if gloss.start and reads(raw[gloss.start - 1], gloss.pinyin):
            yield gloss
