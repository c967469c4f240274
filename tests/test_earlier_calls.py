"""Which calls help to read a call: the same company's, and only those before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date

from generator.earlier_calls import MOST, with_earlier
from generator.model import Call


def call(company: str, year: int, raw: str) -> Call:
    end = Date(year, 3, 31)
    return Call(id=f"{company}-{year}Q4", path="x", raw=raw, company=company, period_end=end)


def test_the_latest_calls_before_one_come_first() -> None:
    calls = [call("a", 2024, "甲"), call("a", 2022, "乙"), call("a", 2023, "丙")]
    assert [each.earlier for each in with_earlier(calls)] == [("丙", "乙"), (), ("乙",)]


def test_other_companies_and_the_same_period_do_not_count() -> None:
    calls = [call("a", 2024, "甲"), call("b", 2023, "乙"), call("a", 2024, "丙")]
    assert all(each.earlier == () for each in with_earlier(calls))


def test_a_later_call_changes_nothing_in_earlier_ones() -> None:
    calls = [call("a", 2023, "甲"), call("a", 2024, "乙")]
    assert with_earlier([*calls, call("a", 2025, "丙")])[:2] == with_earlier(calls)


def test_the_order_of_calls_does_not_matter() -> None:
    calls = [call("a", year, str(year)) for year in (2021, 2022, 2023)]
    assert set(with_earlier(calls)) == set(with_earlier(calls[::-1]))


def test_old_calls_are_left_out() -> None:
    calls = [call("a", year, "字" * (MOST // 2 - 1)) for year in (2021, 2022, 2023, 2024, 2025)]
    earlier = with_earlier(calls)[-1].earlier
    assert sum(map(len, earlier)) == MOST
    assert len(earlier[0]) == len(calls[0].raw)


def test_a_call_without_a_period_has_none() -> None:
    alone = Call(id="a", path="x", raw="甲", company="a")
    assert with_earlier([call("a", 2024, "乙"), alone])[1].earlier == ()


def test_calls_of_nobody_are_not_of_one_company() -> None:
    calls = [replace(call("a", year, "甲"), company=None) for year in (2023, 2024)]
    assert all(each.earlier == () for each in with_earlier(calls))
