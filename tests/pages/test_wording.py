from __future__ import annotations

from datetime import date as Date

import pytest

from generator.model import Speaker
from generator.pages import wording


@pytest.mark.parametrize(
    ("period", "year_end", "name", "span"),
    [
        ("2024Q4", 3, "2024财年第四财季", "2024年1月1日至3月31日"),
        ("2025Q3", 3, "2025财年第三财季", "2024年10月1日至12月31日"),
        ("2024Q1", 12, "2024年第一季度", "2024年1月1日至3月31日"),
        ("2024H1", 12, "2024年上半年", "2024年1月1日至6月30日"),
        ("2024FY", 3, "2024财年全年", "2023年4月1日至2024年3月31日"),
        ("2024Q4", 1, "2024财年第四财季", "2023年11月1日至2024年1月31日"),
        ("2024Q4", 2, "2024财年第四财季", "2023年12月1日至2024年2月29日"),
    ],
)
def test_periods(period: str, year_end: int, name: str, span: str) -> None:
    assert wording.period_name(period, year_end) == name
    assert wording.period_span(period, year_end) == span


@pytest.mark.parametrize(
    ("year_end", "expected"),
    [
        (3, "财年从4月1日到次年3月31日，以结束的年份命名"),
        (2, "财年从3月1日到次年二月底，以结束的年份命名"),
        (6, "财年从7月1日到次年6月30日，以结束的年份命名"),
        (12, "财年即公历年"),
    ],
)
def test_fiscal_conventions(year_end: int, expected: str) -> None:
    assert wording.fiscal_convention(year_end) == expected


def test_a_day() -> None:
    assert wording.day(Date(2024, 5, 14)) == "2024年5月14日"


@pytest.mark.parametrize(
    ("speaker", "name", "office"),
    [
        (Speaker(None, None, "analyst"), "未具名分析师", ""),
        (Speaker(None, None, "management"), "管理层（未具名）", ""),
        (Speaker(None, None, "operator"), "接线员", ""),
        (Speaker("a", "Amy Chen", "analyst", "分析师", "花旗银行"), "Amy Chen", "花旗银行"),
        (Speaker("z", "张三", "management", "首席执行官", "某集团"), "张三", "首席执行官 · 某集团"),
    ],
)
def test_speakers(speaker: Speaker, name: str, office: str) -> None:
    assert wording.speaker_name(speaker) == name
    assert wording.speaker_office(speaker) == office
