"""Whom the text itself introduces: participants line, roster, and calls on the next speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.folding import fold_name
from generator.model import Participant, Role
from generator.stages.parse.layout import Layout, Piece
from generator.stages.parse.source import Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.names import looks_like_a_name, tidy
from generator.vocabulary.schemas import Introduction

OPENING = 20_000  # characters at the start of a text in which titles introduce somebody
_CLAUSE = re.compile(
    r"[,、。;!?:\s]+|以及|和|及|与|包括|分别[是为]|参会的有|出席的有|主要有|都有|还有"
)
_ORGANIZATION = re.compile(
    r"(?P<organization>.*(?:集团|公司|事业群|事业部|控股|有限公司|科技|业务|银行|证券)(?:\([^)]*\))?)"
    r"(?P<title>.+)"
)
_ROLES: dict[str, Role] = {
    "manager": "management",
    "analyst": "analyst",
    "host": "host",
    "speaker": "unknown",
}


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
        if entry.says != "hand-off":
            people += _introduced(source, entry, vocabulary)
    return tuple(_merged(people)), [piece for piece, _ in rosters]


def _introduced(
    source: Source, entry: Introduction, vocabulary: Vocabulary
) -> Iterator[Participant]:
    end = min(OPENING, len(source.plain)) if entry.says == "manager" else len(source.plain)
    pattern = vocabulary.regexes[f"introduction:{entry.id}"]
    for match in pattern.finditer(source.plain, 0, end):
        name = tidy(source.text[slice(*match.span("name"))])
        if not looks_like_a_name(name, vocabulary):
            continue
        groups = match.groupdict()
        organization: str | None
        title: str | None
        if entry.says == "manager" and match.start("title") < match.start("name"):
            before = source.plain[max(0, match.start() - 40) : match.end("title")]
            organization, title = split_title(_CLAUSE.split(before.rstrip())[-1])
        else:
            organization, title = groups.get("firm"), groups.get("title")
        role = _ROLES[entry.says]
        latin, firm = groups.get("latin"), organization and organization.strip()
        yield Participant(name, role, latin, title or None, firm)


def split_title(phrase: str) -> tuple[str | None, str]:
    """Return organization and title of `某集团首席执行官`; the organization may be missing."""
    parts = _ORGANIZATION.fullmatch(phrase.strip())
    if parts is None:
        return None, phrase.strip()
    return parts["organization"], parts["title"].strip()


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
