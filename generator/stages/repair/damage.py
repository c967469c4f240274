"""How a page got its damage, carried out again: what it shows of bytes that its filters changed.

A candidate for the original is right only if this makes the raw text of it again. Source of the
steps: NOTATIONS.md, where a simulation of them was checked against a real page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable
from typing import NamedTuple

from generator.stages.repair.gbk import ASCII_END, characters

QUESTION_MARK = b"\xa3\xbf"


class Inserted(NamedTuple):
    """A gloss that a filter put in behind the first ``place`` bytes of a text in GBK."""

    place: int
    pinyin: str


def shown(data: bytes) -> str:
    """Return what the page shows of the bytes ``data``, glosses included.

    A first decoder turns a wrong pair into ``?``. Then the bytes of ``？`` become ``?``, also
    across two characters; a second decoder drops wrong pairs, and a lead byte before ASCII. Last
    the width is folded.
    """
    glossed = _decode(data, wrong_pair="?")
    filtered = glossed.encode("gbk").replace(QUESTION_MARK, b"?")
    return unicodedata.normalize("NFKC", _decode(filtered, wrong_pair=""))


def with_glosses(data: bytes, inserted: Iterable[Inserted]) -> bytes:
    """Return ``data`` with glosses put in; ``inserted`` is in order of place."""
    pieces: list[bytes] = []
    done = 0
    for place, pinyin in inserted:
        pieces += (data[done:place], f"({pinyin})".encode("gbk"))
        done = place
    return b"".join([*pieces, data[done:]])


def escaped(data: bytes, start: int, inserted: Iterable[Inserted], glossed: Container[str]) -> bool:
    """Tell whether a pair behind ``start`` should have got a gloss and has none.

    The filter left out no pair of a ``glossed`` character, in step or not, unless another gloss
    had come between its two bytes.
    """
    places = {place for place, _ in inserted}
    return any(
        characters().get((data[end - 2], data[end - 1])) in glossed
        for end in range(start + 1, len(data))
        if end not in places and end - 1 not in places
    )


def _decode(data: bytes, wrong_pair: str) -> str:
    """Decode GBK. A wrong pair becomes ``wrong_pair``; where that is nothing, ASCII survives."""
    pieces: list[str] = []
    place = 0
    while place < len(data):
        lead = data[place]
        if lead < ASCII_END:
            pieces.append(chr(lead))
            place += 1
            continue
        trail = data[place + 1] if place + 1 < len(data) else 0
        pieces.append(characters().get((lead, trail), wrong_pair))
        survives = not wrong_pair and not pieces[-1] and trail < ASCII_END
        place += 1 if survives else 2
    return "".join(pieces)
