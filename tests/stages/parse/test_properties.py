"""What holds for any text: nothing is lost, nothing is raised, and offsets mean what they say."""

from __future__ import annotations

from hypothesis import given

from generator.editing import apply
from generator.model import Call, Turn
from generator.stages.parse.source import WHITE
from generator.stages.repair.invisible import INVISIBLE
from tests.parsing import understood
from tests.stages.parse.strategies import texts


def check(raw: str) -> None:
    """Assert everything that must hold of the call that is understood from ``raw``."""
    call = understood(raw)
    _every_character_belongs_to_one_part(call)
    _paragraphs_are_slices(call)
    _anchors_are_unique(call)
    _exchanges_hold_their_turns(call)


def _every_character_belongs_to_one_part(call: Call) -> None:
    assert "".join(call.raw[part.start : part.end] for part in call.parts) == call.raw
    for part in call.parts:
        assert part.start < part.end
        if part.kind == "white-space":
            assert not INVISIBLE.sub("", call.raw[part.start : part.end]).strip(WHITE)
    spoken = [part for part in call.parts if part.kind == "paragraph"]
    paragraphs = [*call.introduction, *(each for turn in call.turns for each in turn.paragraphs)]
    assert [call.raw[part.start : part.end] for part in spoken] == [
        paragraph.raw for paragraph in paragraphs
    ]


def _paragraphs_are_slices(call: Call) -> None:
    assert apply(call.raw, call.repairs) == call.text
    for turn in call.turns:
        assert turn.label.text in call.raw
        for paragraph in turn.paragraphs:
            assert call.text[paragraph.start : paragraph.end] == paragraph.text
            assert turn.lines[0] <= paragraph.lines[0] <= paragraph.lines[1] <= turn.lines[1]
            for span in paragraph.spans:
                assert 0 <= span.start < span.end <= len(paragraph.text)


def _anchors_are_unique(call: Call) -> None:
    turns = [turn.anchor for turn in call.turns]
    paragraphs = [paragraph.anchor for turn in call.turns for paragraph in turn.paragraphs]
    paragraphs += [paragraph.anchor for paragraph in call.introduction]
    assert len(set(turns)) == len(turns)
    assert len(set(paragraphs)) == len(paragraphs)


def _exchanges_hold_their_turns(call: Call) -> None:
    for exchange in call.exchanges:
        members = [turn for turn in call.turns if turn.exchange == exchange.number]
        assert list(exchange.turns) == [turn.anchor for turn in members]
        assert _questions(members)
    assert [exchange.number for exchange in call.exchanges] == list(
        range(1, len(call.exchanges) + 1)
    )


def _questions(turns: list[Turn]) -> list[Turn]:
    return [turn for turn in turns if turn.kind == "question"]


@given(texts)
def test_any_text_is_understood_without_loss(raw: str) -> None:
    check(raw)
