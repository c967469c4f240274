"""Tests of the rows of figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.exports.figures import FigureRow, figure_rows, series
from generator.model import Call
from generator.stages.annotate import annotate
from tests.calls import Said, invented_call, real_calls, vocabulary


def rows(*said: Said, period: str = "2025Q3") -> list[FigureRow]:
    call = invented_call([said], f"alibaba-{period}", period_end=date(2024, 12, 31))
    return list(figure_rows(annotate(call, vocabulary())))


def periods(text: str) -> list[tuple[str, str | None]]:
    return [(row.said, row.period) for row in rows(("answer", [text]))]


def test_a_figure_without_a_date_is_the_calls() -> None:
    assert periods("营收100亿元。") == [("100亿元", "2025Q3")]


def test_a_fiscal_period_holds_until_the_next_date() -> None:
    text = "2024财年营收100亿元。利润10亿元。第三财季营收30亿元;6月季度营收20亿元。"
    assert periods(text) == [
        ("100亿元", "2024FY"),
        ("10亿元", "2024FY"),
        ("30亿元", "2025Q3"),
        ("20亿元", "--06"),
    ]


def test_a_calendar_year_holds_for_its_sentence() -> None:
    text = "2022年我们回购了50亿美元,派息10亿美元。账上还有3亿美元。"
    assert [period for _, period in periods(text)] == ["2022", "2022", "2025Q3"]


def test_the_month_in_which_the_period_ends_is_the_period() -> None:
    assert periods("12月份季度回购了13亿美元。") == [("13亿美元", "2025Q3")]


def test_a_day_is_no_period() -> None:
    assert periods("截至3月31日,营收100亿元。") == [("100亿元", "2025Q3")]


def test_what_the_operator_says_is_left_out() -> None:
    assert rows(("operator", ["营收100亿元。"])) == []


def test_series_need_two_periods_of_one_length() -> None:
    one, other = (
        rows(("answer", [f"营收{number}亿元,增长5%。2023财年营收400亿元。"]), period=period)
        for number, period in ((100, "2025Q2"), (110, "2025Q3"))
    )
    found = series([*one, *other])
    assert {key: [row.figure.value for row in rows] for key, rows in found.items()} == {
        ("revenue", "amount", "CNY", "Q"): ["10000000000", "11000000000"],
        ("revenue", "growth", "%", "Q"): ["5", "5"],
    }


def test_rows_know_who_says_them() -> None:
    call: Call = real_calls()["alibaba-2024Q4"]
    row = next(row for row in figure_rows(call) if row.said == "165亿美金")
    assert row.passage.turn is not None
    assert row.passage.turn.speaker.id == "wu-yongming"
    assert row.said in row.passage.paragraph.text
    assert not list(figure_rows(replace(call, introduction=(), turns=())))
