"""Whom the text itself introduces: the participants line before the call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Participant
from generator.vocabulary import Vocabulary

_SPLIT = re.compile(r"[,、。;!?\n]+|以及|和|及|与")
_ORGANIZATION = re.compile(
    r"(?P<organization>.*(?:集团|公司|事业群|事业部|控股|科技|业务|国际|云)(?:\([^)]*\))?)(?P<title>.*)"
)
_BEHIND = r"(?=先生|女士|博士|等|[,、。;!?()\s]|以及|和|及|与|出席|在|将|则|均|表示|称|$)"


def find_participants(plain: str, vocabulary: Vocabulary) -> tuple[Participant, ...]:
    """Return everybody whom ``plain`` names behind a title: `CEO张三,CFO李四出席`."""
    title, name = (vocabulary.regexes[f"macro:{name}"].pattern for name in ("title", "han-name"))
    pattern = re.compile(f"(?P<title>{title})[ \\t]*(?P<name>{name}?)(?P=name)?{_BEHIND}")
    found: dict[str, Participant] = {}
    for participant in _participants(plain, pattern):
        found.setdefault(participant.name, participant)
    return tuple(found.values())


def _participants(plain: str, pattern: re.Pattern[str]) -> Iterator[Participant]:
    for match in pattern.finditer(plain):
        before = plain[max(0, match.start() - 40) : match.end("title")]
        phrase = _SPLIT.split(before)[-1].strip()
        parts = _ORGANIZATION.fullmatch(phrase)
        organization = parts["organization"] if parts and parts["title"] else None
        title = parts["title"] if parts and parts["title"] else phrase
        yield Participant(match["name"], "management", None, title, organization)
