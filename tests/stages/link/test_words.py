"""Tests of the words of an exchange and their weights."""

from __future__ import annotations

from generator.stages.link.words import word_counts, word_weights
from tests.calls import vocabulary


def test_words_of_the_vocabulary_stay_whole() -> None:
    counted = word_counts("全站推广让CMR增长,ＣＭＲ是客户管理收入。2024年 3", vocabulary())
    assert counted["全站推广"] == 1
    assert counted["cmr"] == 2
    assert "客户管理收入" in counted
    assert not any(word.isnumeric() or len(word) < 2 for word in counted)


def test_what_everybody_says_and_what_everybody_here_says_weighs_nothing() -> None:
    documents = [{"我们": 3, "回购": 1}, {"回购": 1, "跨境": 1}]
    weights = word_weights(documents, vocabulary())
    assert weights["我们"] == 0
    assert weights["回购"] == 0
    assert weights["跨境"] > 0
