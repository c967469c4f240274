"""Topics over the quarters, on the real calls and invented ones."""

from __future__ import annotations

import pytest

from generator.pages import render_pages
from generator.pages import timelines as module
from generator.pages.timelines import (
    Quarter,
    Timeline,
    figures_said,
    passing_mentions,
    quarter_text,
    timelines,
)
from tests.quarters.archive import archive, archive_library

LIBRARY = archive_library()


def timeline(topic: str, company: str) -> Timeline:
    [found] = [one for one in timelines(LIBRARY, topic) if one.company == company]
    return found


def test_a_topic_that_fell_silent_says_since_when() -> None:
    line = timeline("local-services", "jia")
    assert (line.first.id, line.last.id) == ("jia-2023Q4", "jia-2023Q4")
    assert [call.id for call in line.silent] == ["jia-2024Q3", "jia-2024Q4"]
    assert [each.share > 0 for each in line.quarters] == [True, False, False, False, False]


def test_quarters_without_a_call_are_told_from_silent_ones() -> None:
    quarters = timeline("cloud", "jia").quarters
    assert [(each.period, bool(each.call)) for each in quarters] == [
        ("2023Q4", True), ("2024Q1", False), ("2024Q2", False), ("2024Q3", True), ("2024Q4", True),
    ]  # fmt: skip
    assert quarters[-1].share == pytest.approx(LIBRARY.shares["jia-2024Q4"]["cloud"])
    assert (quarters[-1].places, quarters[-1].mentions) == (2, 6)


def test_a_company_that_never_spoke_of_it_has_no_timeline() -> None:
    assert [one.company for one in timelines(LIBRARY, "local-services")] == ["jia"]


def test_passing_mentions_are_kept_apart() -> None:
    call = LIBRARY.by_id["jia-2024Q4"]
    mentions = [each.paragraph.text for each in passing_mentions(LIBRARY, "cloud", call)]
    assert [text[:6] for text in mentions] == ["本季度资本支", "新一代大模型"]


def test_figures_are_those_of_answers_mainly_about_the_topic() -> None:
    call = LIBRARY.by_id["jia-2024Q3"]
    [place] = [one for one in LIBRARY.places["shareholder-returns"][call.id] if one.exchange]
    rows = figures_said(LIBRARY, "shareholder-returns", call, place)
    assert [row.said for row in rows] == ["2亿美元", "11亿美元"]
    assert figures_said(LIBRARY, "cloud", call, place) == ()


def test_of_many_calls_the_newest_are_quoted_and_all_are_in_the_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST_CALLS", 2)
    page = render_pages(*archive())["topics/cloud.md"]
    quoted = [line for line in page.splitlines() if line.startswith("## ")]
    assert [line.partition("{ #")[2] for line in quoted] == [
        "jia-2024Q4 }",
        "bing-2024Q4 }",
        "shares }",
    ]
    assert "上面是最近2场会议的" in page
    assert "../calls/jia-2023Q4/index.md#x" in page


def test_a_share_of_nothing_says_why() -> None:
    call = LIBRARY.by_id["jia-2024Q4"]
    told = [
        quarter_text(each)
        for each in (
            Quarter("2024Q4", call, 0.125, 1, 2),
            Quarter("2024Q4", call, 0.0, 0, 1),
            Quarter("2024Q4", call),
            Quarter("2024Q4"),
        )
    ]
    assert told == ["12.5%", "略提", "没有谈到", "未收录"]
