"""What a text says plainly of its call is taken; what it leaves open is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model import Call
from tests.parsing import understood

TALK = "以下为问答全文:\nQ1:怎么看?\nA1:很好。\n"


def opened(opening: str, **metadata: Any) -> Call:
    return understood(f"{opening}\n{TALK}", **metadata)


def codes(call: Call) -> list[str]:
    return [problem.code for problem in call.problems]


@pytest.mark.parametrize(
    ("opening", "company", "period"),
    [
        ("华云集团今日发布了截至12月31日的2025财年第三财季财报。", "huayun", "2025Q3"),
        ("華雲集團今日發布了2025財年第三財季財報。", "huayun", "2025Q3"),
        ("北川股份2025年第二季度业绩会", "beichuan", "2025Q2"),
        ("北川股份公布2025年中期业绩。", "beichuan", "2025H1"),
        ("Huayun Group Q3 FY2025 Earnings Call", "huayun", "2025Q3"),
        ("2月20日,华云集团CEO吴越在财报会上发言。", "huayun", None),
        ("某公司今日发布2025财年第三财季财报。", None, "2025Q3"),
        ("某公司今日发布2025年第三季度财报。", None, None),
        ("某公司公布截至2021年9月30日的第三季度财报。", None, "2021Q3"),
        ("华云集团今日发布2025年第三季度财报。", "huayun", None),
        ("某公司与华云竞争,今日股价上涨。", None, None),
        ("某公司今日发布财报。", None, None),
    ],
)
def test_what_the_opening_says(opening: str, company: str | None, period: str | None) -> None:
    call = opened(opening)
    assert (call.company, call.period) == (company, period)


def test_the_end_of_the_period_comes_with_the_company() -> None:
    call = opened("华云集团今日发布了2025财年第三财季财报。")
    assert call.period_end == date(2024, 12, 31)


@pytest.mark.parametrize(
    "opening", ["某公司发布第三季度财报。", "华云集团发布2025年第三季度财报。"]
)
def test_doubt_is_a_question(opening: str) -> None:
    assert "period-unclear" in codes(opened(opening))


@pytest.mark.parametrize(
    ("opening", "period", "contradicted"),
    [
        ("华云集团发布2025财年第三财季财报。", "2025Q3", False),
        ("华云集团发布2025财年第三财季财报。", "2025Q2", True),
        ("华云集团发布截至3月31日的2024财年第四财季及全年财报。", "2024Q4", False),
        ("华云集团公布第三季度营收。", "2025Q3", False),
        ("华云集团公布第三财季营收。", "2025Q2", True),
        ("华云集团公布12月份季度营收。", "2025Q2", True),
        ("华云集团公布营收。", "2025Q2", False),
        ("华云集团发布2025财年第三财季财报。第三季度,营收增长。", "2025Q2", True),
        ("华云集团发布2024财年财报。", "2024Q4", False),
        ("华云集团发布2024财年财报。", "2025Q1", True),
    ],
)
def test_a_contradiction_is_a_warning(opening: str, period: str, contradicted: bool) -> None:
    call = opened(opening, company="huayun", period=period)
    assert ("period-contradicts-text" in codes(call)) is contradicted
    assert call.period == period


def test_a_contradiction_quotes_both_with_the_line() -> None:
    call = opened("新闻\n华云集团发布2025财年第三财季财报。", company="huayun", period="2025Q2")
    problem = next(each for each in call.problems if each.code == "period-contradicts-text")
    assert problem.line == 2
    assert "2025财年第三财季" in problem.message
    assert "2025Q2" in problem.message


@pytest.mark.parametrize(
    ("period", "day", "code"),
    [
        ("2025Q3", date(2025, 2, 20), None),
        ("2025Q3", date(2025, 1, 2), None),
        ("2025Q3", date(2035, 2, 20), "date-contradicts-period"),
        ("2025Q3", date(2024, 11, 20), "date-contradicts-period"),
        ("2025Q2", date(2025, 2, 20), "date-contradicts-period"),
        ("2025FY", date(2025, 6, 30), None),
    ],
)
def test_a_call_is_held_soon_after_its_period(period: str, day: date, code: str | None) -> None:
    call = opened("华云集团公布财报。", company="huayun", period=period, date=day)
    found = [each for each in call.problems if each.code.startswith("date-")]
    assert [each.code for each in found] == ([code] if code else [])
    assert all(str(day) in each.message and period in each.message for each in found)


@pytest.mark.parametrize(("day", "told"), [(date(2025, 8, 20), False), (date(2024, 8, 19), True)])
def test_a_day_that_the_text_contradicts_is_quoted(day: date, told: bool) -> None:
    call = opened("某集团2025年第二季度电话会议 2025年8月19日", date=day)
    found = [each for each in call.problems if each.code == "date-contradicts-text"]
    assert bool(found) is told
    assert all("2025-08-19" in each.message and str(day) in each.message for each in found)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("某集团2025年第二季度电话会议 2025 年 8 月 19 日 上午 7:30", date(2025, 8, 19)),
        ("某集团电话会议 2025年13月40日", None),
        ("2025年8月19日,某集团股价上涨。", None),
        ("电话会议在2025年8月19日和2025年8月20日举行", None),
    ],
)
def test_the_day(opening: str, day: date | None) -> None:
    assert opened(opening).date == day
