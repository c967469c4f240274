"""Editors' own corrections (``repairs.yml``), applied last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.editing import OffsetMap
from generator.errors import Problem
from generator.model import Repair
from generator.notes import Correction, Quotation
from generator.script import to_simplified

EDITOR = "editor"
ADVICE = "correct the quotation, or remove the entry"


class Corrected(NamedTuple):
    """What editors change in the reading text, what stays to be told, and the raw places seen."""

    edits: tuple[Repair, ...]
    problems: list[Problem]
    seen: list[tuple[int, int]]


def correct(
    raw: str, text: str, repairs: Sequence[Repair], corrections: Sequence[Correction]
) -> Corrected:
    """Return the editors' corrections of ``text``, which ``repairs`` made from ``raw``.

    A quotation may be written as in the raw text or as in the reading text. One that is found
    nowhere, or in several places, is told and changes nothing.
    """
    edits: list[Repair] = []
    problems: list[Problem] = []
    seen: list[tuple[int, int]] = []
    offsets = OffsetMap(repairs if corrections else ())
    for correction in corrections:
        places = _places(correction.quotation, raw, text, offsets)
        if len(places) != 1 or _overlaps(places[0], edits):
            problems.append(_problem(correction, len(places)))
            continue
        start, end = places[0]
        seen.append((offsets.to_raw(start), offsets.to_raw(end)))
        if text[start:end] != correction.replacement and not _confirms(correction):
            edits.append(Repair(EDITOR, start, end, text[start:end], correction.replacement))
    edits.sort(key=lambda edit: edit.start)
    return Corrected(tuple(edits), problems, seen)


def _confirms(correction: Correction) -> bool:
    return correction.replacement == correction.quotation.exact


def _overlaps(place: tuple[int, int], edits: Sequence[Repair]) -> bool:
    return any(edit.start < place[1] and place[0] < edit.end for edit in edits)


def _places(quotation: Quotation, raw: str, text: str, offsets: OffsetMap) -> list[tuple[int, int]]:
    """Return where the quotation stands, as offsets in the reading text."""
    read = {place for each in _writings(quotation) for place in _occurrences(each, text)}
    return sorted(read | set(_read_places(_occurrences(quotation, raw), text, offsets)))


def _writings(quotation: Quotation) -> tuple[Quotation, Quotation]:
    parts = (quotation.exact, quotation.prefix, quotation.suffix)
    return quotation, Quotation(*map(to_simplified, parts))


def _occurrences(quotation: Quotation, text: str) -> Iterator[tuple[int, int]]:
    whole = quotation.prefix + quotation.exact + quotation.suffix
    place = text.find(whole)
    while place >= 0:
        start = place + len(quotation.prefix)
        yield start, start + len(quotation.exact)
        place = text.find(whole, place + 1)


def _read_places(
    raw_places: Iterator[tuple[int, int]], text: str, offsets: OffsetMap
) -> Iterator[tuple[int, int]]:
    """Yield the smallest stretches of the reading text that come from stretches of the raw one."""
    for raw_start, raw_end in raw_places:
        start = _last_at(raw_start, len(text), offsets)
        yield start, max(start, _first_at(raw_end, len(text), offsets))


def _last_at(raw_offset: int, length: int, offsets: OffsetMap) -> int:
    """Return the last reading offset that stands at ``raw_offset`` or before it."""
    low, high = 0, length
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if offsets.to_raw(middle) <= raw_offset else (low, middle - 1)
    return low


def _first_at(raw_offset: int, length: int, offsets: OffsetMap) -> int:
    """Return the first reading offset that stands at ``raw_offset`` or behind it."""
    low, high = 0, length
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if offsets.to_raw(middle) >= raw_offset else (middle + 1, high)
    return low


def _problem(correction: Correction, found: int) -> Problem:
    quote = correction.quotation.exact
    if found == 0:
        code, message = "correction-not-found", f"{quote!r} is not found in the call; {ADVICE}"
    elif found == 1:
        code = "correction-overlap"
        message = f"{quote!r} is corrected by an earlier entry already; {ADVICE}"
    else:
        code = "correction-ambiguous"
        message = f"{quote!r} stands in {found} places; add prefix or suffix to tell which is meant"
    return Problem(correction.path, correction.line, code, message, "warning")
