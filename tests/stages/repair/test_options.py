"""What unknown bytes can have been: common characters, and those that the text lets expect."""

from __future__ import annotations

import pytest

from generator.script import to_simplified
from generator.stages.repair.options import (
    ANY_LEAD,
    before_wrong_pair,
    read_so,
    with_leads,
    with_trail,
)


def test_rare_characters_are_tried_only_where_they_are_expected() -> None:
    lead = ("蟹".encode("gbk")[0], "餐".encode("gbk")[0], "的".encode("gbk")[0])
    assert "的" in with_leads(lead, frozenset())
    assert "蟹" not in with_leads(lead, frozenset())
    assert "蟹" in with_leads(lead, frozenset("蟹"))


def test_what_is_expected_is_simplified_and_what_is_tried_is_as_the_page_wrote_it() -> None:
    assert {"担", "擔"}.isdisjoint(with_leads(ANY_LEAD, frozenset()))
    assert {"担", "擔"} <= set(with_leads(ANY_LEAD, frozenset("担")))


def test_what_is_expected_comes_in_the_same_order_every_time() -> None:
    common = with_leads(ANY_LEAD, frozenset())
    tried = with_leads(ANY_LEAD, frozenset("蟹餐熊猫"))
    assert tried[: len(common)] == common
    simplified = [to_simplified(one) for one in tried[len(common) :]]
    assert simplified == sorted(simplified)
    assert set(simplified) == set("蟹餐熊猫")


@pytest.mark.parametrize("character", ["批", "准", "们", "，"])
def test_a_wrong_pair_follows_only_some_trails(character: str) -> None:
    data = character.encode("gbk")
    tried = before_wrong_pair((data[0],), 1000, frozenset())
    assert (character in tried) == (character in "批，")


def test_pinyin_and_trails_leave_few() -> None:
    lead, trail = "業".encode("gbk")
    assert read_so((lead,), "yè") == ("楪", "業")
    assert "業" in with_trail(ANY_LEAD, trail)
    assert with_trail((lead,), trail) == ("業",)
