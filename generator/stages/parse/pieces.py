"""Cuts the whole text into pieces, each of one kind, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.stages.parse.evidence import Chosen
from generator.stages.parse.layout import Layout, Piece
from generator.stages.parse.notes import Notes
from generator.stages.parse.source import Line, Source, trimmed


class Cutter:
    """Cuts the lines of a text at its labels."""

    def __init__(
        self,
        source: Source,
        layout: Layout,
        labels: Sequence[Chosen],
        end: int | None,
        notes: Notes,
    ) -> None:
        self._source = source
        self._layout = layout
        self._notes = notes
        self._end = end if end is not None else len(source.plain)
        self._begin = min((label.candidate.start for label in labels), default=len(source.plain))
        self._labels: dict[int, list[Chosen]] = {}
        for label in labels:
            self._labels.setdefault(label.candidate.line.start, []).append(label)

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces in order, without the white space between them."""
        done = 0  # a label may take up more than its line
        for line in self._source.lines:
            if line.body < done:
                continue
            ends = [label.candidate.end for label in self._labels.get(line.start, ())]
            done = max(ends, default=0)
            if line.start < line.body:
                yield Piece(
                    "timestamp", *trimmed(self._source.plain, line.start, line.body), "stamp"
                )
            if line.body < line.end:
                yield from self._cut(line)

    def _cut(self, line: Line) -> Iterator[Piece]:
        labels = self._labels.get(line.start, [])
        if not labels:
            yield from self._whole(line)
            return
        position = line.body
        for label in labels:
            yield from self._body(position, label.candidate.start)
            rule = f"{label.candidate.notation.id} ({label.reason})"
            yield Piece("label", label.candidate.start, label.candidate.end, rule)
            position = label.candidate.end
        yield from self._body(position, line.end)

    def _whole(self, line: Line) -> Iterator[Piece]:
        known = self._layout.pieces.get(line.body)
        if known is None and line.body < self._begin:
            known = self._layout.before_call(self._source, line)
        if line.body > self._end and (known is None or known.kind == "paragraph"):
            known = Piece("furniture", line.body, line.end, "after-end")
        if known:
            yield known
        else:
            yield from self._body(line.body, line.end)

    def _body(self, start: int, end: int) -> Iterator[Piece]:
        start, end = trimmed(self._source.plain, start, end)
        note = self._notes.whole(start, end)
        if note:
            yield note
        elif start < end:
            yield from self._notes.cut_edges(start, end)
