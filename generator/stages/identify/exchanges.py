"""Which turns make an exchange: a question with its clarifications, follow-ups and answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.anchors import Anchors
from generator.folding import fold_name
from generator.model import Exchange, Turn, TurnKind
from generator.stages.identify.roles import asks, is_brief, parts_played
from generator.vocabulary import Vocabulary

LONGEST_ROW = 20  # turns of operators and hosts between two others
CLARIFICATION = 120  # characters; a longer turn that ends in a question mark is no mere query


def group(
    turns: Sequence[Turn], qa_turn: str | None, vocabulary: Vocabulary
) -> tuple[tuple[Turn, ...], tuple[Exchange, ...]]:
    """Return the turns with kind, section and exchange, and the exchanges.

    ``qa_turn`` is the anchor of the first turn below a heading that opens the questions.
    """
    flow = _Flow(turns, qa_turn, vocabulary)
    grouped = tuple(flow.placed(index) for index in range(len(turns)))
    return grouped, tuple(_exchanges(grouped))


class _Flow:
    """Walks through the turns of a call and knows at each whose question is being answered."""

    def __init__(self, turns: Sequence[Turn], qa_turn: str | None, vocabulary: Vocabulary) -> None:
        self._turns = turns
        self._vocabulary = vocabulary
        self._parts = parts_played(turns, vocabulary)
        self._roles = set(self._parts)
        self._qa = self._first_question(qa_turn)
        self._kinds = [self._kind(index) for index in range(len(turns))]
        asked = [index for index, kind in enumerate(self._kinds) if kind == "question"]
        self._last_question = asked[-1] if asked else -1
        self._number, self._asker, self._closed = 0, "", False

    def placed(self, index: int) -> Turn:
        """Return one turn with kind, section and exchange; to be called in order."""
        turn, kind = self._turns[index], self._kinds[index]
        if index < self._qa:
            return replace(turn, kind=kind, section="remarks", exchange=None)
        if kind == "question" and not self._continues(index):
            self._number, self._asker, self._closed = self._number + 1, _asker(turn), False
        elif kind == "operator":
            self._closed = self._closes(index)
        opens = kind == "operator" and self._opens(index)
        exchange = None if self._closed else self._number + opens or None
        if kind == "answer" and exchange is None:
            kind = "remarks"
        return replace(turn, kind=kind, section="qa", exchange=exchange)

    def _first_question(self, qa_turn: str | None) -> int:
        """Return the index of the turn with which the questions begin."""
        for index, turn in enumerate(self._turns):
            if turn.anchor == qa_turn:
                return index
            if self._parts[index] == "analyst":
                called = index and self._parts[index - 1] in ("operator", "host")
                return index - 1 if called else index
        read_out = [index for index in range(len(self._turns)) if self._asks_for_others(index)]
        return read_out[0] if len(read_out) > 1 else len(self._turns)

    def _kind(self, index: int) -> TurnKind:
        turn, role = self._turns[index], self._parts[index]
        if role == "interpreter" or (role != "analyst" and self._is_interpreted(index)):
            return "interpreter"
        if index >= self._qa and self._asks_for_others(index):
            return "question"
        if role in ("operator", "host"):
            return "operator"
        if role == "analyst":
            return "question"
        if index < self._qa:
            return "remarks"
        return "question" if role == "unknown" and asks(turn, self._vocabulary) else "answer"

    def _is_interpreted(self, index: int) -> bool:
        """Tell whether a turn is the interpreter's; the speaker's own words stand beside it."""
        turn, *others = self._turns[index], *self._turns[max(0, index - 1) : index + 2]
        marked = any(
            span.start == 0 and self._vocabulary.furniture[span.target].interprets
            for paragraph in turn.paragraphs[:1]
            for span in paragraph.spans
            if span.kind == "stage-note"
        )
        return marked and any(
            other is not turn and _asker(other) == _asker(turn) for other in others
        )

    def _asks_for_others(self, index: int) -> bool:
        """Tell whether a host reads out a question: nobody else asks, and a manager answers."""
        if self._parts[index] != "host" or self._roles & {"analyst", "unknown"}:
            return False
        answered = self._parts[index + 1 : index + 2] == ["management"]
        return answered and asks(self._turns[index], self._vocabulary)

    def _continues(self, index: int) -> bool:
        """Tell whether a question belongs to the exchange that is going on."""
        turn = self._turns[index]
        if _is_told_apart(turn):
            return _asker(turn) == self._asker
        if not self._asker or self._kinds[index - 1] != "answer":
            return False
        return (
            _is_query(self._turns[index - 1]) or self._is_courtesy(turn) or self._follows_up(turn)
        )

    def _follows_up(self, turn: Turn) -> bool:
        return bool(self._vocabulary.regexes["macro:follow-up"].search(_text(turn)))

    def _is_courtesy(self, turn: Turn) -> bool:
        """Tell whether somebody who may ask only says thanks, or yes."""
        return is_brief(turn) and not asks(turn, self._vocabulary)

    def _opens(self, index: int) -> bool:
        """Tell whether the next to speak, other than operators and hosts, asks something new."""
        for later in range(index + 1, min(len(self._turns), index + 1 + LONGEST_ROW)):
            if self._kinds[later] not in ("operator", "interpreter"):
                turn = self._turns[later]
                new = not _is_told_apart(turn) or _asker(turn) != self._asker
                return self._kinds[later] == "question" and new
        return False

    def _closes(self, index: int) -> bool:
        """Tell whether an operator or host ends the questions, of which no more come."""
        if index < self._last_question:
            return False
        closing = self._vocabulary.regexes["macro:closing"].search(_text(self._turns[index]))
        return self._closed or index + 1 == len(self._turns) or bool(closing)


def _is_told_apart(turn: Turn) -> bool:
    """Tell whether a label distinguishes its speaker from others who ask."""
    return bool(turn.speaker.name or turn.speaker.firm or _number(turn))


def _asker(turn: Turn) -> str:
    speaker = turn.speaker
    return speaker.id or fold_name(speaker.name or _number(turn) or turn.label.reading)


def _number(turn: Turn) -> str:
    return dict(turn.label.fields).get("number", "")


def _is_query(turn: Turn) -> bool:
    text = _text(turn).rstrip()
    return len(text) <= CLARIFICATION and text.endswith(("?", "？"))


def _text(turn: Turn) -> str:
    return "\n".join(paragraph.text for paragraph in turn.paragraphs)


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
    """Return the raw words that an exchange is named after: those of its first question."""
    question = next((turn for turn in turns if turn.kind == "question"), turns[0])
    return question.paragraphs[0].raw if question.paragraphs else question.label.text
