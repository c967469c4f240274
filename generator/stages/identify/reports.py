"""What an editor should add: people whom the vocabulary does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import Addition, Problem, Severity
from generator.model import Call, Speaker, Turn
from generator.stages.identify.people import People, meant_by
from generator.vocabulary import Vocabulary
from generator.vocabulary.additions import person_addition


def unknown_people(
    call: Call, turns: Iterable[Turn], people: People, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield a problem for each named speaker without a vocabulary entry, with the entry to add.

    An unknown name is nothing wrong: it stays as written, and is noted. One that the vocabulary
    has for somebody of another house is a warning.
    """
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
    addition = None
    severity: Severity = "note"
    if len(meant) > 1:
        code = "ambiguous-person"
        whom = " or ".join(identity.name for identity in meant)
        message = f"{name!r} may be {whom}; it is left as it is written"
    elif known:
        code, severity = "other-person", "warning"
        message = (
            f"{name!r} may be {known.id!r}, but is {_described(speaker)} here; if it is the same "
            f"person, add that title to {known.id!r} in people.yml"
        )
    else:
        code = "unknown-person"
        addition = _addition(call, speaker, name, vocabulary)
        message = (
            f"nobody in the vocabulary is called {name!r}; add to {addition.file}: {addition.entry}"
        )
    return Problem(call.path, turn.lines[0], code, message, severity, addition)


def _described(speaker: Speaker) -> str:
    parts = (speaker.organization, speaker.title or speaker.role)
    return " ".join(part for part in parts if part)


def _addition(call: Call, speaker: Speaker, name: str, vocabulary: Vocabulary) -> Addition:
    """Return the entry that makes the speaker known, with the title if all of it is known."""
    at = speaker.firm if speaker.role == "analyst" else call.company
    title = speaker.title or {"analyst": "分析师", "host": "主持人"}.get(speaker.role)
    titles = [{"at": at, "title": title, "role": speaker.role}] if at and title else ()
    return person_addition(name, vocabulary.people, titles)
