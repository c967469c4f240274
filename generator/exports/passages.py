"""Every paragraph of a call with whoever says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Call, Paragraph, Turn


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a call; ``turn`` is None in the news text before the first speaker."""

    call: Call
    turn: Turn | None
    paragraph: Paragraph


def passages(call: Call) -> Iterator[Passage]:
    """Yield the paragraphs of ``call`` in order, but for what the operator says."""
    for paragraph in call.introduction:
        yield Passage(call, None, paragraph)
    for turn in call.turns:
        if turn.kind != "operator":
            for paragraph in turn.paragraphs:
                yield Passage(call, turn, paragraph)
