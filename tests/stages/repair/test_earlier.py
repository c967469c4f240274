"""What earlier calls say is expected here, too, whatever script they are in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Call, Repair
from generator.stages.repair import repair
from generator.stages.repair.facts import Facts
from generator.stages.repair.undo import undo_damage
from tests.calls import vocabulary
from tests.stages.repair.test_slips import page

SLIP = page("我們很樂觀。可以吸引更多客戶。")
SAID = "我們會吸引更多客戶。這樣可以吸引更多客戶,平台能吸引更多客戶。\n"


def slips(repairs: tuple[Repair, ...]) -> list[str]:
    return [each.after for each in repairs if each.rule == "byte-slip"]


@pytest.mark.parametrize("earlier", [SAID, SAID.translate(str.maketrans("們這樣戶", "们这样户"))])
def test_a_phrase_of_an_earlier_call_decides(earlier: str) -> None:
    repairs, doubts = undo_damage(SLIP, earlier=(earlier,))
    assert (slips(repairs), doubts) == (["。可以吸引更多客戶。"], ())


def test_without_it_the_place_is_flagged() -> None:
    repairs, doubts = undo_damage(SLIP)
    assert (slips(repairs), len(doubts)) == ([], 1)


def test_what_is_damaged_there_teaches_nothing() -> None:
    damaged = SAID.replace("。", "?梢晕嗫蛻簟")
    repairs, _ = undo_damage(SLIP, earlier=(damaged,))
    assert slips(repairs) == ["。可以吸引更多客戶。"]


def test_a_call_keeps_the_earlier_ones_no_longer_than_it_needs_them() -> None:
    call = repair(Call(id="a", path="raw.txt", raw=SLIP, earlier=(SAID,)), vocabulary())
    assert "吸引更多客户" in call.text
    assert call.earlier == ()
    alone = repair(replace(call, text="", repairs=(), problems=()), vocabulary())
    assert "吸引更多客户" not in alone.text


def test_characters_of_earlier_calls_are_not_new() -> None:
    document = "我們的產品。" * 200
    assert Facts(document)["戶"].score < Facts(document, "户")["戶"].score == 0.0
