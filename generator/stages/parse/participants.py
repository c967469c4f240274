"""Whom the text itself introduces: participants line, roster, and calls on the next speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.folding import fold_name
from generator.model import Participant, Role
from generator.stages.parse.layout import Layout, Piece
from generator.stages.parse.source import Line, Source, trimmed
from generator.vocabulary import Vocabulary
from generator.vocabulary.firms import split_title
from generator.vocabulary.names import looks_like_a_name, tidy
from generator.vocabulary.schemas import Introduction

OPENING = 10_000  # characters at the start of a text in which titles introduce somebody
_CLAUSE = re.compile(
    r"[,、。;!?:|(\[【\s]+|(?:下面|现在|首先)?(?:有请|邀请|请|由)|以及|和|及|与|包括|分别[是为]"
    r"|的(?:有|是|主要有)|主要有|都有|还有|我是|我们的?|我司的?|本公司的?|代表公司的?"
)
_SECTIONS: dict[str, Role] = {"company": "management", "guests": "analyst"}
_ENTRIES = (
    "name-over-affiliation",
    "name-affiliation-line",
    "name-title-line",
    "title-name-line",
    "name-line",
)
_ROLES: dict[str, Role] = {"analyst": "analyst", "host": "host", "speaker": "unknown"}


def find_participants(
    source: Source, layout: Layout, vocabulary: Vocabulary
) -> tuple[tuple[Participant, ...], list[Piece]]:
    """Return everybody whom the text names as taking part, and the lines of its rosters."""
    people: list[Participant] = []
    rosters = list(_rosters(source, layout, vocabulary))
    people += [participant for _, participant in rosters if participant]
    people += _listed(source, vocabulary)
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
            before = source.plain[max(0, match.start() - 60) : match.end("title")]
            without_quotes = vocabulary.regexes["macro:quote"].sub("", before.rstrip())
            own, title = split_title(_CLAUSE.split(without_quotes)[-1])
            if own is None:
                own, title = _without_company(title, source, vocabulary)
            organization = own or organization
        latin = match.groupdict().get("latin")
        yield Participant(_name(source, match), "management", latin, title, organization)


def _without_company(phrase: str, source: Source, vocabulary: Vocabulary) -> tuple[str | None, str]:
    """Return company and title of `华云总裁`, if the opening names the company elsewhere too."""
    title = vocabulary.regexes["macro:whole-title"].search(phrase)
    own = phrase[: title.start()] if title else ""
    if len(own) > 1 and source.plain.count(own, 0, OPENING) > phrase.count(own) + 1:
        return own, phrase[len(own) :]
    return None, phrase


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
            if piece.kind == "heading":
                role = _SECTIONS.get(vocabulary.headings[piece.rule].section)
        elif role is not None:
            below = lines[index + 1] if index + 1 < len(lines) else None
            if not _is_entry(source, line, below, vocabulary):
                role = None
                continue
            entry = _entry(source, line.body, line.end, role, vocabulary)
            if entry and below and not (entry.title or entry.organization):
                entry = _over_two(source, line, below, role, vocabulary) or entry
            yield Piece("paragraph", line.body, line.end, "roster"), entry


def _listed(source: Source, vocabulary: Vocabulary) -> Iterator[Participant]:
    """Yield those who stand on one line behind such a heading: `参会人员:张三 董事长;李四 CFO`."""
    for heading in vocabulary.headings.values():
        role = _SECTIONS.get(heading.section)
        if role is None:
            continue
        pattern = vocabulary.regexes[f"heading:{heading.id}"]
        for line in source.lines:
            match = pattern.match(source.plain, line.body, line.end)
            if match and match[0].rstrip()[-1:] == ":":
                for start, end in _entries(source.plain, match.end(), line.end):
                    if entry := _entry(source, start, end, role, vocabulary):
                        yield entry


def _entries(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between semicolons, or between commas where there are none."""
    signs = ";" if ";" in plain[start:end] else ",、"
    for match in re.finditer(f"[^{signs}]+", plain[start:end]):
        yield trimmed(plain, start + match.start(), start + match.end())


def _over_two(
    source: Source, line: Line, below: Line, role: Role, vocabulary: Vocabulary
) -> Participant | None:
    """Return whom two lines name; what stands below a name may be the next name."""
    if _entry(source, below.body, below.end, role, vocabulary):
        return None
    return _entry(source, line.body, below.end, role, vocabulary)


def _is_entry(source: Source, line: Line, below: Line | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a line names a participant, and is not the label of a speech below it."""
    text = source.plain[line.body : line.end]
    if len(text) > 100 or text[-1] in "。!?;…":
        return False
    if vocabulary.regexes["notation:role-line"].fullmatch(text):
        return False
    _, colon, rest = text.partition(":")
    if colon and not looks_like_a_name(rest.strip(), vocabulary):
        return False  # somebody speaks; `CEO: San Zhang` is an entry
    alone = vocabulary.regexes["notation:name-line"].fullmatch(text)
    return not (alone and below and source.plain[below.body : below.end][-1:] in "。!?…”.")


def _entry(
    source: Source, start: int, end: int, role: Role, vocabulary: Vocabulary
) -> Participant | None:
    """Return whom an entry of a list names, with the title or the organization beside the name."""
    text = source.text[start:end]
    office, colon, holder = text.replace("：", ":").partition(":")
    if colon:
        return Participant(tidy(holder), role, None, office.strip(" ·•-*"))
    for notation in _ENTRIES:
        match = vocabulary.regexes[f"notation:{notation}"].fullmatch(source.plain, start, end)
        if match is None or not looks_like_a_name(match["name"], vocabulary):
            continue
        groups = {
            group: source.text[slice(*match.span(group))]
            for group, value in match.groupdict().items()
            if value
        }
        beside = groups.get("title") or groups.get("affiliation")
        name, latin = tidy(groups["name"]), groups.get("latin")
        if role == "analyst":
            return Participant(name, role, latin, None, beside)
        is_title = beside and vocabulary.regexes["macro:title"].search(beside)
        return Participant(name, role, latin, beside if is_title else None)
    return None


def _merged(people: Sequence[Participant]) -> Iterator[Participant]:
    """Yield each person once: the first mention that says a role goes before one that does not."""
    found: dict[str, Participant] = {}
    for person in people:
        key = fold_name(person.name)
        if key not in found or (found[key].role == "unknown" and person.role != "unknown"):
            found[key] = person
    yield from found.values()
