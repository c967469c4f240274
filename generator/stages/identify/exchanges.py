"""Which turns make an exchange: a question with its clarifications, follow-ups and answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.anchors import Anchors
from generator.folding import fold_name
from generator.model import Call, Exchange, Role, Turn, TurnKind
from generator.vocabulary import Vocabulary

_KINDS: dict[Role, TurnKind] = {
    "analyst": "question",
    "management": "answer",
    "host": "operator",
    "operator": "operator",
    "interpreter": "interpreter",
    "unknown": "answer",
}


def group(call: Call, vocabulary: Vocabulary) -> tuple[tuple[Turn, ...], tuple[Exchange, ...]]:
    """Return the turns with kind, section and exchange, and the exchanges."""
    turns: list[Turn] = []
    number, asker = 0, ""
    for turn in call.turns:
        kind = _KINDS[turn.speaker.role]
        if kind == "question" and _asker(turn) != asker:
            number, asker = number + 1, _asker(turn)
        turns.append(replace(turn, kind=kind, section="qa", exchange=number or None))
    return tuple(turns), tuple(_exchanges(turns))


def _asker(turn: Turn) -> str:
    name = turn.speaker.id or fold_name(turn.speaker.name or "")
    return name or f"unnamed {dict(turn.label.fields).get('number')} {turn.anchor}"


def _exchanges(turns: Sequence[Turn]) -> list[Exchange]:
    anchors = Anchors()
    members: dict[int, list[Turn]] = {}
    for turn in turns:
        if turn.exchange is not None:
            members.setdefault(turn.exchange, []).append(turn)
    return [
        Exchange(number, anchors.new("x", _words(group)), "", tuple(turn.anchor for turn in group))
        for number, group in members.items()
    ]


def _words(turns: Sequence[Turn]) -> str:
    first = turns[0]
    return first.paragraphs[0].raw if first.paragraphs else first.label.text
