"""Editors' notes on the pages: beside their paragraph, marked in it, and in a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model import Call
from generator.notes import Note, NoteKind
from generator.pages import wording
from generator.pages.library import paragraphs
from generator.pages.markdown import Markdown, block, escape_part, line, link, mark
from generator.pages.passages import Mark, passage

KINDS: dict[NoteKind, str] = {
    "explanation": "说明",
    "correction": "勘误",
    "source": "依据",
    "question": "存疑",
}
# All of Markdown that a note may use; whatever else it holds is shown as it is written.
_INLINE = re.compile(
    r"\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*"
    r"|\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*"
    r"|`(?P<code>[^\s`\\](?:[^`\\]*[^\s`\\])?)`"
    r"|\[(?P<label>[^\[\]]*[^\s\[\]][^\[\]]*)\]\((?P<target>https?://[^\s()]+)\)"
)


@dataclass(frozen=True, slots=True)
class NumberedNote:
    """A note, its number in the order of the text, and the words that it is on.

    ``words`` is empty where the note is on a whole paragraph.
    """

    number: int
    note: Note
    words: str


def numbered_notes(call: Call) -> tuple[NumberedNote, ...]:
    """Return the notes of a call in the order of the text."""
    texts = {paragraph.anchor: paragraph.text for paragraph in paragraphs(call)}
    return tuple(
        NumberedNote(number, note, _words(note, texts[note.anchor]))
        for number, note in enumerate(call.notes, 1)
    )


def notes_by_paragraph(call: Call) -> dict[str, tuple[NumberedNote, ...]]:
    """Return the notes of a call by the anchor of their paragraph."""
    found: dict[str, list[NumberedNote]] = defaultdict(list)
    for one in numbered_notes(call):
        found[one.note.anchor].append(one)
    return {anchor: tuple(notes) for anchor, notes in found.items()}


def note_marks(notes: tuple[NumberedNote, ...]) -> Iterator[Mark]:
    """Yield the words that notes are on, each as a link to its note."""
    for one in notes:
        if one.words:
            yield Mark(one.note.start, one.note.end, "noted", _title(one), f"#{one.note.id}")


def note_references(notes: tuple[NumberedNote, ...]) -> Iterator[Markdown]:
    """Yield the numbers of notes as links, for the end of their paragraph."""
    for one in notes:
        yield link(f"注{one.number}", f"#{one.note.id}", "note-ref", title=_title(one))


def note_block(one: NumberedNote) -> Markdown:
    """Return a note as a paragraph of its own, with its anchor and a way back to the text."""
    head = mark(f"编者注{one.number}", "note-number")
    back = link("↩", f"#{one.note.anchor}", "note-back", title="回到正文")
    words = f"“{passage(one.words)}”" if one.words else ""
    pieces = (head, note_kind(one.note), words, note_text(one.note), back)
    return block(" ".join(filter(None, pieces)), "note", anchor=one.note.id)


def note_kind(note: Note) -> Markdown:
    """Return what a note is for: 说明, 勘误…"""
    return mark(KINDS[note.kind], "note-kind")


def note_text(note: Note) -> Markdown:
    """Return what a note says, with its link, author and day."""
    more = link("链接", _address(note.link), "note-link") if note.link else ""
    author = mark(f"{note.author}，{wording.day(note.date)}", "note-author")
    return Markdown(" ".join(filter(None, (inline(note.body), more, author))))


def inline(body: str) -> Markdown:
    """Return an editor's Markdown with nothing in it but text, emphasis, code and web links."""
    text = " ".join(body.split())
    pieces: list[str] = []
    done = 0
    for match in _INLINE.finditer(text):
        pieces += (escape_part(text[done : match.start()]), _element(match))
        done = match.end()
    pieces.append(escape_part(text[done:]))
    return line("".join(pieces))


def _element(match: re.Match[str]) -> str:
    if match["strong"]:
        return f"**{escape_part(match['strong'])}**"
    if match["emphasis"]:
        return f"*{escape_part(match['emphasis'])}*"
    if match["code"]:
        return f"`{match['code']}`"
    return link(escape_part(match["label"]), _address(match["target"]))


def _address(url: str) -> str:
    return quote(url, safe=":/?&=%#@+,;~")


def _title(one: NumberedNote) -> str:
    return f"编者注{one.number}：{KINDS[one.note.kind]}"


def _words(note: Note, text: str) -> str:
    return "" if isinstance(note.target, str) else text[note.start : note.end]
