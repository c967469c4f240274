"""Finding a quotation in the reading text, whatever its script, width, case and line breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Paragraph
from generator.notes import Quotation
from generator.phrases import fold_in_place
from generator.script import simplified_characters, to_simplified

Place = tuple[Paragraph, int, int]  # a paragraph, start and end in its text


class QuotableText:
    """The reading text of a call, folded and without white space."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        """Prepare ``text``; ``paragraphs`` are those that a quotation may lie in."""
        self.paragraphs = paragraphs
        folded = fold_characters(text)
        # Where each of the characters that count stands in the text.
        self._offsets = [place for place, character in enumerate(folded) if not character.isspace()]
        self._folded = _squeezed(folded)

    def find(self, quotation: Quotation) -> list[Place]:
        """Return where the quotation stands within a paragraph; prefix and suffix may lie outside.

        White space counts neither in the text nor in the quotation.
        """
        found: set[tuple[int, int]] = set()
        for prefix, exact, suffix in _writings(quotation):
            for place in _occurrences(prefix + exact + suffix, self._folded):
                first = place + len(prefix)
                last = first + len(exact) - 1
                found.add((self._offsets[first], self._offsets[last] + 1))
        return [
            (paragraph, start - paragraph.start, end - paragraph.start)
            for start, end in sorted(found)
            for paragraph in self.paragraphs
            if paragraph.start <= start and end <= paragraph.end
        ]


def fold_characters(text: str) -> str:
    """Return ``text`` in simplified script, one width and lower case, every character in place.

    Character by character: words must not make a quotation fold otherwise than the text around it.
    """
    return fold_in_place(text.translate(simplified_characters()))


def _writings(quotation: Quotation) -> set[tuple[str, str, str]]:
    """Return the folded quotation as it is written, and as the whole text would be simplified."""
    parts = (quotation.prefix, quotation.exact, quotation.suffix)
    whole = to_simplified("".join(parts))
    first, last = len(parts[0]), len(parts[0]) + len(parts[1])
    converted = (whole[:first], whole[first:last], whole[last:])
    return {_folded_parts(parts), _folded_parts(converted)}


def _folded_parts(parts: tuple[str, str, str]) -> tuple[str, str, str]:
    prefix, exact, suffix = (_squeezed(fold_characters(part)) for part in parts)
    return prefix, exact, suffix


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + 1)
