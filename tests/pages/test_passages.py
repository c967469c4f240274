from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.passages import Mark, blocks, excerpt, passage, uncovered
from generator.typography import widen
from tests.pages.rendering import Reading, html, shown

texts = st.text(st.sampled_from("我们的云，。AI *_[]{}#|`,:?()1.>"), min_size=1, max_size=40)
marks = st.builds(
    lambda start, length, target: Mark(start, start + length, "term", "注", target),
    st.integers(0, 40),
    st.integers(0, 8),
    st.sampled_from(["", "x.md"]),
)


@given(texts, st.lists(marks, max_size=4))
def test_marks_change_no_text(text: str, marks: list[Mark]) -> None:
    fitting = [mark for mark in marks if mark.end <= len(text)]
    assert Reading(html(f"前 {passage(text, fitting)} 后")).text == shown(f"前 {widen(text)} 后")


def test_a_mark_with_a_target_is_a_link() -> None:
    assert passage("看CMR吧", [Mark(1, 4, "term", "收入", "g.md#cmr")]) == (
        '看[CMR](g.md#cmr){ .term title="收入" }吧'
    )


def test_a_mark_without_a_target_is_emphasis() -> None:
    assert passage("好(笑)", [Mark(1, 4, "stage-note")]) == "好*（笑）*{ .stage-note }"


def test_of_marks_that_overlap_the_first_wins() -> None:
    marks = [Mark(2, 4, "repaired"), Mark(0, 3, "term")]
    assert passage("一二三四", marks) == "一二*三四*{ .repaired }"


def test_white_space_stays_outside_of_a_mark() -> None:
    assert passage("a b c", [Mark(1, 4, "term")]) == "a *b*{ .term } c"


def test_white_space_alone_is_not_marked() -> None:
    assert passage("a  b", [Mark(1, 3, "term")]) == "a  b"


@pytest.mark.parametrize(
    ("others", "left"),
    [
        ([], [(2, 8)]),
        ([(0, 2), (8, 9)], [(2, 8)]),
        ([(2, 4)], [(4, 8)]),
        ([(6, 9)], [(2, 6)]),
        ([(3, 4)], [(4, 8)]),
        ([(0, 3), (5, 9), (4, 6)], [(3, 4)]),
        ([(1, 9)], []),
    ],
)
def test_what_other_marks_leave_of_one(
    others: list[tuple[int, int]], left: list[tuple[int, int]]
) -> None:
    found = uncovered(Mark(2, 8, "figure"), [Mark(*other, "term") for other in others])
    assert [(one.start, one.end) for one in found] == left


def test_an_excerpt_starts_with_the_sentence_of_the_phrase() -> None:
    text = "第一句。第二句讲云计算的收入。第三句很长很长很长。"
    assert excerpt(text, 8, 11, 11) == "…第二句讲**云计算**的收入。…"


def test_an_excerpt_of_a_long_sentence_is_cut_before_the_phrase() -> None:
    assert (
        excerpt("一" * 50 + "云" + "二" * 50, 50, 51, 20)
        == "…" + "一" * 10 + "**云**" + "二" * 9 + "…"
    )


def test_an_excerpt_of_a_short_text_is_the_text() -> None:
    assert excerpt("好,谢谢", 0, 0, 100) == "好，谢谢"


def test_a_very_long_text_is_cut_into_blocks_at_the_ends_of_sentences() -> None:
    text = "云业务很好。" * 2000
    found = list(blocks(text, [Mark(0, 2, "term"), Mark(11996, 12000, "term")]))
    assert [len(one) for one in found] == [3996 + 11, 3996, 3996, 12 + 11]
    assert all(one.endswith("。") for one in found[:-1])
    assert Reading(html("\n\n".join(found))).text.replace(" ", "") == text


def test_a_very_long_text_without_sentences_is_cut_too() -> None:
    assert [len(one) for one in blocks("云" * 9000)] == [4000, 4000, 1000]


@given(texts, st.lists(marks, max_size=4))
def test_an_ordinary_text_is_one_block(text: str, marks: list[Mark]) -> None:
    assert list(blocks(text, marks)) == [passage(text, marks)]


def test_an_excerpt_begins_with_earlier_sentences_where_there_is_room() -> None:
    text = "支付回暖了,笔均金额转正了吗?国补退坡之后怎么看?"
    assert excerpt(text, 15, 17, 60).startswith("支付回暖了")
    assert excerpt(text, 15, 17, 12).startswith("…**国补**")
