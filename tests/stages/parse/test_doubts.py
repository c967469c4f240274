"""What is in doubt becomes a question that names the line and what to do."""

from __future__ import annotations

import pytest

from generator.errors import Problem
from tests.calls import real_calls
from tests.parsing import understood

CODES = {"doubtful-label", "no-labels"}


def doubts(text: str) -> list[Problem]:
    return [problem for problem in understood(text).problems if problem.code in CODES]


@pytest.mark.parametrize(
    ("text", "notation", "quoted"),
    [
        ("张三→大家好。\n李四→谢谢。\n", "notations.yml", "张三→"),
        ("某公司公布财报。\n收入增长。\n", "notations.yml", "某公司公布财报"),
        ("他说:好。\n", "notations.yml", "他说:"),
    ],
)
def test_a_text_without_labels_names_the_nearest_notation(
    text: str, notation: str, quoted: str
) -> None:
    (problem,) = doubts(text)
    assert problem.code == "no-labels"
    assert "Nearest is the notation" in problem.message
    assert notation in problem.message
    assert quoted in problem.message or problem.line


def test_a_text_without_labels_is_one_turn_of_nobody() -> None:
    call = understood("某公司公布财报。\n\n收入增长。\n")
    (turn,) = call.turns
    assert (turn.label.text, turn.speaker.name, turn.speaker.role) == ("", None, "unknown")
    assert [paragraph.text for paragraph in turn.paragraphs] == ["某公司公布财报。", "收入增长。"]
    assert call.introduction == ()


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff"])
def test_a_text_without_words_has_no_turns(text: str) -> None:
    call = understood(text)
    assert call.turns == ()
    assert [problem.code for problem in call.problems] == ["no-labels"]


def test_a_line_that_may_name_somebody_is_asked_about_once() -> None:
    talk = "高盛分析师Tom Lee:请问?\n张三:好。\n高德:增长很快。\n高德:份额稳定。\n"
    (problem,) = doubts(f"{talk}高盛分析师Tom Lee:谢谢。\n".replace("\n高德:份额稳定。", ""))
    assert (problem.code, problem.line) == ("doubtful-label", 3)
    assert "'高德:'" in problem.message


def test_a_word_in_front_of_many_lines_is_asked_about() -> None:
    lines = "".join(f"嘉宾席:第{number}点。\n谢谢。\n" for number in "一二三")
    (problem,) = doubts(f"主持人:好。\n{lines}主持人:谢谢。\n")
    assert "'嘉宾席:'" in problem.message


def test_the_real_calls_leave_no_doubt() -> None:
    for call in real_calls().values():
        assert not [problem for problem in call.problems if problem.code in CODES]
