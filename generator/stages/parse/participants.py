"""Whom the text itself introduces: participants line, roster, and calls on the next speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.folding import fold_name
from generator.model import Participant, Role
from generator.stages.parse.layout import Layout, Piece
from generator.stages.parse.source import Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.firms import split_title
from generator.vocabulary.names import looks_like_a_name, tidy
from generator.vocabulary.schemas import Introduction

OPENING = 20_000  # characters at the start of a text in which titles introduce somebody
_CLAUSE = re.compile(
    r"[,、。;!?:\s]+|以及|和|及|与|包括|分别[是为]|参会的有|出席的有|主要有|都有|还有"
)
_ROLES: dict[str, Role] = {"analyst": "analyst", "host": "host", "speaker": "unknown"}


def find_participants(
    source: Source, layout: Layout, vocabulary: Vocabulary
) -> tuple[tuple[Participant, ...], list[Piece]]:
    """Return everybody whom the text names as taking part, and the lines of its rosters."""
    people: list[Participant] = []
    rosters = list(_rosters(source, layout, vocabulary))
    for _, participant in rosters:
        if participant:
            people.append(participant)
    for entry in vocabulary.introductions.values():
        if entry.says == "manager":
            people += _with_titles(source, entry, vocabulary)
        elif entry.says != "hand-off":
            people += _called(source, entry, vocabulary)
    return tuple(_merged(people)), [piece for piece, _ in rosters]


def _with_titles(
    source: Source, entry: Introduction, vocabulary: Vocabulary
) -> Iterator[Participant]:
    """Yield those behind or before a title; one sentence is about one organization."""
    sentence, organization = 0, None
    for match in _matches(source, entry, vocabulary, OPENING):
        if "。" in source.plain[sentence : match.start()]:
            organization = None
        sentence = match.start()
        title: str | None = match["title"]
        if match.start("title") < match.start("name"):
            before = source.plain[max(0, match.start() - 40) : match.end("title")]
            own, title = split_title(_CLAUSE.split(before.rstrip())[-1])
            organization = own or organization
        latin = match.groupdict().get("latin")
        yield Participant(_name(source, match), "management", latin, title, organization)


def _matches(
    source: Source, entry: Introduction, vocabulary: Vocabulary, end: int
) -> Iterator[re.Match[str]]:
    pattern = vocabulary.regexes[f"introduction:{entry.id}"]
    for match in pattern.finditer(source.plain, 0, min(end, len(source.plain))):
        if looks_like_a_name(_name(source, match), vocabulary):
            yield match


def _name(source: Source, match: re.Match[str]) -> str:
    return tidy(source.text[slice(*match.span("name"))])


def _called(source: Source, entry: Introduction, vocabulary: Vocabulary) -> Iterator[Participant]:
    """Yield those whom somebody calls on to speak, or names as host."""
    for match in _matches(source, entry, vocabulary, len(source.plain)):
        groups = match.groupdict()
        firm = groups.get("firm")
        yield Participant(
            name=_name(source, match),
            role=_ROLES[entry.says],
            title=groups.get("title"),
            organization=firm.strip() if firm else None,
        )


def _rosters(
    source: Source, layout: Layout, vocabulary: Vocabulary
) -> Iterator[tuple[Piece, Participant | None]]:
    """Yield the lines below a heading such as 公司参会人员, and whom each names."""
    role: Role | None = None
    lines = source.lines
    for index, line in enumerate(lines):
        piece = layout.pieces.get(line.body)
        if piece is not None:
            section = _section(piece, vocabulary)
            role = {"company": "management", "guests": "analyst"}.get(section)  # type: ignore[assignment]
        elif role is not None:
            below = lines[index + 1] if index + 1 < len(lines) else None
            if not _is_entry(source, line, below, vocabulary):
                role = None
                continue
            entry = _entry(source, line, role, vocabulary)
            yield Piece("paragraph", line.body, line.end, "roster"), entry


def _section(piece: Piece, vocabulary: Vocabulary) -> str:
    return vocabulary.headings[piece.rule].section if piece.kind == "heading" else ""


def _is_entry(source: Source, line: Line, below: Line | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a line names a participant, and is not the label of a speech below it."""
    text = source.plain[line.body : line.end]
    if len(text) > 100 or text[-1] in "。!?;…":
        return False
    if vocabulary.regexes["notation:role-line"].fullmatch(text):
        return False
    alone = vocabulary.regexes["notation:name-line"].fullmatch(text)
    return not (alone and below and source.plain[below.body : below.end][-1:] in "。!?…”.")


def _entry(source: Source, line: Line, role: Role, vocabulary: Vocabulary) -> Participant | None:
    for notation in ("name-affiliation-line", "name-line"):
        pattern = vocabulary.regexes[f"notation:{notation}"]
        match = pattern.fullmatch(source.plain, line.body, line.end)
        if match and looks_like_a_name(match["name"], vocabulary):
            affiliation = match.groupdict().get("affiliation") or ""
            name, latin = tidy(source.text[slice(*match.span("name"))]), match["latin"]
            if role == "analyst":
                return Participant(name, role, latin, None, affiliation or None)
            title = affiliation if vocabulary.regexes["macro:title"].search(affiliation) else None
            return Participant(name, role, latin, title)
    return None


def _merged(people: Sequence[Participant]) -> Iterator[Participant]:
    """Yield each person once: the first mention that says a role goes before one that does not."""
    found: dict[str, Participant] = {}
    for person in people:
        key = fold_name(person.name)
        if key not in found or (found[key].role == "unknown" and person.role != "unknown"):
            found[key] = person
    yield from found.values()
