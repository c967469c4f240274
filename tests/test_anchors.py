"""Anchors come from what is said, and only from that."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.anchors import Anchors, digest
from tests.parsing import understood


@pytest.mark.parametrize(
    "other", ["总体来看，进展不错！", "  总体 来看,进展\u3000不错", "**总体来看**,进展不错."]
)
def test_signs_and_spaces_do_not_count(other: str) -> None:
    assert digest(other) == digest("总体来看,进展不错。")


@pytest.mark.parametrize("other", ["總體來看,進展不錯。", "总体来看,进展很好。", ""])
def test_words_do(other: str) -> None:
    assert digest(other) != digest("总体来看,进展不错。")


def test_width_and_case_do_not_count() -> None:
    assert digest("ＡＩ 云") == digest("ai云")


def test_the_same_words_again_get_a_number() -> None:
    anchors = Anchors()
    first, second, third = (anchors.new("p", "对。") for _ in range(3))
    assert [second, third] == [f"{first}-2", f"{first}-3"]


@given(st.lists(st.text(max_size=3)))
def test_anchors_of_a_call_are_unique_and_safe_in_addresses(texts: list[str]) -> None:
    anchors = Anchors()
    made = [anchors.new("p", text) for text in texts]
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"p[a-z2-7]{8}(-\d+)?", anchor) for anchor in made)


def test_a_turn_put_in_front_moves_no_anchor() -> None:
    text = "高盛分析师Tom Lee:请问展望?\n张三:我们看好下半年。\n"
    before = understood(text)
    after = understood("瑞银分析师Amy Chen:请问分红?\n张三:保持稳定。\n" + text)
    assert [turn.anchor for turn in before.turns] == [turn.anchor for turn in after.turns[2:]]
    assert before.exchanges[0].anchor == after.exchanges[1].anchor


def test_another_speaker_moves_no_anchor() -> None:
    text = "高盛分析师{}:请问展望?\n张三:我们看好下半年。\n"
    first, second = (understood(text.format(name)) for name in ("Tom Lee", "Amy Chen"))
    assert [turn.anchor for turn in first.turns] == [turn.anchor for turn in second.turns]
