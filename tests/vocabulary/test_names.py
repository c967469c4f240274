"""What looks like a name, and how names are written and addressed."""

from __future__ import annotations

import pytest

from generator.vocabulary.names import (
    FREQUENT,
    is_surely_a_name,
    looks_like_a_name,
    surname_in,
    tidy,
    without_honorific,
)
from tests.parsing import fixed_vocabulary


@pytest.mark.parametrize(
    "name",
    ["张三", "欧阳娜娜", "李 四", "小王", "埃隆·马斯克", "San Zhang", "AmyChen", "Amy J. Chen",
     "Jean-Luc O'Neil", "Ludwig van der Berg", "武建国", "Mr. Wu"],
)  # fmt: skip
def test_names(name: str) -> None:
    assert looks_like_a_name(name, fixed_vocabulary())


@pytest.mark.parametrize(
    "text",
    ["金额", "方面", "毛利率", "高端", "云业务", "递延收入", "第一", "我们", "指出", "CFO",
     "首席执行官", "主持人", "Operator", "Safe Harbor", "Financial Results", "Note", "thank you",
     "", "张", "12"],
)  # fmt: skip
def test_words(text: str) -> None:
    assert not looks_like_a_name(text, fixed_vocabulary())


def test_beside_firm_and_role_a_word_may_be_a_name() -> None:
    vocabulary = fixed_vocabulary()
    assert not looks_like_a_name("白洋", vocabulary)
    assert looks_like_a_name("白洋", vocabulary, FREQUENT)
    assert not looks_like_a_name("方面", vocabulary, FREQUENT)
    assert not looks_like_a_name("解读", vocabulary, FREQUENT)


@pytest.mark.parametrize(
    ("name", "sure"),
    [("龙小红", True), ("高德", False), ("金融云", False), ("Amy Chen", True), ("San Zhang", True),
     ("Cash Flow", False), ("Cloud Intelligence", False)],
)  # fmt: skip
def test_what_can_be_nothing_else(name: str, sure: bool) -> None:
    assert is_surely_a_name(name, fixed_vocabulary()) is sure


@pytest.mark.parametrize(
    ("written", "expected"),
    [("张 三", "张三"), ("Amy \u00a0 Chen", "Amy Chen"), ("王五 Dick", "王五 Dick")],
)
def test_spacing(written: str, expected: str) -> None:
    assert tidy(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("张三先生", "张三"), ("Mr. San Zhang", "San Zhang"), ("吴总", "吴总"), ("Mr. Wu", "Mr. Wu")],
)
def test_honorifics(written: str, expected: str) -> None:
    assert without_honorific(written, fixed_vocabulary()) == expected


@pytest.mark.parametrize(
    ("written", "expected"), [("吴总", "吴"), ("Mr. Wu", "Wu"), ("吴越", ""), ("欧阳女士", "欧阳")]
)
def test_surnames_in_addresses(written: str, expected: str) -> None:
    assert surname_in(written, fixed_vocabulary()) == expected
