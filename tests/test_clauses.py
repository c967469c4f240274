"""Tests of cutting text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clauses import clauses, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长3.5%,利润1,400亿。", ["增长3.5%,", "利润1,400亿。"]),
        ("第一:快!第二;好??", ["第一:", "快!", "第二;", "好??"]),
        ("没有标点", ["没有标点"]),
        ("Up 3.5%. Thanks.", ["Up 3.5%.", " Thanks."]),
        (" \n ", []),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text)] == expected


def test_sentences() -> None:
    assert sentences("谢谢,各位。增长3.5%吗?Yes. No") == [
        "谢谢,各位。",
        "增长3.5%吗?",
        "Yes.",
        "No",
    ]


@given(st.text(alphabet="云,。 .3!?\n", max_size=30))
def test_clauses_lose_only_white_space(text: str) -> None:
    kept = "".join(text[start:end] for start, end in clauses(text))
    assert "".join(kept.split()) == "".join(text.split())
