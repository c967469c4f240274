from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import Figure
from generator.pages.figure_text import date_text, figure_title, period_text, value_text
from tests.calls import vocabulary

WORDS = vocabulary().figures
YUAN = Figure(0, 1, "amount", "221874000000", currency="CNY", metric="revenue")
PERCENT = Figure(0, 1, "percent", "5", unit="%")
GROWTH = Figure(0, 1, "growth", "7", unit="%", comparison="yoy")
COUNT = Figure(0, 1, "count", "90000", unit="个")


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (YUAN, "2,218.74亿元"),
        (replace(YUAN, value="19000000000000", currency="USD"), "19万亿美元"),
        (replace(YUAN, value="580", currency="XYZ"), "580XYZ"),
        (replace(YUAN, value="29000000000", high="30000000000"), "290亿～300亿元"),
        (replace(YUAN, value="12345.60", currency="CNY"), "1.23456万元"),
        (PERCENT, "5%"),
        (replace(PERCENT, value="60", high="70", approximation="over"), "超过60%～70%"),
        (GROWTH, "同比 +7%"),
        (replace(GROWTH, value="-4.5", high="-4.4", comparison="qoq"), "环比 -4.5%～-4.4%"),
        (replace(GROWTH, value="0", comparison=None), "+0%"),
        (COUNT, "9万个"),
        (replace(COUNT, value="1", high="2", unit="家"), "1～2家"),
        (replace(COUNT, value="170000000", unit="", approximation="nearly"), "近1.7亿"),
        (replace(COUNT, kind="duration", value="12", unit="月", approximation="about"), "约12个月"),
        (replace(COUNT, kind="duration", value="3", unit="年"), "3年"),
        (replace(COUNT, kind="ordinal", value="6", unit="季度"), "第6个季度"),
        (replace(COUNT, kind="fraction", value="1/3", unit=""), "1/3"),
        (replace(COUNT, kind="points", value="2", unit="百分点"), "2个百分点"),
        (replace(COUNT, kind="date", value="2023-04-01", high="2024-03-31", unit="日"),
         "2023年4月1日～2024年3月31日"),
        (replace(COUNT, kind="date", value="2024", unit="财年"), "2024财年"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_a_reader_writes_it(figure: Figure, expected: str) -> None:
    assert value_text(figure, WORDS) == expected


def test_a_tip_has_all_digits_and_the_metric() -> None:
    assert figure_title(YUAN, WORDS) == "营收：221,874,000,000元"
    assert figure_title(replace(YUAN, metric=None), WORDS) == "221,874,000,000元"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_no_number_is_written_in_powers_of_ten(value: object) -> None:
    assert "E" not in value_text(replace(PERCENT, value=str(value)), WORDS)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("2024Q4", "财季", "2024财年第四财季"),
        ("Q2", "财季", "第二财季"),
        ("H1", "半年", "上半年"),
        ("2027-03", "月", "2027年3月"),
        ("--02-20", "日", "2月20日"),
        ("--06", "季度", "6月季度"),
        ("2024", "年", "2024年"),
        ("下个月", "", "下个月"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(value: str, unit: str, expected: str) -> None:
    assert date_text(value, unit) == expected


def test_a_period_is_named_after_the_fiscal_year() -> None:
    assert period_text("2024Q4", 3) == "2024财年第四财季"
    assert period_text("2024FY", 12) == "2024年全年"
    assert period_text("Q4", 3) == "第四财季"
    assert period_text("--06", 3) == "6月"
