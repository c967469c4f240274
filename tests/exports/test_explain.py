"""The JSON of ``explain`` carries what was annotated, each with its place in a paragraph."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

from generator.exports.explain import explanation
from generator.model import Call
from generator.notes import Note, Quotation
from generator.pipeline import process
from tests.calls import vocabulary

SAID = "云计算营收同比增长7%。我们预计未来三年投入超过3800亿元。"
NOTE = Note(
    target=Quotation("3800亿元"),
    body="**三年**合计。",
    author="编辑部",
    date=date(2026, 11, 21),
    kind="explanation",
    path="notes.yml",
    line=1,
)


@cache
def explained() -> dict[str, Any]:
    raw = f"高盛分析师Tom Lee:怎么看?\n徐宏:{SAID}\n高盛分析师Tom Lee:谢谢。\n徐宏:不客气。\n"
    known: dict[str, Any] = {"company": "alibaba", "date": date(2024, 5, 14)}
    call = Call(id="x", path="raw.txt", raw=raw, notes=(NOTE,), **known)
    call = process(call, vocabulary())
    answer: dict[str, Any] = json.loads(json.dumps(explanation(call)))
    return answer


def paragraph() -> dict[str, Any]:
    """Return the paragraph that all of it stands in."""
    said: dict[str, Any] = explained()["turns"][1]["paragraphs"][0]
    return said


def test_figures_have_place_and_value() -> None:
    figures = explained()["figures"]
    assert all(SAID[each["start"] : each["end"]] == each["text"] for each in figures)
    assert {each["paragraph"] for each in figures} == {paragraph()["anchor"]}
    growth, _, amount = figures
    assert (growth["value"], growth["unit"], growth["comparison"]) == ("7", "%", "yoy")
    assert growth["metric"] == "revenue"
    assert (amount["value"], amount["currency"]) == ("380000000000", "CNY")
    assert amount["approximation"] == "over"


def test_outlook_has_speaker_and_horizon() -> None:
    (statement,) = explained()["outlook"]
    assert statement["text"] == "我们预计未来三年投入超过3800亿元。"
    assert statement["modality"] == "stated"
    assert statement["horizon"] == ["未来三年"]
    assert statement["speaker"]["id"] == "xu-hong"


def test_notes_have_target_and_place() -> None:
    (note,) = explained()["notes"]
    assert note["target"] == {"exact": "3800亿元", "prefix": "", "suffix": ""}
    assert (note["paragraph"], note["text"]) == (paragraph()["anchor"], "3800亿元")
    assert (note["kind"], note["date"], note["link"]) == ("explanation", "2026-11-21", None)


def test_topics_of_a_paragraph_name_the_phrases_that_made_them() -> None:
    assert paragraph()["topics"] == list(paragraph()["evidence"])
    assert "云计算" in paragraph()["evidence"]["cloud"]
