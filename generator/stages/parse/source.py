"""The text as the parser sees it: half-width, in lines, each with its recogniser's stamps."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import any_of, narrow

# Characters without a body: white space, and what editors and recognisers leave invisibly.
WHITE = (
    "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1)))) + "\ufeff\u200b\u200c\u2060"
)
LONGEST_NOTE = 400  # characters; what is longer is no heading and no furniture
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# A page that lost its line breaks keeps a space where they were.
_LOST_BREAK = r"[ \t。!?]+(?=[㐀-鿿【])"


_BARE_STAMP = re.compile(r"(\d{1,2}):(\d{2})[ \t]+(?=\D)")  # may as well be what is said
TIMED = 4  # lines with such, to be a report that was written while the call went on


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
    stamps = any_of(
        vocabulary.regexes[f"furniture:{entry.id}"]
        for entry in vocabulary.furniture.values()
        if entry.kind == "timestamp" and entry.place == "start"
    )
    inner = any_of(_inner_patterns(vocabulary)).pattern
    first, others = re.compile(f"({inner})"), re.compile(f"{_LOST_BREAK}({inner})")
    bounds = [
        bounds
        for match in _LINE.finditer(plain)
        for bounds in _split(plain, *trimmed(plain, *match.span()), first, others)
    ]
    if _tell_the_time(plain, bounds):
        stamps = any_of([stamps, _BARE_STAMP])
    lines = (Line(start, _behind_stamps(plain, start, end, stamps), end) for start, end in bounds)
    return Source(text, plain, tuple(lines))


def _tell_the_time(plain: str, bounds: Sequence[tuple[int, int]]) -> bool:
    """Tell whether most lines begin with the time of day, one later than the other."""
    found = (_BARE_STAMP.match(plain, *each) for each in bounds)
    times = [(int(match[1]), int(match[2])) for match in found if match]
    return len(times) >= TIMED and 2 * len(times) >= len(bounds) and times == sorted(times)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without white space at its ends (empty at ``start`` if all is white)."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(WHITE))
    if left == len(piece):
        return start, start
    return start + left, end - (len(piece) - len(piece.rstrip(WHITE)))


def _inner_patterns(vocabulary: Vocabulary) -> list[re.Pattern[str]]:
    """Return the patterns of what begins a new line even where the break was lost."""
    runs = [entry.id for entry in vocabulary.furniture.values() if entry.place == "run"]
    follows = [entry.id for entry in vocabulary.headings.values() if entry.inside]
    return [vocabulary.regexes[f"furniture:{name}"] for name in runs] + [
        vocabulary.regexes[f"heading:{name}"] for name in follows
    ]


def _split(
    plain: str, start: int, end: int, first: re.Pattern[str], others: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the breaks that a line has lost; usually the line itself.

    ``first`` matches what begins a new line, ``others`` the same behind a lost break.
    """
    done = start
    match = None
    if plain.find("。", start, end) >= 0:  # without a full stop it is one line, spaces and all
        match = first.match(plain, start, end) or others.search(plain, start, end)
    while match:
        begins, ends = match.span(1)
        if ends < end:
            yield from _stretch(plain, done, begins)
            yield from _stretch(plain, begins, ends)
            done = ends
        # What was found may end with the sign that comes before the next.
        match = others.search(plain, max(begins, done - 1), end)
    yield from _stretch(plain, done, end)


def _stretch(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = trimmed(plain, start, end)
    if start < end:
        yield start, end


def _behind_stamps(plain: str, start: int, end: int, stamps: re.Pattern[str]) -> int:
    match = stamps.match(plain, start, end)
    if match is None:
        return start
    return trimmed(plain, match.end(), end)[0] if match.end() < end else end
