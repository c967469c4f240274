"""The one data model: what is known of a call. Frozen, no logic, no markup.

Offsets are Unicode code points, half-open ``[start, end)``. Three texts are told apart:

* the **raw text**: the decoded ``raw.txt``, never changed;
* the **reading text**: the raw text with every `Repair` applied (simplified script);
* a **paragraph's text**: a slice of the reading text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

from generator.errors import Problem
from generator.figures import Figure as Figure
from generator.figures import Outlook as Outlook
from generator.notes import Correction, Note
from generator.published import Published

TurnKind = Literal["question", "answer", "remarks", "operator", "interpreter"]
Section = Literal["introduction", "remarks", "qa"]
Role = Literal["analyst", "management", "host", "operator", "interpreter", "unknown"]
PartKind = Literal[
    "label", "paragraph", "heading", "furniture", "stage-note", "timestamp", "white-space"
]
Lines = tuple[int, int]  # first and last line of the raw text, 1-based, inclusive


@dataclass(frozen=True, slots=True)
class Repair:
    """One change from raw to reading text: ``raw[start:end] == before`` becomes ``after``.

    ``rule`` names the rule that made it, ``confidence`` (0 to 1) how sure that rule is.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's text that means something: a term, a topic phrase, a figure…

    ``target`` is what it points to: a vocabulary id, a normalised value, or empty.
    """

    start: int
    end: int
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stands on one line (or part of one): ``raw`` as published, ``text`` as read.

    ``start`` and ``end`` are offsets into the reading text of the call; ``topics`` are those that
    the paragraph carries, the main one first. ``aliases`` are older anchors that lead here too;
    turns and exchanges have such too.
    """

    anchor: str
    text: str
    raw: str
    start: int
    end: int
    lines: Lines
    spans: tuple[Span, ...] = ()
    topics: tuple[TopicEvidence, ...] = ()
    figures: tuple[Figure, ...] = ()
    outlook: tuple[Outlook, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. ``id`` is the vocabulary's, or None; ``name`` is None where nobody is named.

    ``title`` (董事长) and ``organization`` (摩根大通) are as given for the date of the call;
    ``firm`` is the vocabulary id of an analyst's firm.
    """

    id: str | None
    name: str | None
    role: Role
    title: str | None = None
    organization: str | None = None
    firm: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody whom the text itself introduces, with what it says of them (reading text)."""

    name: str
    role: Role
    latin: str | None = None
    title: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """The raw characters that name a speaker, and what the notation's named groups found there.

    ``text`` is raw (with colon and portal's quote), ``fields`` are read from the reading text:
    ``name``, ``latin``, ``firm``, ``role``, ``number``, ``quote``; ``spans`` annotate ``reading``.
    """

    notation: str
    text: str
    reading: str
    fields: tuple[tuple[str, str], ...]
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next; ``exchange`` is its number, None outside the Q&A."""

    anchor: str
    label: Label
    kind: TurnKind
    section: Section
    lines: Lines
    paragraphs: tuple[Paragraph, ...]
    speaker: Speaker = Speaker(None, None, "unknown")
    exchange: int | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A way from one exchange to another that speaks of the same thing, and why (``reasons``)."""

    call: str
    exchange: int
    anchor: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicEvidence:
    """A topic and the phrases that made it, in order of first appearance; ``score`` weighs them."""

    topic: str
    score: float
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One analyst's question with all that belongs to it; ``topics`` has the main one first.

    ``links`` lead to other calls of the company, ``elsewhere`` to those of other companies.
    """

    number: int
    anchor: str
    title: str
    turns: tuple[str, ...]
    topics: tuple[TopicEvidence, ...] = ()
    links: tuple[Link, ...] = ()
    elsewhere: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the raw text and what it was taken for, by which ``rule``.

    The parts of a call tile its raw text: every character belongs to exactly one.
    """

    kind: PartKind
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Call:
    """One results conference for one fiscal period.

    ``path`` names the raw file in messages. Metadata is None where nobody has given it.
    ``introduction`` holds the news text before the first speaker, ``participants`` whom the text
    says to take part (participants line, roster, announcements). ``earlier`` has raw texts of the
    company's calls before it, the latest first, until the call is repaired.
    """

    id: str
    path: str
    raw: str
    encoding: str = "utf-8"
    company: str | None = None
    period: str | None = None
    period_end: Date | None = None
    date: Date | None = None
    title: str | None = None
    language: str | None = None
    source: str | None = None
    source_url: str | None = None
    text: str = ""
    repairs: tuple[Repair, ...] = ()
    participants: tuple[Participant, ...] = ()
    introduction: tuple[Paragraph, ...] = ()
    turns: tuple[Turn, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()
    published: tuple[Published, ...] = ()
    earlier: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
