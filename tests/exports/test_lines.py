"""Every stretch of a text says what it was taken for and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import Problem
from generator.exports.lines import Row, explain_lines, speaker_name
from generator.model import Speaker
from tests.parsing import fixed_vocabulary, understood
from tests.stages.parse.test_cases import NAMES, case


def rows(text: str) -> tuple[Row, ...]:
    return explain_lines(understood(text), fixed_vocabulary())


@pytest.mark.parametrize("name", NAMES)
def test_every_part_has_a_reason(name: str) -> None:
    call = understood(case(name)["text"])
    found = explain_lines(call, fixed_vocabulary())
    assert all(row.why for row in found)
    assert not {row.why for row in found} & {part.rule for part in call.parts}
    shown = "".join(row.text for row in found)
    assert "".join(shown.split()) == "".join(call.raw.split()).replace("\ufeff", "")


def test_reasons_and_speakers() -> None:
    talk = "高盛分析师Tom Lee:请问?\n张三:好。\n(笑)\n高盛分析师Tom Lee:谢谢。\n"
    found = rows(f"看图:某公司\n{talk}")
    lee = "Tom Lee · 高盛"
    assert [(row.line, row.kind, row.why) for row in found[:6]] == [
        (1, "furniture", "门户网站的引导行"),
        (2, "label", f"{lee} (机构 + 分析师 + 姓名: only labels are written like this)"),
        (2, "paragraph", f"question of {lee}, exchange 1"),
        (3, "label", "张三 (姓名: a name right behind a question)"),
        (3, "paragraph", "answer of 张三, exchange 1"),
        (4, "stage-note", "现场说明"),
    ]


def test_news_before_the_call_and_a_text_of_nobody() -> None:
    assert rows("今日公布财报。\nQ1:好吗?\nA1:好。\n")[0].why == "news before the call"
    (row,) = rows("收入增长。\n")
    assert row.why == "remarks of (unknown)"


def test_a_problem_stands_at_its_line_and_at_the_speaker_whom_it_names() -> None:
    found = rows("以下为问答:花旗分析师Amy Chen:请问?张三:好。花旗分析师Amy Chen:嗯。张三:对。\n")
    told = [(row.text, [each.code for each in row.problems]) for row in found if row.problems]
    assert told == [
        ("花旗分析师Amy Chen:", ["unknown-person"]),
        ("张三:", ["unknown-person"]),
    ]


def test_a_problem_of_another_file_stands_at_no_line() -> None:
    call = understood("Q1:好吗?\nA1:好。\n")
    note = Problem("notes.yml", 1, "note-lost", "quote", "error")
    found = explain_lines(replace(call, problems=(note,)), fixed_vocabulary())
    assert not any(row.problems for row in found)


def test_a_block_of_several_lines_is_shown_line_by_line() -> None:
    found = rows("Q1:好吗?\nA1:好。\n免责声明\n本文仅供参考。\n")
    assert [row.line for row in found] == sorted(row.line for row in found)
    assert all("\n" not in row.text for row in found)


def test_an_unnamed_speaker_stays_unnamed() -> None:
    assert speaker_name(Speaker(None, None, "management")) == "(management)"
    chief = Speaker("x", "张三", "management", "首席执行官", "某集团")
    assert speaker_name(chief) == "张三 · 首席执行官 · 某集团"
