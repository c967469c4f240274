"""Periods as texts write them, in case files."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.period_text import agrees, find_mentions, readings, year_end_in
from generator.periods import split
from tests.calls import cases


@pytest.mark.parametrize("case", cases("periods.yml"), ids=lambda case: case["text"])
def test_what_a_text_says(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        [text[each.start : each.end], sorted(readings(each, case.get("year_end")))]
        for each in find_mentions(text)
    ]
    assert found == case["found"]


@pytest.mark.parametrize(
    ("text", "period", "year_end", "expected"),
    [
        ("2024财年第四财季", "2024Q4", 3, True),
        ("2024财年第四财季", "2024Q3", 3, False),
        ("第四财季", "2024Q4", 3, True),
        ("第四财季", "2024Q1", 3, False),
        ("12月份季度", "2025Q3", 3, True),
        ("12月份季度", "2025Q2", 3, False),
        ("第三季度", "2025Q1", 3, True),
        ("第三季度", "2025Q1", 12, False),
        ("2025年第三季度", "2026Q2", 3, True),
        ("2025年第三季度", "2025Q3", 3, True),
        ("2025年第三季度", "2025Q4", 3, False),
    ],
)
def test_whether_a_mention_can_mean_a_period(
    text: str, period: str, year_end: int, expected: bool
) -> None:
    (mention,) = find_mentions(text)
    assert agrees(mention, period, year_end) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至2021年9月30日的第三季度财报", 12),
        ("截至12月31日的第三财季财报", 3),
        ("截至2024年6月30日的财报。第三季度", None),
        ("第三季度", None),
    ],
)
def test_the_end_of_the_fiscal_year(text: str, expected: int | None) -> None:
    assert year_end_in(text, find_mentions(text)) == expected


@given(st.text("2025财年第三四季度Q1FY月份截至中期全年12 quarter", max_size=30), st.integers(1, 12))
def test_whatever_is_read_is_a_period(text: str, year_end: int) -> None:
    for mention in find_mentions(text):
        for period in readings(mention, year_end) - {""}:
            split(period)
