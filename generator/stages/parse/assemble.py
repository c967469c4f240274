"""Turns pieces of the reading text into the parts, paragraphs and turns of a call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.anchors import Anchors
from generator.editing import OffsetMap
from generator.lines import LineIndex
from generator.model import Call, Label, Paragraph, Part, Span, Turn
from generator.stages.parse.candidates import Candidate
from generator.stages.parse.pieces import Piece
from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import narrow


class Assembler:
    """Builds the parsed call from its pieces."""

    def __init__(self, call: Call, vocabulary: Vocabulary) -> None:
        self._call = call
        self._to_raw = OffsetMap(call.repairs).to_raw
        self._lines = LineIndex(call.raw)
        self._anchors = Anchors()
        self._quote = vocabulary.regexes["macro:quote"]

    def parts(self, pieces: Sequence[Piece]) -> tuple[Part, ...]:
        """Return the pieces and the white space between them, as they tile the raw text."""
        return tuple(part for part in self._parts(pieces) if part.start < part.end)

    def _parts(self, pieces: Sequence[Piece]) -> Iterator[Part]:
        done = 0
        for piece in pieces:
            start, end = self._to_raw(piece.start), self._to_raw(piece.end)
            yield Part("white-space", done, start, "white-space")
            yield Part(piece.kind, start, end, piece.rule)
            done = end
        yield Part("white-space", done, len(self._call.raw), "white-space")

    def turns(
        self, pieces: Sequence[Piece], labels: Sequence[Candidate]
    ) -> tuple[tuple[Paragraph, ...], tuple[Turn, ...]]:
        """Return the paragraphs before the first label, and one turn for each label."""
        introduction: list[Paragraph] = []
        spoken: list[tuple[Candidate, list[Paragraph]]] = []
        waiting = iter(labels)
        for piece in pieces:
            if piece.kind == "label":
                spoken.append((next(waiting), []))
            elif piece.kind == "paragraph":
                paragraphs = spoken[-1][1] if spoken else introduction
                paragraphs.append(self._paragraph(piece.start, piece.end))
        return tuple(introduction), tuple(self._turn(*each) for each in spoken)

    def _paragraph(self, start: int, end: int) -> Paragraph:
        text = self._call.text[start:end]
        first, last = self._to_raw(start), self._to_raw(end)
        raw = self._call.raw[first:last]
        anchor = self._anchors.new("p", raw)
        lines = self._lines.lines(first, last)
        return Paragraph(anchor, text, raw, start, end, lines, self._quotes(text))

    def _turn(self, candidate: Candidate, paragraphs: list[Paragraph]) -> Turn:
        label = self._label(candidate)
        lines = self._lines.lines(self._to_raw(candidate.start), self._to_raw(candidate.end))
        last = paragraphs[-1].lines[1] if paragraphs else lines[1]
        anchor = self._anchors.new("t", paragraphs[0].raw if paragraphs else label.text)
        return Turn(anchor, label, "remarks", "remarks", (lines[0], last), tuple(paragraphs))

    def _label(self, candidate: Candidate) -> Label:
        reading = self._call.text[candidate.start : candidate.end]
        raw = self._call.raw[self._to_raw(candidate.start) : self._to_raw(candidate.end)]
        fields = {**candidate.fields, "role": candidate.role}
        spans = self._quotes(reading)
        return Label(candidate.notation.id, raw, reading, tuple(fields.items()), spans)

    def _quotes(self, text: str) -> tuple[Span, ...]:
        return tuple(
            Span(*match.span(), "quote", "") for match in self._quote.finditer(narrow(text))
        )
