"""The text form of ``explain``: lines, questions and repairs, in colour where that is wanted."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from generator.exports.report import print_report
from tests.parsing import fixed_vocabulary, understood

TALK = (
    "看图:某公司\n高盛分析师Tom Lee:發(fā)布了業(yè)務(wù)數據?\n张三:好。\n高德:增长很快。\n"
    "高盛分析师Tom Lee:谢谢。\n"
)


def shown(text: str = TALK, **options: Any) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=100, **options)
    print_report(understood(text), fixed_vocabulary(), console)
    return stream.getvalue()


def test_each_line_is_one_line_with_its_reason() -> None:
    lines = shown().splitlines()
    (furniture,) = [line for line in lines if "看图" in line]
    assert furniture.split()[:2] == ["1", "furniture"]
    assert "门户网站的引导行" in furniture


def test_a_doubtful_line_is_a_question_with_answers_and_yaml() -> None:
    lines = [line.strip() for line in shown().splitlines()]
    place = next(number for number, line in enumerate(lines) if "高德:增长很快" in line)
    assert lines[place + 1 : place + 6] == [
        "? Taken for speech. Does it name a speaker?",
        "1 no: leave it, it is speech",
        "2 yes: add the person to people.yml",
        "- {id: gao-de, name: 高德}",
        "3 yes, and others are written like this: add the form to notations.yml",
    ]


def test_repairs_are_listed_with_their_line_but_not_the_script() -> None:
    lines = shown().splitlines()
    assert [line.split()[:2] for line in lines if "(gloss" in line] == [["2", "repair"]] * 3
    assert not any("(script" in line for line in lines)


@pytest.mark.parametrize(
    ("options", "coloured"),
    [
        ({}, False),
        ({"force_terminal": True}, True),
        ({"force_terminal": True, "no_color": True}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(options: dict[str, Any], coloured: bool) -> None:
    colours = ("\x1b[36m", "\x1b[2;36m", "\x1b[32m", "\x1b[1;31m")
    assert any(colour in shown(**options) for colour in colours) == coloured


def test_nothing_in_a_text_can_command_the_terminal() -> None:
    assert "\x1b" not in shown("张三:\x1b[31m好\x1b]0;x\x07。\n李四:好。\n张三:对。\n李四:嗯。\n")
