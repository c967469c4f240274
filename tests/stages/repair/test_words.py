"""The model of word pairs: its rows, and what falls back on what."""

from __future__ import annotations

import math

import pytest

from generator.stages.repair.words import (
    NEVER,
    Words,
    beginnings,
    frequency,
    inside_words,
    words,
)

ROWS = (
    "业务\t50\t3\t增长20 收入45 收入增长90\t*=5 ,=-7\n"
    "增长\t60\t\t\t\n"
    "收入\t70\t\t\t\n"
    ",\t\t1\t增长30\t"
)


def test_a_known_pair_has_its_own_score_and_others_fall_back() -> None:
    model = Words(ROWS)
    assert model.score("业务", "增长") == -2.0
    assert model.score("业务", "业务") == pytest.approx(-0.3 - 5.0)
    assert model.score("增长", "收入") == -7.0, "nothing is known to stand behind it"


def test_the_scores_behind_a_word_are_those_of_its_row() -> None:
    following, rest = Words(ROWS).behind("业务")
    assert following == {"增长": -2.0, "收入": -4.5, "收入增长": -9.0}
    assert rest == pytest.approx(-0.3)


def test_signs_stand_behind_words_and_words_behind_signs() -> None:
    model = Words(ROWS)
    assert model.ends("业务") == ({",": 0.7}, -0.5)
    assert model.ends("增长") == ({}, 0.0), "nothing is known of it"
    assert model.score(",", "增长") == -3.0
    assert "," not in model.scores, "a sign is no word"


def test_it_is_known_what_longer_words_behind_a_word_begin_with() -> None:
    model = Words(ROWS)
    assert model.ahead("业务") == {"增": -2.0, "收": -4.5, "收入": -9.0, "收入增": -9.0}
    assert model.first("业务") == {"增", "收"}


@pytest.mark.parametrize("before", ["的", "我们", "公司"])
def test_behind_a_word_the_known_words_have_most_of_the_probability(before: str) -> None:
    # Phrases are counted beside the words that they are made of: what most of them begin with.
    scores = {word: words().score(before, word) for word in words().scores}
    whole = sum(
        math.exp(score)
        for word, score in scores.items()
        if not any(scores.get(word[:size], NEVER) > score for size in range(1, len(word)))
    )
    # More than 1 where a word follows this one more often than others: signs follow it less often.
    assert 0.8 < whole < 1.3


def test_a_word_that_ends_clauses_is_told_from_one_that_does_not() -> None:
    (ends, _), (goes_on, _) = words().ends("总之"), words().ends("可以")
    assert ends[","] > 0.5 > 0 > goes_on[","]
    assert words().score(",", "但是") > words().score("我们", "但是")


def test_characters_beginnings_and_insides_come_from_the_words() -> None:
    assert frequency()["的"] > frequency()["慷"] > 0
    assert beginnings()["阿里"] < 0
    assert "慨" in inside_words()["慷"]


def test_what_follows_words_that_often_stand_together_depends_on_all_of_them() -> None:
    assert words().score("能否请", "管理层") > words().score("请", "管理层") + 1


def test_a_sign_that_follows_a_word_as_gladly_as_others_is_not_taken_for_a_rare_one() -> None:
    signs, others = words().ends("未来")
    assert signs[","] > signs["?"] > others
