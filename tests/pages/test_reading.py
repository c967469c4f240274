from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import Problem
from generator.model import Figure, Paragraph, Repair, Span
from generator.pages.reading import make_reader
from tests.pages.calls import VOCABULARY, paragraph, small_call

HERE = "calls/mou-2024Q4/index.md"


def blocks(*paragraphs: Paragraph, repairs: tuple[Repair, ...] = ()) -> list[str]:
    call = replace(small_call(), repairs=repairs)
    return list(make_reader(call, VOCABULARY, HERE).blocks(paragraphs, "answer"))


def test_a_paragraph_has_its_anchor_its_line_and_a_permanent_link() -> None:
    [block] = blocks(paragraph("好", 12))
    assert block == (
        '好 [12](raw.md#L12){ .original title="原文第12行" } '
        '[¶](#p12){ .permalink title="本段的固定链接和引用" }\n{: #p12 .paragraph .answer }'
    )


@pytest.mark.parametrize(
    ("text", "english"),
    [("Thank you, operator.", True), ("谢谢 operator", False), ("70%", False), ("OK", True)],
)
def test_english_is_told_from_chinese(text: str, english: bool) -> None:
    [block] = blocks(paragraph(text, 1))
    assert ('lang="en"' in block) == english


def test_a_term_leads_to_the_glossary() -> None:
    [block] = blocks(paragraph("看CMR", 1, 0, Span(1, 4, "term", "cmr")))
    assert block.startswith(
        '看[CMR](../../glossary.md#cmr){ .term title="客户管理收入：向商家收的钱。" } '
    )


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(1, 5, "quote", ""), '好*(1,2*{ .quote title="转载网页插入的股价" })'),
        (Span(1, 6, "stage-note", ""), "好*(1,2)*{ .stage-note }"),
        (Span(1, 6, "topic", "cloud"), "好(1,2)"),
        (Span(1, 6, "figure", "12"), "好(1,2)"),
    ],
    ids=lambda value: value.kind if isinstance(value, Span) else "",
)
def test_what_a_span_looks_like(span: Span, expected: str) -> None:
    [block] = blocks(paragraph("好(1,2)", 1, 0, span))
    assert block.startswith(expected + " ")


def test_a_figure_tells_its_normal_form() -> None:
    said = replace(
        paragraph("赚了一亿元", 1), figures=(Figure(2, 5, "amount", "100000000", currency="CNY"),)
    )
    [block] = blocks(said)
    assert block.startswith('赚了*一亿元*{ .figure title="100,000,000CNY" } ')


def test_a_figure_leaves_room_for_a_term_in_it() -> None:
    growth = Figure(0, 7, "growth", "5", unit="%")
    [block] = blocks(
        replace(paragraph("CMR增长5%", 1, 0, Span(0, 3, "term", "cmr")), figures=(growth,))
    )
    assert block.startswith("[CMR](")
    assert '}*增长5%*{ .figure title="+5%" } ' in block


def test_a_repaired_place_tells_the_original() -> None:
    repair = Repair("byte-slip", 4, 5, "?", "。总")
    [block] = blocks(paragraph("品。总体", 1, 3), repairs=(repair,))
    assert block.startswith('品*。总*{ .repaired title="原文作“?”（补回错位的字节）" }体 ')


def test_a_change_of_script_is_not_marked() -> None:
    [block] = blocks(paragraph("云", 1), repairs=(Repair("script", 0, 1, "雲", "云"),))
    assert block.startswith("云 ")


def test_a_repair_across_two_paragraphs_is_marked_in_both() -> None:
    repair = Repair("byte-slip", 1, 3, "??", "乙。丙")
    first, second = blocks(paragraph("甲乙", 1, 0), paragraph("丙丁", 2, 3), repairs=(repair,))
    assert first.startswith("甲*乙*{ .repaired")
    assert second.startswith("*丙*{ .repaired")


def test_a_paragraph_with_a_doubtful_line_says_so() -> None:
    call = replace(small_call(), problems=(Problem("raw.txt", 3, "doubtful-damage", "?"),))
    reader = make_reader(call, VOCABULARY, HERE)
    two_lines = replace(paragraph("好", 2), lines=(2, 3))
    doubtful, certain = reader.blocks((two_lines, paragraph("好", 4)), "answer")
    assert "[存疑](#doubts){ .doubt" in doubtful
    assert "存疑" not in certain


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("2024Q3", '*上季度*{ .reference title="指2024财年第三财季，尚未收录" }'),
        (
            "mou-2024Q3",
            '[上季度](../mou-2024Q3/index.md){ .reference title="指2024财年第三财季" }',
        ),
        ("", "上季度"),
    ],
)
def test_a_reference_leads_to_the_call_that_it_means(target: str, shown: str) -> None:
    said = paragraph("与上季度相比", 1, 0, Span(1, 4, "reference", target))
    [text] = blocks(said)
    assert f"与{shown}相比" in text
