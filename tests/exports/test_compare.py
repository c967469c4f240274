"""What the page that compares two calls reads."""

from __future__ import annotations

import json
from typing import Any

from generator.exports.compare import compare_files
from generator.pages.library import paragraphs
from generator.typography import widen
from tests.quarters.archive import archive

CALLS, VOCABULARY = archive()
FILES = {path: json.loads(data) for path, data in compare_files(CALLS, VOCABULARY).items()}


def read(call: str) -> Any:
    return FILES[f"compare/{call}.json"]


def test_the_index_has_every_call_the_newest_first() -> None:
    calls = FILES["compare/calls.json"]["calls"]
    assert {each["id"] for each in calls} == {call.id for call in CALLS}
    assert calls[0] == {"id": "jia-2024Q4", "company": "甲集团", "period": "2024年第四季度"}
    assert FILES["compare/calls.json"]["topics"]["cloud"] == "云计算"


def test_a_call_has_all_that_is_asked_and_answered() -> None:
    for call in CALLS:
        texts = {widen(each.text) for each in paragraphs(call)}
        exchanges = read(call.id)["exchanges"]
        told = [said for each in exchanges for said in (*each["asked"], *each["answered"])]
        assert {said["text"] for said in told} <= texts
        spoken = [p for turn in call.turns if turn.exchange for p in turn.paragraphs]
        assert {each.anchor for each in spoken} <= {said["anchor"] for said in told}


def test_remarks_come_first_as_an_exchange_in_which_nobody_asks() -> None:
    remarks = read("jia-2024Q4")["exchanges"][0]
    assert (remarks["number"], remarks["anchor"], remarks["asked"]) == (0, "remarks", [])
    assert remarks["answered"][0]["speaker"] == "张三"
    assert remarks["topics"] == ["capex", "cloud"]
    assert [each["number"] for each in read("alibaba-2024Q4")["exchanges"]] == list(range(1, 10))


def test_analysts_come_with_their_firms_and_links_with_their_scores() -> None:
    [cloud] = [each for each in read("jia-2024Q3")["exchanges"] if each["number"] == 2]
    assert cloud["asking"] == ["Tom Lee（摩根大通）"]
    assert {(call, number) for call, number, score in cloud["links"] if 0 < score <= 1} >= {
        ("jia-2023Q4", 1),
        ("jia-2024Q4", 5),
        ("alibaba-2024Q4", 2),
    }
