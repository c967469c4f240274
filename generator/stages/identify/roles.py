"""The role of a named speaker whom neither label nor participants line explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Role, Turn
from generator.vocabulary import Vocabulary

HEAD = 200  # characters at the start of a turn in which a question is announced


def asks(turn: Turn, vocabulary: Vocabulary) -> bool:
    """Tell whether the words of a turn are those of somebody who asks."""
    text = "\n".join(paragraph.text for paragraph in turn.paragraphs)
    said = vocabulary.regexes["macro:asking"].search(text[:HEAD])
    return bool(said) or text.rstrip().endswith(("?", "？"))


def announces_question(turn: Turn, vocabulary: Vocabulary) -> bool:
    """Tell whether an operator or host calls for the next question."""
    text = "\n".join(paragraph.text for paragraph in turn.paragraphs)
    return bool(vocabulary.regexes["macro:next-question"].search(text))


def with_roles(turns: Sequence[Turn], vocabulary: Vocabulary) -> list[Turn]:
    """Return the turns with the roles of named speakers settled by where and how they speak."""
    settled = {
        name: _role(name, turns, vocabulary)
        for name in {_name(turn) for turn in turns if _is_open(turn)}
    }
    return [
        replace(turn, speaker=replace(turn.speaker, role=settled[_name(turn)]))
        if _is_open(turn)
        else turn
        for turn in turns
    ]


def _is_open(turn: Turn) -> bool:
    return turn.speaker.role == "unknown" and bool(turn.speaker.name)


def _name(turn: Turn) -> str:
    return turn.speaker.id or turn.speaker.name or ""


def _role(name: str, turns: Sequence[Turn], vocabulary: Vocabulary) -> Role:
    """Return analyst for somebody who asks in most turns, or when called on to ask."""
    votes = 0
    for index, turn in enumerate(turns):
        if _name(turn) != name:
            continue
        before = turns[index - 1] if index else None
        if before is None:
            votes -= 1  # analysts do not open a call
        elif before.speaker.role in ("operator", "host") and asks(turn, vocabulary):
            votes += 2 if announces_question(before, vocabulary) else 1
        elif before.speaker.role == "analyst":
            votes -= 1  # most often, who speaks after a question answers it
        else:
            votes += 1 if asks(turn, vocabulary) else -1
    return "analyst" if votes > 0 else "management"
