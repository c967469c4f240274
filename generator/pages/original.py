"""The raw text of a call line by line, and what each line was taken for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.lines import LineIndex
from generator.model import Call
from generator.pages.library import paragraphs
from generator.pages.markdown import stretches


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line that is not empty, or where it is very long a part of it.

    ``anchor`` is that of the paragraph it became, if it did; ``continued`` parts have no number.
    """

    number: int
    text: str
    anchor: str
    furniture: bool
    continued: bool = False


def raw_lines(call: Call) -> Iterator[RawLine]:
    """Yield the lines of the raw text that hold anything."""
    anchors: dict[int, str] = {}
    for paragraph in paragraphs(call):
        for number in range(paragraph.lines[0], paragraph.lines[1] + 1):
            anchors.setdefault(number, paragraph.anchor)
    furniture = _furniture(call)
    for number, text in enumerate(call.raw.split("\n"), 1):
        if text.strip():
            anchor = anchors.get(number, "")
            page_made = not anchor and number in furniture
            for start, end in stretches(text):
                yield RawLine(number, text[start:end], anchor, page_made, start > 0)


def _furniture(call: Call) -> set[int]:
    lines = LineIndex(call.raw)
    found: set[int] = set()
    for part in call.parts:
        if part.kind == "furniture":
            first, last = lines.lines(part.start, part.end)
            found.update(range(first, last + 1))
    return found
