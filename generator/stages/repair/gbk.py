"""The bytes that a page in GBK was made of: pairs, and what a decoder made of wrong ones.

A Han character is a pair: a lead byte (81 to FE) and a trail byte (40 to FE, not 7F).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

LEADS = range(0x81, 0xFF)
TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
ASCII_END = 0x80
FIRST_TRAIL = 0x40


class Source(NamedTuple):
    """A pair of bytes that shows as ``text`` once the width is folded (NFKC)."""

    text: str
    lead: int
    trail: int


@cache
def characters() -> dict[tuple[int, int], str]:
    """Return every valid pair with its character."""
    pairs = ((lead, trail) for lead in LEADS for trail in TRAILS)
    decoded = ((pair, bytes(pair).decode("gbk", "ignore")) for pair in pairs)
    return {pair: text for pair, text in decoded if len(text) == 1 and not text.isascii()}


@cache
def trails_after(lead: int) -> tuple[int, ...]:
    """Return the trail bytes that make a character with ``lead``."""
    return tuple(trail for trail in TRAILS if (lead, trail) in characters())


@cache
def _sources() -> dict[str, list[Source]]:
    found: dict[str, list[Source]] = {}
    for (lead, trail), character in characters().items():
        for text in {character, unicodedata.normalize("NFKC", character)}:
            found.setdefault(text[0], []).append(Source(text, lead, trail))
    return found


def sources(text: str, start: int) -> list[Source]:
    """Return the pairs that can stand behind what ``text`` shows at ``start``."""
    options = _sources().get(text[start], [])
    return [source for source in options if text.startswith(source.text, start)]


@cache
def wrong_after(first: int) -> tuple[int, ...]:
    """Return the lead bytes that make no character as the second byte after ``first``."""
    if first < ASCII_END:
        return ()
    return tuple(lead for lead in LEADS if (first, lead) not in characters())
