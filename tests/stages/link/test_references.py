"""References lead to the calls that the corpus has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Call, Span
from generator.stages.link import link
from tests.calls import invented_call, vocabulary


def referring(target: str, period: str = "2025Q1") -> Call:
    call = invented_call([[("answer", ["与上季度相比,增长更快。"])]], f"alibaba-{period}")
    [turn] = call.turns
    spans = (Span(0, 1, "term", "cmr"), Span(1, 4, "reference", target))
    paragraph = replace(turn.paragraphs[0], spans=spans)
    return replace(call, turns=(replace(turn, paragraphs=(paragraph,)),))


def target(calls: tuple[Call, ...], name: str = "alibaba-2025Q1") -> str:
    [call] = [call for call in calls if call.id == name]
    return call.turns[0].paragraphs[0].spans[1].target


@pytest.mark.parametrize(
    ("meant", "there", "expected"),
    [
        ("2024Q4", "2024Q4", "alibaba-2024Q4"),
        ("2024Q3", "2024Q4", "2024Q3"),
        ("2024FY", "2024Q4", "alibaba-2024Q4"),
        ("2024Q4", "2024FY", "alibaba-2024FY"),
        ("2023FY", "2024Q4", "2023FY"),
        ("2025Q1", "2024Q4", "2025Q1"),
        ("", "2024Q4", ""),
    ],
)
def test_a_reference_gets_the_call_of_its_period(meant: str, there: str, expected: str) -> None:
    other = invented_call([[("answer", ["好。"])]], f"alibaba-{there}")
    assert target(link((other, referring(meant)), vocabulary())) == expected


def test_another_companys_call_is_not_meant() -> None:
    other = invented_call([[("answer", ["好。"])]], "tencent-2024Q4", company="tencent")
    assert target(link((other, referring("2024Q4")), vocabulary())) == "2024Q4"


def test_other_spans_stay() -> None:
    call = referring("2024Q4")
    [linked] = link((call,), vocabulary())
    assert linked.turns[0].paragraphs[0].spans[0] == call.turns[0].paragraphs[0].spans[0]
