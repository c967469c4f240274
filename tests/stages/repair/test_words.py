"""The model of word pairs: its rows, and what falls back on what."""

from __future__ import annotations

import math

import pytest

from generator.stages.repair.words import Words, beginnings, frequency, inside_words, words

ROWS = "业务\t50\t3\t增长20 收入45\n增长\t60\t\t\n收入\t70\t\t"


def test_a_known_pair_has_its_own_score_and_others_fall_back() -> None:
    model = Words(ROWS)
    assert model.score("业务", "增长") == -2.0
    assert model.score("业务", "业务") == pytest.approx(-0.3 - 5.0)
    assert model.score("增长", "收入") == -7.0, "nothing is known to stand behind it"


def test_the_scores_behind_a_word_are_those_of_its_row() -> None:
    following, rest = Words(ROWS).behind("业务")
    assert following == {"增长": -2.0, "收入": -4.5}
    assert rest == pytest.approx(-0.3)


@pytest.mark.parametrize("before", ["的", "我们", "公司"])
def test_behind_a_word_the_known_words_have_most_of_the_probability(before: str) -> None:
    whole = sum(math.exp(words().score(before, word)) for word in words().scores)
    assert 0.8 < whole <= 1, "the rest is for longer words and those with other signs"


def test_characters_beginnings_and_insides_come_from_the_words() -> None:
    assert frequency()["的"] > frequency()["慷"] > 0
    assert beginnings()["阿里"] < 0
    assert "慨" in inside_words()["慷"]
    assert "猫" in inside_words(frozenset({"咕猫"}))["咕"]
