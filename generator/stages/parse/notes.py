"""What stands inside a paragraph and was not said: stage notes, stamps, quotes, watermarks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Span
from generator.stages.parse.layout import Piece
from generator.stages.parse.source import Source, trimmed
from generator.vocabulary import Vocabulary


class Notes:
    """Finds the notes of one text."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self._source = source
        self._quote = vocabulary.regexes["macro:quote"]
        self._inside = [
            (entry, vocabulary.regexes[f"furniture:{entry.id}"])
            for entry in vocabulary.furniture.values()
            if entry.place == "anywhere"
        ]

    def cut_edges(self, start: int, end: int) -> Iterator[Piece]:
        """Yield a paragraph, and the furniture in front of it and behind it.

        Furniture in the middle stays, lest a sentence be broken; so do stage notes, which belong
        to what is said around them.
        """
        plain = self._source.plain
        found = self._furniture(start, end)
        while found and found[0].start == start:
            yield found[0]
            start = trimmed(plain, found[0].end, end)[0] if found[0].end < end else end
            found = [piece for piece in found if piece.start >= start]
        behind: list[Piece] = []
        while found and found[-1].end == end:
            behind.insert(0, found.pop())
            end = trimmed(plain, start, behind[0].start)[1]
            found = [piece for piece in found if piece.end <= end]
        if start < end:
            yield Piece("paragraph", start, end, "text")
        yield from behind

    def _furniture(self, start: int, end: int) -> list[Piece]:
        return sorted(
            (
                Piece("furniture", *match.span(), entry.id)
                for entry, pattern in self._inside
                if entry.kind == "furniture"
                for match in pattern.finditer(self._source.plain, start, end)
            ),
            key=lambda piece: (piece.start, piece.end),
        )

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the notes in ``[start, end)``, with offsets from ``start``."""
        plain = self._source.plain[start:end]
        found = [Span(*match.span(), "quote", "") for match in self._quote.finditer(plain)]
        if any(mark in plain for mark in "[【(<") or "号" in plain:
            found += [
                Span(*match.span(), entry.kind, entry.id)
                for entry, pattern in self._inside
                for match in pattern.finditer(plain)
            ]
        return tuple(sorted(found, key=lambda span: (span.start, span.end)))
