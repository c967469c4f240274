"""Whatever the text: repairs can be replayed and undone, a second repair finds nothing more."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.editing import apply, undo
from generator.model import Call
from generator.stages.repair import repair
from tests.calls import vocabulary
from tests.damage import LIGHT, damage

DAMAGED = (
    "發(fā)",
    "業(yè)",
    "?",
    "?nèi)",
    "(rén)",
    "傮w",
    "蛻魞",
    "們",
    "如何",
    "看著",
    "20 25 年",
)
SIGNS = ("(", ")", " ", "\n", "\r\n", "，", ",", "A", "1", "云", "什么", "。", "𠮷", "é", "（fā）")
PIECES = st.sampled_from(DAMAGED + SIGNS)
WORDS = ("我們", "如何", "看待", "專有", "業務", "總體", "來看", "非常", "慷慨", "的", "增長", "快")
MORE = ("模", "客戶", "內部", "導致", "原因", "。", "A", "，", ",", "？", "7%", "\n")
TRADITIONAL = st.sampled_from(WORDS + MORE)


def repaired(raw: str, earlier: tuple[str, ...] = ()) -> Call:
    return repair(Call(id="a", path="raw.txt", raw=raw, earlier=earlier), vocabulary())


def check(raw: str, earlier: tuple[str, ...] = ()) -> None:
    call = repaired(raw, earlier)
    assert apply(raw, call.repairs) == call.text
    assert undo(call.text, call.repairs) == raw
    assert all(raw[each.start : each.end] == each.before for each in call.repairs)
    assert all(one.end <= two.start for one, two in pairwise(call.repairs))
    assert all(0 < each.confidence <= 1 for each in call.repairs)


@given(st.text(max_size=40))
@settings(deadline=None)
def test_any_text(raw: str) -> None:
    check(raw)


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(deadline=None, max_examples=60)
def test_texts_that_look_damaged(raw: str) -> None:
    check(raw)


@given(st.lists(PIECES, max_size=14).map("".join), st.lists(st.text() | PIECES).map(tuple))
@settings(deadline=None, max_examples=60)
def test_whatever_earlier_calls_are_like(raw: str, earlier: tuple[str, ...]) -> None:
    check(raw, earlier)


def test_all_invisible_characters_in_a_row_are_taken_out() -> None:
    check("發布\x1f\x1f\x1f0")
    assert repaired("發布\x1f\x1f\x1f0").text == "发布0"


@given(st.lists(TRADITIONAL, max_size=20).map("".join))
@settings(deadline=None, max_examples=60)
def test_texts_that_are_damaged(text: str) -> None:
    check(damage(text, LIGHT))


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(deadline=None, max_examples=60)
def test_a_second_repair_changes_nothing(raw: str) -> None:
    once = repaired(raw)
    # What was flagged may become clear by what is repaired beside it.
    assert repaired(once.text).text == once.text or once.problems


def test_a_second_repair_does_not_decide_what_the_first_flagged() -> None:
    once = repaired("?蛻魞云(業(yè)").text
    assert repaired(once).text == once


def test_problems_of_earlier_stages_stay() -> None:
    call = Call(id="a", path="raw.txt", raw="營收逐漸縮?業(yè)務(wù)")
    before = repair(call, vocabulary()).problems
    assert repair(replace(call, problems=before), vocabulary()).problems == before + before
