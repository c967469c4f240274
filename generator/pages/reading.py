"""The paragraphs of a call as a reader sees them: terms, price quotes and repairs marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Call, Paragraph, Repair, Span
from generator.pages import addresses, wording
from generator.pages.collation import Change, changes, rules_by_paragraph
from generator.pages.figure_text import figure_title
from generator.pages.landings import landings
from generator.pages.markdown import Markdown, block, link
from generator.pages.notes import (
    NumberedNote,
    note_block,
    note_marks,
    note_references,
    notes_by_paragraph,
)
from generator.pages.passages import Mark, blocks, uncovered
from generator.vocabulary import Vocabulary

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True)
class Reader:
    """Writes the paragraphs of one call for the page ``here``."""

    call: Call
    vocabulary: Vocabulary
    here: str
    changes: tuple[Change, ...]
    doubtful: frozenset[int]  # lines of the raw text that have a problem
    notes: dict[str, tuple[NumberedNote, ...]]  # by the anchor of their paragraph
    rules: dict[str, tuple[str, ...]]  # of the repairs in a paragraph, by its anchor

    def blocks(self, paragraphs: tuple[Paragraph, ...], style: str) -> Iterator[Markdown]:
        """Yield ``paragraphs`` with a class that says whose they are."""
        for paragraph in paragraphs:
            notes = self.notes.get(paragraph.anchor, ())
            marks = [*self._repaired(paragraph), *self._spans(paragraph), *note_marks(notes)]
            marks += self._figures(paragraph, marks)
            first, *more = blocks(paragraph.text, marks)
            text = " ".join((first, *note_references(notes), *self._margin(paragraph)))
            lang = {"lang": "en"} if _is_latin(paragraph.text) else {}
            values = lang | self._data(paragraph)
            yield block(text, "paragraph", style, anchor=paragraph.anchor, **values)
            yield from (block(rest, "continued", style, **lang) for rest in more)
            yield from map(note_block, notes)

    def _data(self, paragraph: Paragraph) -> dict[str, str]:
        """Return what scripts want to know of a paragraph: its topics, how it was repaired."""
        topics = " ".join(evidence.topic for evidence in paragraph.topics)
        rules = " ".join(self.rules.get(paragraph.anchor, ()))
        values = {"data-topics": topics, "data-repairs": rules}
        return {name: value for name, value in values.items() if value}

    def _margin(self, paragraph: Paragraph) -> Iterator[Markdown]:
        first, last = paragraph.lines
        if not self.doubtful.isdisjoint(range(first, last + 1)):
            yield link("存疑", "#doubts", "doubt", title="这里的原文有存疑之处")
        line = addresses.way(
            self.here, addresses.raw_page(self.call.id), addresses.line_anchor(first)
        )
        yield link(str(first), line, "original", title=f"原文第{first}行")
        yield link("¶", f"#{paragraph.anchor}", "permalink", title="本段的固定链接和引用")
        if paragraph.aliases:
            yield landings(paragraph.aliases)

    def _repaired(self, paragraph: Paragraph) -> Iterator[Mark]:
        first = bisect_right(self.changes, paragraph.start, key=lambda change: change.end)
        for place in range(first, len(self.changes)):
            change = self.changes[place]
            if change.start >= paragraph.end:
                break
            start = max(change.start, paragraph.start) - paragraph.start
            end = min(change.end, paragraph.end) - paragraph.start
            yield Mark(start, end, "repaired", _told(change.repair))

    def _spans(self, paragraph: Paragraph) -> Iterator[Mark]:
        for span in paragraph.spans:
            if span.kind == "term":
                yield self._term(span)
            elif span.kind == "quote":
                yield Mark(span.start, span.end, "quote", "转载网页插入的股价")
            elif span.kind == "reference" and span.target:
                yield self._reference(span)
            elif span.kind == "stage-note":
                yield Mark(span.start, span.end, "stage-note")

    def _figures(self, paragraph: Paragraph, marks: list[Mark]) -> Iterator[Mark]:
        """Yield the figures, or of one that other marks stand on, what they leave of it."""
        for figure in paragraph.figures:
            title = figure_title(figure, self.vocabulary.figures)
            yield from uncovered(Mark(figure.start, figure.end, "figure", title), marks)

    def _term(self, span: Span) -> Mark:
        term = self.vocabulary.terms[span.target]
        target = addresses.way(self.here, addresses.GLOSSARY, term.id)
        return Mark(span.start, span.end, "term", wording.term_meaning(term), target)

    def _reference(self, span: Span) -> Mark:
        assert self.call.company, "a reference has a target only where the company is known"
        company = self.vocabulary.companies[self.call.company]
        period = span.target.removeprefix(f"{company.id}-")
        name = wording.period_name(period, company.fiscal_year_end)
        if period == span.target:
            return Mark(span.start, span.end, "reference", f"指{name}，尚未收录")
        target = addresses.way(self.here, addresses.call_page(span.target))
        return Mark(span.start, span.end, "reference", f"指{name}", target)


def _is_latin(text: str) -> bool:
    """Tell whether a paragraph is in English, as the first half of a bilingual turn is."""
    return bool(_LATIN.search(text)) and not _HAN.search(text)


def _told(repair: Repair) -> str:
    return f"原文作“{repair.before}”（{wording.rule_name(repair.rule)}）"


def make_reader(call: Call, vocabulary: Vocabulary, here: str) -> Reader:
    """Return the reader for the page ``here`` of ``call``."""
    doubtful = frozenset(problem.line for problem in call.problems)
    notes = notes_by_paragraph(call)
    seen = tuple(changes(call))
    return Reader(call, vocabulary, here, seen, doubtful, notes, rules_by_paragraph(call))
