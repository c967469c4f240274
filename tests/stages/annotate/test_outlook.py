"""Tests of forward-looking statements, against truths written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Call, Outlook, Paragraph
from generator.stages.annotate.figures import find_figures
from generator.stages.annotate.outlook import find_outlook
from tests.calls import cases, real_calls, vocabulary

Row = dict[str, Any]
TRUTH: dict[str, dict[int, list[Row]]] = cases("outlook.yml")
INVENTED: list[Row] = [*cases("outlook_unseen.yml"), *cases("outlook_unseen2.yml")]
PRECISION = RECALL = 0.97

PIECES = [
    "我们", "会", "将", "不会", "预计", "可能", "如果", "未来三年", "明年", "三年内", "没有",
    "的计划", "。", "?", ",", ";", "5%", "增长", "过去", "了", "视为", "机会", "请问", "只有",
    "前提下", " ", "\n", "will", "2027年底前",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text()


def found_in(text: str) -> tuple[Outlook, ...]:
    return find_outlook(text, find_figures(text, vocabulary()), vocabulary())


def paragraphs(call: Call) -> Iterator[Paragraph]:
    yield from call.introduction
    for turn in call.turns:
        yield from turn.paragraphs


def judged(call: Call) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield pairs of truth and statement; None has no counterpart, what is doubtful is left out."""
    for paragraph in paragraphs(call):
        truth = {row["starts"]: row for row in TRUTH[call.id].get(paragraph.lines[0], [])}
        assert all(start in paragraph.text for start in truth)
        for outlook in paragraph.outlook:
            said = paragraph.text[outlook.start : outlook.end]
            start = next((start for start in truth if said.startswith(start)), "")
            row = truth.pop(start, None)
            if row is None or not row.get("doubtful"):
                yield row, {"modality": outlook.modality, "horizon": list(outlook.horizon)}
        yield from ((row, None) for row in truth.values() if not row.get("doubtful"))


@pytest.mark.parametrize("call", TRUTH)
def test_statements_of_the_real_calls(call: str) -> None:
    pairs = list(judged(real_calls()[call]))
    both = [(truth, row) for truth, row in pairs if truth and row]
    assert len(both) >= PRECISION * sum(row is not None for _, row in pairs)
    assert len(both) >= RECALL * sum(truth is not None for truth, _ in pairs)
    for field, default in (("modality", "stated"), ("horizon", [])):
        right = sum(truth.get(field, default) == row[field] for truth, row in both)
        assert right >= PRECISION * len(both)


@pytest.mark.parametrize("case", INVENTED, ids=lambda case: case["text"][:20])
def test_statements_in_invented_sentences(case: Row, request: pytest.FixtureRequest) -> None:
    if case.get("fails"):
        request.applymarker(pytest.mark.xfail(reason=case["fails"], strict=True))
    expected = [] if case["modality"] == "none" else [(case["modality"], case.get("horizon", []))]
    assert [(one.modality, list(one.horizon)) for one in found_in(case["text"])] == expected


def test_each_sentence_stands_for_itself() -> None:
    text = "收入增长了5%。 我们明年会扩产;如果需求好,可能更快。会不会太快?不会。"
    assert [(text[one.start : one.end], one.modality) for one in found_in(text)] == [
        ("我们明年会扩产;", "stated"),
        ("如果需求好,可能更快。", "conditional"),
    ]


@given(TEXTS)
def test_statements_are_sentences_in_order_and_apart(text: str) -> None:
    reach = 0
    for outlook in found_in(text):
        assert reach <= outlook.start < outlook.end <= len(text)
        said = text[outlook.start : outlook.end]
        assert said == said.strip()
        assert all(horizon and horizon in said for horizon in outlook.horizon)
        reach = outlook.end
