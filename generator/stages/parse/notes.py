"""What stands inside a paragraph and was not said: stage notes, stamps, quotes, watermarks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from generator.model import Span
from generator.stages.parse.layout import Piece
from generator.stages.parse.source import Source, trimmed
from generator.vocabulary import Vocabulary


class Notes:
    """Finds the notes of one text."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self._source = source
        found: list[tuple[int, int, str, str]] = [
            (*match.span(), entry.kind, entry.id)
            for entry in vocabulary.furniture.values()
            if entry.place == "anywhere"
            for match in vocabulary.regexes[f"furniture:{entry.id}"].finditer(source.plain)
        ]
        quote = vocabulary.regexes["macro:quote"]
        found += [(*match.span(), "quote", "") for match in quote.finditer(source.plain)]
        self._found = sorted(found)
        self._starts = [start for start, *_ in self._found]

    def whole(self, start: int, end: int) -> Piece | None:
        """Return the stage note that ``[start, end)`` is, if it is nothing else."""
        notes = [span for span in self.spans(start, end) if span.kind == "stage-note"]
        filling = [span for span in notes if span.start == 0 and span.end == end - start]
        return Piece("stage-note", start, end, filling[0].target) if filling else None

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
        return [
            Piece("furniture", start + span.start, start + span.end, span.target)
            for span in self.spans(start, end)
            if span.kind == "furniture"
        ]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the notes in ``[start, end)``, with offsets from ``start``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == last:
            return ()
        return tuple(
            Span(begins - start, ends - start, kind, rule)
            for begins, ends, kind, rule in self._found[first:last]
            if ends <= end
        )
