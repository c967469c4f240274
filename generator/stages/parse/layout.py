"""Which whole lines are headings, furniture, stage notes or stamps."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import PartKind
from generator.stages.parse.source import LONGEST_NOTE, Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import any_of

_END = "。!?…”」』;.:,"
_WHOLE = ("line", "run", "ends", "anywhere")  # what a whole line may be
ROSTERS = ("company", "guests")  # sections that list who takes part
PARTS = ("remarks", "qa", *ROSTERS)  # sections that a table of contents names
MIN_REPEATED = 8  # characters; shorter lines may well be said three times


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the reading text and what it was taken for; ``rule`` says why."""

    kind: PartKind
    start: int
    end: int
    rule: str


class Layout:
    """What is known of whole lines: ``pieces`` by the start of the line."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self._regexes = vocabulary.regexes
        self._headings = [entry.id for entry in vocabulary.headings.values()]
        self._sections = {entry.id: entry.section for entry in vocabulary.headings.values()}
        lines = [entry for entry in vocabulary.furniture.values() if entry.place in _WHOLE]
        self._furniture = [entry for entry in lines if not entry.before_call]
        self._before_call = [entry for entry in lines if entry.before_call]
        self._any = any_of(
            [self._regexes[f"heading:{name}"] for name in self._headings]
            + [self._regexes[f"furniture:{entry.id}"] for entry in self._furniture]
        )
        self._block_entries = [
            entry for entry in vocabulary.furniture.values() if entry.place == "block"
        ]
        self._starts = [line.start for line in source.lines]
        self._ends = {entry.id for entry in lines if entry.place == "ends"}
        self._opens = {entry.id for entry in vocabulary.headings.values() if entry.inside}
        self.pieces: dict[int, Piece] = {}
        self.add(_page_numbers(source))
        self.add(_cue_numbers(source))
        self.add(self._classified(source))
        self.add(list(self._contents(source)))
        self.add(self._blocks(source))

    def add(self, pieces: Iterable[Piece]) -> None:
        """Note more whole lines whose kind is known."""
        self.pieces |= {piece.start: piece for piece in pieces}

    def open_lines(self, source: Source) -> list[Line]:
        """Return the lines that may hold labels and speech."""
        return [line for line in source.lines if line.body not in self.pieces]

    @property
    def opening(self) -> int:
        """Where the first heading ends that says that the call follows, or 0."""
        return next((piece.end for piece in self.pieces.values() if piece.rule in self._opens), 0)

    def is_title(self, line: Line) -> bool:
        """Tell whether a line is a title that says nothing of what follows it."""
        piece = self.pieces.get(line.body)
        return bool(piece and piece.kind == "heading" and self._sections[piece.rule] == "title")

    @property
    def titles(self) -> set[int]:
        """Where the lines begin that are titles, of the text or of a part of it."""
        return {piece.start for piece in self.pieces.values() if piece.kind == "heading"}

    @property
    def ends(self) -> list[int]:
        """Where the lines stand that close an article."""
        return [piece.start for piece in self.pieces.values() if piece.rule in self._ends]

    @property
    def rosters(self) -> list[int]:
        """Where the lines stand that say that a list of participants follows."""
        return [
            piece.start
            for piece in self.pieces.values()
            if piece.kind == "heading" and self._sections[piece.rule] in ROSTERS
        ]

    def before_call(self, source: Source, line: Line) -> Piece | None:
        """Return what a line is that counts as furniture only before the call begins."""
        for entry in self._before_call:
            if self._regexes[f"furniture:{entry.id}"].fullmatch(source.plain, line.body, line.end):
                return Piece(entry.kind, line.body, line.end, entry.id)
        return None

    def _classified(self, source: Source) -> Iterator[Piece]:
        for line in source.lines:
            if 0 < line.end - line.body <= LONGEST_NOTE and (piece := self._whole(source, line)):
                yield piece

    def _contents(self, source: Source) -> Iterator[Piece]:
        """Yield the headings of a table of contents: another stands below, and each comes again."""
        parts = [self._part(line) for line in source.lines]
        left = Counter(filter(None, parts))
        for line, part, below in zip(source.lines, parts, parts[1:], strict=False):
            left[part] -= 1
            if part and below and part != below and left[part] > 0:
                yield Piece("furniture", line.body, line.end, "contents")

    def _part(self, line: Line) -> str:
        """Return the section that a line is the heading of, or an empty string."""
        piece = self.pieces.get(line.body)
        section = self._sections[piece.rule] if piece and piece.kind == "heading" else ""
        return section if section in PARTS else ""

    def _blocks(self, source: Source) -> Iterator[Piece]:
        """Yield the lines of furniture that only several lines together show."""
        for entry in self._block_entries:
            for match in self._regexes[f"furniture:{entry.id}"].finditer(source.plain):
                start, end = match.span()
                for line in source.lines[bisect_left(self._starts, start) :]:
                    if line.end > end:
                        break
                    yield Piece(entry.kind, line.body, line.end, entry.id)

    def _whole(self, source: Source, line: Line) -> Piece | None:
        span = line.body, line.end
        if not self._any.fullmatch(source.plain, *span):
            return None
        for name in self._headings:
            if self._regexes[f"heading:{name}"].fullmatch(source.plain, *span):
                return Piece("heading", *span, name)
        for entry in self._furniture:
            if self._regexes[f"furniture:{entry.id}"].fullmatch(source.plain, *span):
                return Piece(entry.kind, *span, entry.id)
        return None


def repeated_lines(source: Source, lines: Iterable[Line]) -> Iterator[Piece]:
    """Yield the lines that stand there again and again, as the head and foot of a page do.

    A line that ends like a sentence may have been said three times; one that does not, was not.
    """
    bare = [
        (source.plain[line.body : line.end], line)
        for line in lines
        if line.start == line.body and MIN_REPEATED <= line.end - line.body <= LONGEST_NOTE
    ]
    counts = Counter(text for text, _ in bare if text[-1] not in _END)
    yield from (
        Piece("furniture", line.body, line.end, "repeated-line")
        for text, line in bare
        if counts[text] > 2
    )


def _page_numbers(source: Source) -> Iterator[Piece]:
    """Yield lines of digits only, if there are several and they rise."""
    lines = [line for line in source.lines if _digits(source, line)]
    numbers = [int(source.plain[line.body : line.end]) for line in lines]
    if len(numbers) > 1 and all(first < second for first, second in pairwise(numbers)):
        yield from (Piece("furniture", line.body, line.end, "page-number") for line in lines)


def _cue_numbers(source: Source) -> Iterator[Piece]:
    """Yield lines of digits only that stand above the times of a caption."""
    for line, below in pairwise(source.lines):
        if _digits(source, line) and "-->" in source.plain[below.start : below.body]:
            yield Piece("timestamp", line.body, line.end, "cue-number")


def _digits(source: Source, line: Line) -> bool:
    return line.end - line.body <= 6 and source.plain[line.body : line.end].isdecimal()
