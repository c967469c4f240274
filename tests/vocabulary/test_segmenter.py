"""Tests of the jieba that knows the vocabulary."""

from __future__ import annotations

import jieba

from generator.vocabulary.segmenter import segmenter, vocabulary_words
from tests.calls import vocabulary


def test_words_of_the_vocabulary_stay_whole() -> None:
    words = list(segmenter(vocabulary()).cut("资本支出和云计算由吴泳铭讲,饿了么在外"))
    assert {"资本支出", "云计算", "吴泳铭", "饿了么"} <= set(words)


def test_the_global_jieba_is_left_alone() -> None:
    segmenter(vocabulary())
    assert "全站推广" not in jieba.dt.FREQ


def test_words_keep_their_writing() -> None:
    assert vocabulary_words(vocabulary())["cmr"] == "CMR"


def test_it_is_made_once() -> None:
    assert segmenter(vocabulary()) is segmenter(vocabulary())
