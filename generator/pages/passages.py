"""A passage as one line of Markdown: its marks, its display punctuation, its excerpt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.pages.markdown import Markdown, escape_part, line, link, mark, stretches
from generator.typography import widen

_SENTENCE_END = re.compile(r"[。！？!?;；]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``[start, end)`` of a passage that are shown with a class, as a link or not."""

    start: int
    end: int
    style: str
    title: str = ""
    target: str = ""


def passage(text: str, marks: Sequence[Mark] = ()) -> Markdown:
    """Return ``text`` as it is displayed. Of marks that overlap, the first in the list wins."""
    shown = widen(text)
    pieces: list[str] = []
    done = 0
    for one in sorted(_apart(shown, marks), key=lambda one: one.start):
        pieces += (escape_part(shown[done : one.start]), _render(shown[one.start : one.end], one))
        done = one.end
    pieces.append(escape_part(shown[done:]))
    return line("".join(pieces))


def blocks(text: str, marks: Sequence[Mark] = ()) -> Iterator[Markdown]:
    """Yield ``text`` as `passage` does, in as many blocks as its length needs, at least one."""
    for start, end in stretches(text):
        inside = (
            replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
            for one in marks
        )
        yield passage(text[start:end], [one for one in inside if one.start < one.end])


def uncovered(one: Mark, others: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the longest stretch of ``one`` that ``others`` leave free, if they leave any."""
    bounds = [one.start, one.end]
    covers = [other for other in others if other.start < one.end and other.end > one.start]
    bounds += [bound for other in covers for bound in (other.start, other.end)]
    bounds = sorted(bound for bound in bounds if one.start <= bound <= one.end)
    free = [
        (start, end)
        for start, end in pairwise(bounds)
        if not any(other.start < end and other.end > start for other in covers)
    ]
    if free:
        start, end = max(free, key=lambda stretch: stretch[1] - stretch[0])
        yield replace(one, start=start, end=end)


def excerpt(text: str, start: int, end: int, length: int) -> Markdown:
    """Return about ``length`` characters around ``[start, end)``, with that stretch in bold.

    They begin as early as a sentence does from which the stretch's own sentence still fits.
    """
    first = _excerpt_start(text, start, end, length)
    last = min(len(text), max(end, first + length))
    shown = widen(text[first:last])
    hit = escape_part(shown[start - first : end - first])
    return line(
        ("…" if first else "")
        + escape_part(shown[: start - first])
        + (f"**{hit}**" if hit.strip() else "")
        + escape_part(shown[end - first :])
        + ("…" if last < len(text) else "")
    )


def _excerpt_start(text: str, start: int, end: int, length: int) -> int:
    closing = _SENTENCE_END.search(text, end)
    stop = closing.end() if closing else len(text)
    before = [0, *(match.end() for match in _SENTENCE_END.finditer(text, 0, start))]
    fitting = (place for place in before if stop - place <= length)
    return next(fitting, max(before[-1], start - length // 2))


def _apart(text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks that can be shown: on more than white space, and beside one another."""
    taken: set[int] = set()
    for one in marks:
        places = range(one.start, one.end)
        if text[one.start : one.end].strip() and taken.isdisjoint(places):
            taken.update(places)
            yield one


def _render(text: str, one: Mark) -> str:
    # Emphasis must not start or end in white space, else its signs would be shown.
    core = text.strip()
    before, after = text.split(core, 1)
    label = escape_part(core)
    if one.target:
        return before + link(label, one.target, one.style, title=one.title) + after
    return before + mark(label, one.style, title=one.title) + after
