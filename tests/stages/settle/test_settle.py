"""Published anchors after a change of the raw text, by cases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.ledger import accepted, lost
from generator.model import Call, Paragraph, Turn
from tests.calls import cases
from tests.stages.settle.edits import by_anchor, settled, understood

CASES = cases("anchors.yml")


def find(call: Call, place: str) -> tuple[Turn | None, Paragraph]:
    """Return what ``words@speaker`` names: a paragraph, and its turn."""
    start, _, label = place.partition("@")
    turns = [(turn, each) for turn in call.turns for each in turn.paragraphs]
    groups: list[tuple[Turn | None, Paragraph]] = [*((None, p) for p in call.introduction), *turns]
    [found] = [
        (turn, each)
        for turn, each in groups
        if each.raw.startswith(start) and (not label or (turn and turn.label.text == f"{label}:"))
    ]
    return found


def anchor(call: Call, place: str) -> str:
    """Return the anchor of a paragraph, or with T or X in front of its turn or exchange."""
    turn, paragraph = find(call, place.lstrip("TX"))
    if place[0] not in "TX":
        return paragraph.anchor
    assert turn
    if place[0] == "T":
        return turn.anchor
    return next(each.anchor for each in call.exchanges if each.number == turn.exchange)


def first_words(call: Call, name: str) -> Paragraph:
    """Return the paragraph at which a link with this anchor lands."""
    thing = by_anchor(call)[name]
    if isinstance(thing, Paragraph):
        return thing
    turns = [thing] if isinstance(thing, Turn) else [by_anchor(call)[thing.turns[0]]]
    assert isinstance(turns[0], Turn)
    return turns[0].paragraphs[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_links_after_a_change(case: dict[str, Any]) -> None:
    before = understood(case["before"])
    after = understood(case["after"], before)
    for old, new in case["leads"].items():
        landed = first_words(after, anchor(before, old))
        assert landed == find(after, new)[1], old
    gone = {each.anchors[0] for each in lost(after)}
    assert gone == {anchor(before, place) for place in case.get("lost", ())}
    assert len(gone) == len([each for each in after.problems if each.code == "lost-anchor"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_nothing_is_named_twice_and_nothing_lost_when_accepted(case: dict[str, Any]) -> None:
    before = understood(case["before"])
    after = understood(case["after"], before)
    ledger = accepted(after, {each.anchors[0] for each in lost(after)})
    names = [name for each in ledger if not each.removed for name in each.anchors]
    assert len(names) == len(set(names)) == len(by_anchor(after))
    again = settled(case["after"], ledger)
    assert not lost(again)
    assert by_anchor(again).keys() == by_anchor(after).keys()


def test_a_lost_anchor_is_an_error_with_candidates_and_a_way_out() -> None:
    raw = "以下为问答全文:\n吴泳铭:公司批准了回购计划。\n徐宏:利润率会继续改善。\n"
    before = understood(raw)
    gone = before.turns[0].paragraphs[0].anchor
    after = understood(raw.replace("吴泳铭:公司批准了回购计划。\n", ""), before)
    [problem] = [each for each in after.problems if each.code == "lost-anchor"]
    assert problem.severity == "error"
    kept = after.turns[0].paragraphs[0].anchor
    for part in (gone, "公司批准了回购计划", kept, "line 2", f"--remove mou-2024Q4#{gone}"):
        assert part in problem.message


def test_without_a_ledger_nothing_changes() -> None:
    call = understood("以下为问答全文:\n吴泳铭:对。\n徐宏:对。\n")
    anchors = [turn.anchor for turn in call.turns]
    assert anchors[1] == f"{anchors[0]}-2"
    assert replace(call, published=()) == call


def test_old_names_stay_through_several_changes() -> None:
    texts = [
        f"以下为问答全文:\n吴泳铭:公司董事会批准了新的回购计划,规模是{number}亿美元,有效期三年。\n"
        for number in ("一百", "二百", "三百")
    ]
    call = understood(texts[0])
    names = [call.turns[0].anchor]
    for text in texts[1:]:
        call = understood(text, call)
        names.append(call.turns[0].anchor)
    assert len(set(names)) == 3
    assert call.turns[0].aliases == (names[1], names[0])
