"""Everything that looks like a speaker's label, before anybody asks whether it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.model import Role
from generator.stages.parse.matchers import Matchers
from generator.stages.parse.source import Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.firms import find_firm, is_firm
from generator.vocabulary.names import FREQUENT, looks_like_a_name, tidy
from generator.vocabulary.schemas import Notation

LONGEST = 100  # characters of a label; longer ones are prose
# `break`: a space after the end of a Chinese sentence, where a page lost its line break.
Border = Literal["line", "break", "glued"]
_COLON = re.compile(r":[*_`\]】]{0,4}")
_BORDER = re.compile(r"[。!?…;”」』】\])]+[ \t]*|\.[ \t]+|(?<=[㐀-鿿、)])[ \t]+|(?<=,)[ \t]+(?!\d)")
_SENTENCE_END = re.compile(r".*[。!?…;”」』】]", re.DOTALL)
_BREAK = re.compile(r"[。!?…”][ \t\u3000]+\Z")
_SENTENCE_ENDS = tuple("。!?…;,")
_SIGNS = '#>*_~`|•·◆●■▲▶◎○☆★※-[【〖<(「『“" \t'
_ROLES: dict[str, Role] = {
    "host": "host",
    "operator": "operator",
    "analyst": "analyst",
    "asker": "analyst",
    "manager": "management",
    "interpreter": "interpreter",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that a notation matches, with what its named groups found there."""

    start: int
    end: int
    notation: Notation
    fields: dict[str, str]
    border: Border
    line: Line
    decoration: str  # what stands before the first letter: `### `, `**`

    @property
    def role(self) -> Role:
        """What the label itself says of its speaker, or unknown."""
        implied = [role for group, role in _ROLES.items() if group in self.fields]
        return implied[0] if implied else self.notation.role or "unknown"

    @property
    def is_inline(self) -> bool:
        """Whether speech goes on behind the label; else the label has its line to itself."""
        return self.notation.place == "inline"

    @property
    def name(self) -> str:
        """The name in the label, or an empty string."""
        return self.fields.get("name", "")

    @property
    def names(self) -> list[str]:
        """All writings of the name in the label."""
        return [self.fields[group] for group in ("name", "latin") if group in self.fields]


Place = tuple[Candidate, ...]  # all that one place may be, the likeliest notation first


class Finder:
    """Finds the places of a text that may be labels."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self._source = source
        self._vocabulary = vocabulary
        self._below = {line.body: below for line, below in pairwise(source.lines)}
        forms = ("inline", "inline without colon", "line", "lines")
        entries: dict[str, list[tuple[Notation, re.Pattern[str]]]] = {form: [] for form in forms}
        for notation in vocabulary.notations.values():
            entry = notation, vocabulary.regexes[f"notation:{notation.id}"]
            entries[notation.place].append(entry)
            if notation.place == "inline" and not notation.pattern.endswith("{colon}"):
                entries["inline without colon"].append(entry)
        self._matchers = {form: Matchers(found) for form, found in entries.items()}

    def places(self, line: Line) -> Iterator[Place]:
        """Yield the places of one line in order; only a role may stand inside the first."""
        head = self._source.plain[line.body : min(line.end, line.body + LONGEST)]
        place: list[Candidate] = []
        if self._is_short(line):
            place += self._over_two(line)
            place += self._match("line", line, line.body, line.end, whole=True)
        place += self._match("inline", line, line.body, line.body + len(head))
        if place:
            yield tuple(place)
        first = place[0].end if place and place[0].is_inline else line.body
        for inner in self._glued(line, line.body):
            # `某公司实录 主持人:` has the shape of a name, and a role at its end.
            if inner[0].start >= first or (_is_sure(inner[0]) and not inner[0].name):
                yield inner

    def _is_short(self, line: Line) -> bool:
        last = self._source.plain[line.end - 1 : line.end]
        return line.end - line.body <= LONGEST and last not in _SENTENCE_ENDS

    def titles(self, line: Line) -> Iterator[Place]:
        """Yield what a title may be if it is no title: a label on a line of its own."""
        if self._is_short(line):
            place = tuple(self._match("line", line, line.body, line.end, whole=True))
            if place:
                yield place

    def _over_two(self, line: Line) -> Iterator[Candidate]:
        """Yield labels that take up this line and the next."""
        below = self._below.get(line.body)
        if below and self._is_short(below):
            both = Line(line.start, line.body, below.end)
            yield from self._match("lines", both, both.body, both.end, whole=True)

    def _glued(self, line: Line, done: int) -> Iterator[Place]:
        plain = self._source.plain
        for colon in _COLON.finditer(plain, done, line.end):
            # The sign before counts as a border: `[Interpreted] San Zhang:`.
            floor = max(line.body, done - 1, colon.start() - LONGEST)
            for start in _starts(plain, floor, colon.start()):
                place = tuple(self._match("inline", line, start, colon.end(), whole=True))
                if place and start > line.body:
                    yield place
                    done = colon.end()
                    break

    def _match(
        self, form: str, line: Line, start: int, end: int, whole: bool = False
    ) -> Iterator[Candidate]:
        head, border = self._source.plain[start:end], self._border(line, start)
        has_colon = form != "inline" or ":" in head
        matchers = self._matchers[form if has_colon else "inline without colon"]
        for notation, match in matchers.matches(head, whole):
            fields = {
                name: tidy(self._source.text[start + match.start(name) : start + match.end(name)])
                for name, value in match.groupdict().items()
                if value
            }
            decoration = match[0][: len(match[0]) - len(match[0].lstrip(_SIGNS))]
            ends = start + match.end()
            candidate = Candidate(start, ends, notation, fields, border, line, decoration)
            if self._may_be(candidate):
                yield candidate
                if notation.needs in ("nothing", "firm"):
                    return  # what comes after would not be asked

    def _may_be(self, candidate: Candidate) -> bool:
        """Tell whether the label's own words speak against it."""
        needs, fields = candidate.notation.needs, candidate.fields
        if needs == "asks":
            return find_firm(fields["firm"], self._vocabulary) is not None
        if needs == "firm":
            said = "analyst" in fields and "name" in fields
            known = said or is_firm(fields["firm"], self._vocabulary)
            return known and self._is_name(candidate)
        return needs != "nothing" or self._is_name(candidate)

    def _is_name(self, candidate: Candidate) -> bool:
        name = candidate.name
        if not name or not self._vocabulary.regexes["macro:person"].fullmatch(name):
            return True
        return looks_like_a_name(name, self._vocabulary, FREQUENT)

    def _border(self, line: Line, start: int) -> Border:
        if start == line.body:
            return "line"
        before = self._source.plain[max(line.start, start - 8) : start]
        return "break" if _BREAK.search(before) else "glued"


def _is_sure(candidate: Candidate) -> bool:
    return candidate.notation.needs == "nothing"


def _starts(plain: str, floor: int, colon: int) -> Iterator[int]:
    """Yield the places where a label that ends at ``colon`` may begin, the longest label first."""
    window = plain[floor:colon]
    end = _SENTENCE_END.match(window)
    sentence = end.end() if end else 0
    for border in _BORDER.finditer(window):
        if border.end() >= sentence and border.end() < len(window):
            yield floor + border.end()
