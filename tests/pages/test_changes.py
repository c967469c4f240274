"""The page on what changed, on hand-made calls."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Call, TopicEvidence
from generator.pages import render_pages
from tests.pages.calls import ANALYST, MANAGER, VOCABULARY, call, paragraph, turn
from tests.pages.rendering import Reading, html


def about(period: str, *topics: str) -> Call:
    """A call whose answer carries topics; its anchors are the call's own."""
    question, answer = paragraph("请问?", 1), paragraph("我们谈到这些。", 2, 4)
    evidence = tuple(TopicEvidence(topic, 1.0, ()) for topic in topics)
    said = replace(answer, topics=evidence, anchor=f"p{period.lower()}")
    return call(turn(ANALYST, question), turn(MANAGER, said), topics=topics, period=period)


def page(name: str, *calls: Call) -> str:
    return render_pages(calls, VOCABULARY)[f"calls/{name}/changes.md"]


def test_a_topic_that_came_back_leads_to_the_last_time() -> None:
    calls = about("2024Q1", "cloud"), about("2024Q2", "ai"), about("2024Q3", "cloud")
    text = page("mou-2024Q3", *calls)
    [line] = [line for line in text.splitlines() if "重新出现" in line]
    assert "(../mou-2024Q1/index.md#p2024q1)" in line
    assert "(index.md#p2024q3)" in line
    [gone] = [line for line in text.splitlines() if "不再谈到" in line]
    assert "(../mou-2024Q2/index.md#p2024q2)" in gone


def test_missing_quarters_are_told() -> None:
    text = page("mou-2024Q4", about("2024Q1", "cloud"), about("2024Q4", "cloud"))
    assert "2024财年第二财季、2024财年第三财季尚未收录" in Reading(html(text)).text


def test_the_firm_that_asks_again_is_named_with_both_answers() -> None:
    text = page("mou-2024Q2", about("2024Q1", "cloud"), about("2024Q2", "ai"))
    assert "花旗银行两次都提了问" in text
    [answers] = [line for line in text.splitlines() if line.startswith("| 答")]
    assert "index.md#p2024q2" in answers
    assert "../mou-2024Q1/index.md#p2024q1" in answers


def test_the_oldest_call_says_that_there_is_nothing_to_compare() -> None:
    assert "没有可以比较的会议" in page("mou-2024Q1", about("2024Q1", "cloud"))
