"""The role of a named speaker whom neither label nor participants line explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import Role, Turn
from generator.vocabulary import Vocabulary

COURTESY = 20  # characters; thanks and a yes are not longer
HEAD = 200  # characters at the start of a turn in which a question is announced


def asks(turn: Turn, vocabulary: Vocabulary) -> bool:
    """Tell whether the words of a turn are those of somebody who asks."""
    text = "\n".join(paragraph.text for paragraph in turn.paragraphs)
    said = vocabulary.regexes["macro:asking"].search(text[:HEAD])
    return bool(said) or text.rstrip().endswith(("?", "？"))


def is_brief(turn: Turn) -> bool:
    """Tell whether a turn has room for no more than thanks, or a yes."""
    return sum(len(paragraph.text) for paragraph in turn.paragraphs) <= COURTESY


def announces_question(turn: Turn, vocabulary: Vocabulary) -> bool:
    """Tell whether an operator or host calls for the next question."""
    text = "\n".join(paragraph.text for paragraph in turn.paragraphs)
    return bool(vocabulary.regexes["macro:next-question"].search(text))


def with_roles(turns: Sequence[Turn], vocabulary: Vocabulary) -> list[Turn]:
    """Return the turns with the roles of named speakers settled by where and how they speak."""
    return [
        replace(turn, speaker=replace(turn.speaker, role=part)) if turn.speaker.name else turn
        for turn, part in zip(turns, parts_played(turns, vocabulary), strict=True)
    ]


def parts_played(turns: Sequence[Turn], vocabulary: Vocabulary) -> list[Role]:
    """Return the part that the speaker of each turn plays in the call.

    It is the role where that is known. Of others, also of those whom only a number tells apart
    (`发言人 2`), where and how they speak tells whether they host, ask or answer.
    """
    keys = [_open_key(turn) for turn in turns]
    asking = [asks(turn, vocabulary) for turn in turns]
    calling = [announces_question(turn, vocabulary) for turn in turns]
    open_keys = set(filter(None, keys))
    hosts = {key for key in open_keys if _hosts(key, keys, asking, calling)}
    parts: list[Role] = [
        "host" if key in hosts else turn.speaker.role for key, turn in zip(keys, turns, strict=True)
    ]
    brief = [is_brief(turn) for turn in turns]
    settled = {key: _role(key, keys, parts, asking, calling, brief) for key in open_keys - hosts}
    parts = [settled.get(key, part) for key, part in zip(keys, parts, strict=True)]
    for index, (part, after) in enumerate(pairwise(parts)):
        # Whom nothing tells apart is at least known to ask, if a manager answers.
        if part == "unknown" and asking[index] and after == "management":
            parts[index] = "analyst"
    return parts


def _open_key(turn: Turn) -> str:
    """Return what tells a speaker of unknown role from others; empty where the role is known."""
    speaker = turn.speaker
    if speaker.role != "unknown":
        return ""
    return speaker.id or speaker.name or dict(turn.label.fields).get("number", "")


def _hosts(key: str, keys: Sequence[str], asking: Sequence[bool], calling: Sequence[bool]) -> bool:
    """Tell whether somebody calls on others to ask, and does so more often than answer."""
    own = [index for index, each in enumerate(keys) if each == key]
    called = [at for at in own if calling[at] and any(asking[at + 1 : at + 2])]
    answered = [at for at in own if at and asking[at - 1] and keys[at - 1] != key]
    return len(set(called) - set(answered)) > len(set(answered) - set(called))


def _role(
    key: str,
    keys: Sequence[str],
    parts: Sequence[Role],
    asking: Sequence[bool],
    calling: Sequence[bool],
    brief: Sequence[bool],
) -> Role:
    """Return analyst for somebody who asks in most turns, or when called on to ask."""
    votes = 0
    for index, each in enumerate(keys):
        if each != key:
            continue
        if index == 0:
            votes -= 1  # analysts do not open a call
        elif parts[index - 1] in ("operator", "host") and asking[index]:
            votes += 2 if calling[index - 1] else 1
        elif parts[index - 1] == "analyst":
            votes -= 1  # most often, who speaks after a question answers it
        elif asking[index]:
            votes += 1
        elif not brief[index]:
            votes -= 1  # analysts too say thanks
    return "analyst" if votes > 0 else "management"
