"""Tests of figures, against truths written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Call, Figure, Paragraph
from generator.stages.annotate.figures import find_figures, target
from tests.calls import cases, real_calls, vocabulary

Row = dict[str, Any]
TRUTH: dict[str, dict[int, list[Row]]] = cases("figures.yml")
INVENTED: list[Row] = [
    case
    for name in ("cases", "unseen", "unseen2", "unseen3")
    for case in cases(f"figures_{name}.yml")
]
ENOUGH = 0.97

PIECES = [
    "营收", "5%", "-", "到", "~", "亿元", "同比", "增长", "下滑", "了", "约", "近", "第", "三",
    "十", "多", "1,234.5", "3/4", "年", "月", "个", "季度", "2024", "半", "千", "万", "百分之",
    "分之", "。", ",", "、", "$", "billion", "Q3", "A1", "左右", "以上", " ", "两位数", "翻番",
    "\n", "(", ")", "点", "０", "兆", "的",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text()


def found_in(text: str) -> tuple[Figure, ...]:
    return find_figures(text, vocabulary())


def rows(text: str, figures: Iterable[Figure]) -> list[Row]:
    """Return figures as the case files write them."""
    return [
        {
            "text": text[figure.start : figure.end],
            "is": target(figure),
            "kind": figure.kind,
            **({"of": figure.metric} if figure.metric else {}),
            **({"vs": figure.comparison} if figure.comparison else {}),
            **({"about": figure.approximation} if figure.approximation else {}),
        }
        for figure in figures
    ]


def place(text: str, truth: Sequence[Row]) -> dict[tuple[int, int], Row]:
    """Return the rows of a text by where they stand: each behind the one before."""
    placed: dict[tuple[int, int], Row] = {}
    position = 0
    for row in truth:
        around = row.get("in", row["text"])
        start = text.index(around, position) + around.index(row["text"])
        position = start + len(row["text"])
        placed[start, position] = row
    return placed


def paragraphs(call: Call) -> Iterator[Paragraph]:
    yield from call.introduction
    for turn in call.turns:
        yield from turn.paragraphs


def judged(call: Call) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield pairs of truth and figure, one of them None where it has no counterpart."""
    for paragraph in paragraphs(call):
        truth = place(paragraph.text, TRUTH[call.id].get(paragraph.lines[0], []))
        shown = rows(paragraph.text, paragraph.figures)
        for figure, row in zip(paragraph.figures, shown, strict=True):
            yield truth.pop((figure.start, figure.end), None), row
        yield from ((row, None) for row in truth.values())


@pytest.mark.parametrize("call", TRUTH)
@pytest.mark.parametrize("field", ["text", "is", "kind", "of", "vs", "about"])
def test_figures_of_the_real_calls(call: str, field: str) -> None:
    pairs = list(judged(real_calls()[call]))
    right = sum(
        truth is not None and row is not None and truth.get(field) == row.get(field)
        for truth, row in pairs
    )
    assert right >= ENOUGH * sum(truth is not None for truth, _ in pairs)
    assert right >= ENOUGH * sum(row is not None for _, row in pairs)


def test_every_line_of_the_truth_is_a_paragraph() -> None:
    for name, lines in TRUTH.items():
        assert set(lines) <= {paragraph.lines[0] for paragraph in paragraphs(real_calls()[name])}


@pytest.mark.parametrize("case", INVENTED, ids=lambda case: case["text"][:20])
def test_figures_of_invented_sentences(case: Row, request: pytest.FixtureRequest) -> None:
    if case.get("fails"):
        request.applymarker(pytest.mark.xfail(reason=case["fails"], strict=True))
    place(case["text"], case["figures"])  # the truth has to stand in the text
    shown = rows(case["text"], found_in(case["text"]))
    assert shown == [{key: row[key] for key in row if key != "in"} for row in case["figures"]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1亿元", "10000000 CNY"),
        ("1.10%", "1.1 %"),
        ("100%", "100 %"),
        ("0.0001%", "0.0001 %"),
        ("123456789.123456789亿元", "12345678912345678.9 CNY"),
        ("3‰", "0.3 %"),
    ],
)
def test_values_are_exact(text: str, value: str) -> None:
    assert [target(figure) for figure in found_in(text)] == [value]


@pytest.mark.parametrize(
    ("traditional", "simplified"), [("２２１８．７４亿元", "2218.74亿元"), ("５％～７％", "5%~7%")]
)
def test_width_changes_nothing(traditional: str, simplified: str) -> None:
    assert found_in(traditional) == found_in(simplified)


def test_a_number_that_nobody_could_say_is_none() -> None:
    assert found_in("1" * 1000 + "亿元") == ()
    assert found_in("一" * 1000 + "亿元") == ()


@given(TEXTS)
def test_figures_are_in_order_and_apart_and_hold_a_number(text: str) -> None:
    reach = 0
    for figure in found_in(text):
        assert reach <= figure.start < figure.end <= len(text)
        reach = figure.end


@given(TEXTS)
def test_values_are_in_normal_form(text: str) -> None:
    for figure in found_in(text):
        ends = [end for end in (figure.value, figure.high) if end is not None]
        if figure.kind == "date":
            assert all(
                re.fullmatch(r"(\d{4}|-)?(-?\d\d|Q\d|H\d)?(-\d\d)?", end[:10]) for end in ends
            )
        elif figure.kind == "fraction" or "/" in figure.value:
            assert Fraction(figure.value)
        else:
            numbers = list(map(Decimal, ends))
            assert numbers == sorted(numbers)
            assert all(
                f"{number.normalize():f}" == end for number, end in zip(numbers, ends, strict=True)
            )


@given(TEXTS, TEXTS)
def test_what_is_said_on_another_line_changes_nothing(one: str, other: str) -> None:
    behind = len(one) + 1
    alone = [(figure.start + behind, target(figure)) for figure in found_in(other)]
    both = [(figure.start, target(figure)) for figure in found_in(f"{one}\n{other}")]
    assert [found for found in both if found[0] >= behind] == alone
