"""Everything that looks like a speaker's label, before anybody asks whether it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Role
from generator.stages.parse.source import Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.schemas import Notation

LONGEST = 100  # characters of a label; longer ones are prose
_COLON = re.compile(r":(?:[ \t]*[*_`]+[\]】]?|[\]】])?")
# Where a label may begin behind other text: after the end of a sentence, or after a space.
_BORDER = re.compile(r"[。!?…;”」』】]+[ \t]*|\.?[ \t]+")
_SENTENCE_END = re.compile(r".*[。!?…;”」』】]", re.DOTALL)
_ROLES: dict[str, Role] = {
    "host": "host",
    "operator": "operator",
    "analyst": "analyst",
    "asker": "analyst",
    "manager": "management",
    "title": "management",
    "interpreter": "interpreter",
}

Matcher = tuple[Notation, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that some notation matches. ``glued``: text stands before it on its line."""

    start: int
    end: int
    notation: Notation
    fields: dict[str, str]
    glued: bool
    line: Line

    @property
    def role(self) -> Role:
        """What the label itself says of its speaker, or unknown."""
        implied = [role for group, role in _ROLES.items() if group in self.fields]
        return self.notation.role or (implied[0] if implied else "unknown")

    @property
    def name(self) -> str:
        """The name in the label, or an empty string."""
        return self.fields.get("name", "")


def find_candidates(source: Source, vocabulary: Vocabulary) -> list[Candidate]:
    """Return all candidates in the order of the text; they do not overlap."""
    matchers: dict[str, list[Matcher]] = {"inline": [], "line": []}
    for notation in vocabulary.notations.values():
        pattern = vocabulary.regexes[f"notation:{notation.id}"]
        matchers[notation.place].append((notation, pattern))
    found: list[Candidate] = []
    for line in source.lines:
        found += _whole_line(source, line, matchers["line"])
        found += _before_colons(source, line, matchers["inline"])
    return found


def _whole_line(source: Source, line: Line, matchers: list[Matcher]) -> Iterator[Candidate]:
    if 0 < line.end - line.body <= LONGEST:
        yield from _match(source, line, (line.body, line.end), matchers)


def _before_colons(source: Source, line: Line, matchers: list[Matcher]) -> Iterator[Candidate]:
    done = line.body
    for colon in _COLON.finditer(source.plain, line.body, line.end):
        for start in _starts(source.plain, max(done, colon.start() - LONGEST), colon.start(), line):
            candidate = next(_match(source, line, (start, colon.end()), matchers), None)
            if candidate:
                yield candidate
                done = candidate.end
                break


def _starts(plain: str, floor: int, colon: int, line: Line) -> Iterator[int]:
    """Yield the places where a label that ends at ``colon`` may begin, the longest label first."""
    window = plain[floor:colon]
    end = _SENTENCE_END.match(window)
    sentence = end.end() if end else 0
    if floor + sentence == line.body:
        yield line.body
    for border in _BORDER.finditer(window):
        if border.end() >= sentence:
            yield floor + border.end()


def _match(
    source: Source, line: Line, span: tuple[int, int], matchers: list[Matcher]
) -> Iterator[Candidate]:
    for notation, pattern in matchers:
        if match := pattern.fullmatch(source.plain, *span):
            fields = {
                name: source.text[slice(*match.span(name))].strip()
                for name, value in match.groupdict().items()
                if value
            }
            yield Candidate(*span, notation, fields, span[0] > line.body, line)
            return
