from __future__ import annotations

from dataclasses import replace

from generator.model import Part
from generator.pages.original import raw_lines
from tests.pages.calls import MANAGER, call, paragraph, turn


def test_every_line_that_holds_anything_is_there_with_its_number() -> None:
    raw = "看图:x\n\n张三:好\n 再见"
    speech = turn(MANAGER, paragraph("好", 3), paragraph("再见", 4))
    parts = (Part("furniture", 0, 4, "look"), Part("paragraph", 6, 14, "rest"))
    lines = list(raw_lines(replace(call(speech), raw=raw, parts=parts)))
    assert [(line.number, line.text, line.anchor, line.furniture) for line in lines] == [
        (1, "看图:x", "", True),
        (3, "张三:好", "p3", False),
        (4, " 再见", "p4", False),
    ]


def test_a_line_that_is_speech_too_is_no_furniture() -> None:
    parts = (Part("furniture", 0, 2, "ad"), Part("paragraph", 2, 3, "rest"))
    [line] = raw_lines(replace(call(turn(MANAGER, paragraph("好", 1))), raw="广告好", parts=parts))
    assert not line.furniture


def test_a_very_long_line_comes_in_parts_of_which_the_first_has_the_number() -> None:
    raw = "云" * 9000
    lines = list(raw_lines(replace(call(turn(MANAGER, paragraph("云", 1))), raw=raw)))
    assert [line.continued for line in lines] == [False, True, True]
    assert "".join(line.text for line in lines) == raw
