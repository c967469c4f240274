"""What an editor should add: people whom the vocabulary does not know."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Any

import yaml
from pypinyin import lazy_pinyin

from generator.errors import Problem
from generator.model import Call, Speaker, Turn
from generator.stages.identify.people import People, meant_by
from generator.vocabulary import Vocabulary


def unknown_people(
    call: Call, turns: Iterable[Turn], people: People, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield a problem for each named speaker without a vocabulary entry, with the entry to add."""
    told: set[str] = set()
    for turn in turns:
        speaker = turn.speaker
        if speaker.name and speaker.id is None and speaker.name not in told:
            told.add(speaker.name)
            yield _problem(call, turn, speaker.name, people, vocabulary)


def _problem(call: Call, turn: Turn, name: str, people: People, vocabulary: Vocabulary) -> Problem:
    speaker = turn.speaker
    others = (each for each in people.identities if each.name != name)
    meant = meant_by(name, others, vocabulary)
    known = vocabulary.person_named(name)
    if len(meant) > 1:
        code = "ambiguous-person"
        whom = " or ".join(identity.name for identity in meant)
        message = f"{name!r} may be {whom}; it is left as it is written"
    elif known:
        code = "other-person"
        message = (
            f"{name!r} may be {known.id!r}, but is {_described(speaker)} here; if it is the same "
            f"person, add that title to {known.id!r} in people.yml"
        )
    else:
        code = "unknown-person"
        entry = _entry(call, speaker, name, vocabulary)
        message = f"nobody in the vocabulary is called {name!r}; add to people.yml: {entry}"
    return Problem(call.path, turn.lines[0], code, message)


def _described(speaker: Speaker) -> str:
    parts = (speaker.organization, speaker.title or speaker.role)
    return " ".join(part for part in parts if part)


def _entry(call: Call, speaker: Speaker, name: str, vocabulary: Vocabulary) -> str:
    """Return the YAML that makes the speaker known, with the title if all of it is known."""
    entry: dict[str, Any] = {"id": _free_id(name, vocabulary), "name": name}
    at = speaker.firm if speaker.role == "analyst" else call.company
    title = speaker.title or {"analyst": "分析师", "host": "主持人"}.get(speaker.role)
    if at and title:
        entry["titles"] = [{"at": at, "title": title, "role": speaker.role}]
    text: str = yaml.safe_dump(
        [entry], allow_unicode=True, default_flow_style=True, sort_keys=False, width=math.inf
    )
    return "- " + text.strip()[1:-1]


def _free_id(name: str, vocabulary: Vocabulary) -> str:
    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(name)).lower())
    slug = "-".join(words) or "person"
    numbered = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(each for each in numbered if each not in vocabulary.people)
