"""Turns pieces of the reading text into the parts, paragraphs and turns of a call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.anchors import Anchors
from generator.editing import OffsetMap
from generator.lines import LineIndex
from generator.model import Call, Label, Paragraph, Part, Turn
from generator.stages.parse.evidence import Chosen
from generator.stages.parse.layout import Piece
from generator.stages.parse.notes import Notes

NOBODY = Label("none", "", "", ())  # in front of a text in which no label was recognised


class Assembler:
    """Builds the parsed call from its pieces."""

    def __init__(self, call: Call, notes: Notes) -> None:
        self._call = call
        self._notes = notes
        self._offsets = OffsetMap(call.repairs)
        self._lines = LineIndex(call.raw)
        self._anchors = Anchors()

    def parts(self, pieces: Sequence[Piece]) -> tuple[Part, ...]:
        """Return the pieces and the white space between them, as they tile the raw text."""
        return tuple(part for part in self._parts(pieces) if part.start < part.end)

    def _parts(self, pieces: Sequence[Piece]) -> Iterator[Part]:
        done = 0
        for piece in pieces:
            start, end = self._raw_span(piece.start, piece.end)
            yield Part("white-space", done, start, "white-space")
            yield Part(piece.kind, start, end, piece.rule)
            done = end
        yield Part("white-space", done, len(self._call.raw), "white-space")

    def turns(
        self, pieces: Sequence[Piece], labels: Sequence[Chosen]
    ) -> tuple[tuple[Paragraph, ...], tuple[Turn, ...]]:
        """Return the paragraphs before the first label, and one turn for each label.

        Without any label, all paragraphs make one turn of nobody.
        """
        introduction: list[Paragraph] = []
        spoken: list[tuple[Label, Piece, list[Paragraph]]] = []
        waiting = iter(labels)
        for piece in pieces:
            if piece.kind == "label":
                spoken.append((self._label(next(waiting)), piece, []))
            elif piece.kind == "paragraph":
                paragraphs = spoken[-1][2] if spoken else introduction
                paragraphs.append(self._paragraph(piece.start, piece.end))
        if not spoken and introduction:
            first = introduction[0]
            spoken = [(NOBODY, Piece("label", first.start, first.start, ""), introduction)]
            introduction = []
        return tuple(introduction), tuple(self._turn(*each) for each in spoken)

    def _paragraph(self, start: int, end: int) -> Paragraph:
        first, last = self._raw_span(start, end)
        raw = self._call.raw[first:last]
        return Paragraph(
            anchor=self._anchors.new("p", raw),
            text=self._call.text[start:end],
            raw=raw,
            start=start,
            end=end,
            lines=self._lines.lines(first, last),
            spans=self._notes.spans(start, end),
        )

    def _turn(self, label: Label, piece: Piece, paragraphs: list[Paragraph]) -> Turn:
        first, last = self._lines.lines(*self._raw_span(piece.start, piece.end))
        if paragraphs:
            last = paragraphs[-1].lines[1]
            anchor = self._anchors.like("t", paragraphs[0].anchor)
        else:
            anchor = self._anchors.new("t", label.text)
        return Turn(anchor, label, "remarks", "remarks", (first, last), tuple(paragraphs))

    def _label(self, chosen: Chosen) -> Label:
        label = chosen.candidate
        first, last = self._raw_span(label.start, label.end)
        return Label(
            notation=label.notation.id,
            text=self._call.raw[first:last],
            reading=self._call.text[label.start : label.end],
            fields=tuple({**label.fields, "role": label.role}.items()),
            spans=self._notes.spans(label.start, label.end),
        )

    def _raw_span(self, start: int, end: int) -> tuple[int, int]:
        return self._offsets.to_raw(start), self._offsets.to_raw(end)
