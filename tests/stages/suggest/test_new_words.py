"""Tests of finding words that no dictionary has."""

from __future__ import annotations

from generator.stages.suggest.new_words import new_words

SAID = [
    "先看超节点柜的进度",
    "用超节点柜做训练",
    "买超节点柜很贵",
    "卖超节点柜给他",
    "看看超节点柜吧",
]


def test_a_word_in_many_surroundings() -> None:
    assert new_words(SAID) == {"超节点柜": 5}


def test_part_of_a_word_is_none() -> None:
    assert "节点柜" not in new_words(SAID)


def test_what_always_stands_in_one_place_is_no_word_of_its_own() -> None:
    assert new_words(["请看超节点柜的进度"] * 5 + ["另说"]) == {}


def test_chance_is_no_word() -> None:
    letters = "天地玄黄宇宙洪荒"
    assert new_words([one + other for one in letters for other in letters]) == {}


def test_too_seldom() -> None:
    assert new_words(SAID[:3]) == {}


def test_nothing() -> None:
    assert new_words([]) == {}
    assert new_words(["AI 3.5"]) == {}
