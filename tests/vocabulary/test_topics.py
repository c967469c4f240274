"""Tests of when two writings are one phrase (the checks themselves: `test_load`)."""

from __future__ import annotations

import pytest

from generator.vocabulary.topics import phrase_key


@pytest.mark.parametrize(
    ("one", "other"),
    [("AE Choice", "ae-choice"), ("雲計算", "云计算"), ("ＣＭＲ", "cmr"), ("To B", "tob")],
)
def test_one_phrase(one: str, other: str) -> None:
    assert phrase_key(one) == phrase_key(other)


def test_two_phrases() -> None:
    assert phrase_key("云计算") != phrase_key("云业务")
