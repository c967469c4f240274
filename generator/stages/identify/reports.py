"""What an editor should add: people whom the vocabulary does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pypinyin import lazy_pinyin

from generator.errors import Problem
from generator.model import Call, Speaker, Turn
from generator.vocabulary import Vocabulary


def unknown_people(call: Call, turns: Iterable[Turn], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each named speaker without a vocabulary entry, with the entry to add."""
    told: set[str] = set()
    for turn in turns:
        speaker = turn.speaker
        if speaker.name and speaker.id is None and speaker.name not in told:
            told.add(speaker.name)
            known = vocabulary.person_named(speaker.name)
            if known:
                message = (
                    f"{speaker.name!r} may be {known.id!r}, but is {_described(speaker)} here; "
                    f"if it is the same person, add that title to {known.id!r} in people.yml"
                )
                yield Problem(call.path, turn.lines[0], "other-person", message)
            else:
                message = (
                    f"nobody in the vocabulary is called {speaker.name!r}; add to people.yml: "
                    f"{_entry(call, speaker, vocabulary)}"
                )
                yield Problem(call.path, turn.lines[0], "unknown-person", message)


def _described(speaker: Speaker) -> str:
    parts = (speaker.organization, speaker.title or speaker.role)
    return " ".join(part for part in parts if part)


def _entry(call: Call, speaker: Speaker, vocabulary: Vocabulary) -> str:
    """Return a line of YAML that makes the speaker known; `?` where the editor must say it."""
    name = speaker.name or ""
    at = speaker.firm if speaker.role == "analyst" else call.company
    role = speaker.role if speaker.role in ("analyst", "management", "host") else "management"
    title = speaker.title or {"analyst": "分析师", "host": "主持人"}.get(role, "?")
    taken = vocabulary.people
    slug = _slug(name)
    number = next(n for n in range(1, len(taken) + 2) if _numbered(slug, n) not in taken)
    return (
        f"- {{id: {_numbered(slug, number)}, name: {name}, "
        f"titles: [{{at: {at or '?'}, title: {title}, role: {role}}}]}}"
    )


def _numbered(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"


def _slug(name: str) -> str:
    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(name)).lower())
    return "-".join(words) or "person"
