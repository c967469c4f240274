"""Cuts the whole text into pieces, each of one kind, so that nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import PartKind
from generator.stages.parse.candidates import Candidate
from generator.stages.parse.source import Line, Source, trimmed
from generator.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the reading text and what it was taken for; ``rule`` says why."""

    kind: PartKind
    start: int
    end: int
    rule: str


class Classifier:
    """Knows headings, furniture and stage notes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        regexes = vocabulary.regexes
        self._whole: list[tuple[PartKind, str, re.Pattern[str]]] = [
            ("heading", entry.id, regexes[f"heading:{entry.id}"])
            for entry in vocabulary.headings.values()
        ]
        self._whole += [
            (entry.kind, entry.id, regexes[f"furniture:{entry.id}"])
            for entry in vocabulary.furniture.values()
        ]

    def dialogue(self, source: Source) -> int:
        """Return where the call itself begins: behind the first heading that says so, or 0."""
        for line in source.lines:
            if self.classify(source, line.body, line.end).kind == "heading":
                return line.end
        return 0

    def classify(self, source: Source, start: int, end: int) -> Piece:
        """Return what ``[start, end)`` is, which has no white space at its ends."""
        for kind, rule, pattern in self._whole:
            if pattern.fullmatch(source.plain, start, end):
                return Piece(kind, start, end, rule)
        return Piece("paragraph", start, end, "text")


def cut(source: Source, labels: Sequence[Candidate], classifier: Classifier) -> list[Piece]:
    """Return the pieces of the whole text in order, without the white space between them."""
    by_line: dict[int, list[Candidate]] = {}
    for label in labels:
        by_line.setdefault(label.line.start, []).append(label)
    return [
        piece
        for line in source.lines
        for piece in _cut_line(source, line, by_line.get(line.start, []), classifier)
    ]


def _cut_line(
    source: Source, line: Line, labels: list[Candidate], classifier: Classifier
) -> Iterator[Piece]:
    if line.start < line.body:
        start, end = trimmed(source.plain, line.start, line.body)
        yield Piece("timestamp", start, end, "timestamp")
    position = line.body
    for label in labels:
        yield from _body(source, position, label.start, classifier)
        yield Piece("label", label.start, label.end, label.notation.id)
        position = label.end
    yield from _body(source, position, line.end, classifier)


def _body(source: Source, start: int, end: int, classifier: Classifier) -> Iterator[Piece]:
    start, end = trimmed(source.plain, start, end)
    if start < end:
        yield classifier.classify(source, start, end)
