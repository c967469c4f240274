"""The text as the parser sees it: half-width, in lines, each with its recogniser's stamps."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import narrow

# Characters without a body: white space, and what editors and recognisers leave invisibly.
WHITE = (
    "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1)))) + "\ufeff\u200b\u200c\u2060"
)
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; ``[start, body)`` holds time stamps."""

    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """``text`` is the reading text, ``plain`` the same with half-width signs, offsets alike."""

    text: str
    plain: str
    lines: tuple[Line, ...]


def read_source(text: str, vocabulary: Vocabulary) -> Source:
    """Return ``text`` cut into lines that are not blank."""
    plain = narrow(text)
    stamps = [
        vocabulary.regexes[f"furniture:{entry.id}"]
        for entry in vocabulary.furniture.values()
        if entry.kind == "timestamp"
    ]
    return Source(text, plain, tuple(_lines(plain, stamps)))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without white space at its ends (empty at ``start`` if all is white)."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(WHITE))
    if left == len(piece):
        return start, start
    return start + left, end - (len(piece) - len(piece.rstrip(WHITE)))


def _lines(plain: str, stamps: list[re.Pattern[str]]) -> Iterator[Line]:
    for match in _LINE.finditer(plain):
        start, end = trimmed(plain, *match.span())
        if start < end:
            yield Line(start, _behind_stamps(plain, start, end, stamps), end)


def _behind_stamps(plain: str, start: int, end: int, stamps: list[re.Pattern[str]]) -> int:
    for stamp in stamps:
        if match := stamp.match(plain, start, end):
            return trimmed(plain, match.end(), end)[0] if match.end() < end else end
    return start
