"""What editors write beside a call: a part of the data model, frozen and without logic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

NoteKind = Literal["explanation", "correction", "source", "question"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage named by its words, as by W3C's TextQuoteSelector.

    ``prefix`` and ``suffix``, right before and behind, tell it from others that read alike.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note on a passage of a call; ``body`` is one paragraph of inline Markdown.

    ``target`` is how the editor names the passage: a quotation, or a paragraph's anchor. Once it
    is found, ``anchor`` is that of its paragraph, the passage is ``[start, end)`` of the
    paragraph's text, and ``id`` is the note's own anchor. ``path`` and ``line`` say where the note
    is written, ``link`` leads to more.
    """

    target: Quotation | str
    body: str
    author: str
    date: Date
    kind: NoteKind
    path: str
    line: int
    link: str | None = None
    id: str = ""
    anchor: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's own repair: the quoted words, raw or as read, are to read ``replacement``.

    A replacement that equals the quotation says that the words are right as they are. ``path``
    and ``line`` say where it is written.
    """

    quotation: Quotation
    replacement: str
    reason: str
    path: str
    line: int
    author: str | None = None
    date: Date | None = None
