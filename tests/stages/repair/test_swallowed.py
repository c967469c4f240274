"""What is tried where a sign went with half a character."""

from __future__ import annotations

import math

import pytest

from generator.stages.repair.swallowed import ANY, DIGITS, doubt, swallowed, tokens


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("ROI)上升", ("(",)),
        ("024年我們做了", ("2",)),
        ("998財年", ("1",)),
        (".5元的股息", tuple(DIGITS)),
        ("I智能體", ("A",)),
        ("我們看到", tuple(ANY)),
        ("CEO吳泳銘", (" ", *ANY)),
        ("", ("", *ANY)),
        ("\n下一行", ("", *ANY)),
    ],
)
def test_what_stands_behind_tells_what_stood_before(behind: str, expected: tuple[str, ...]) -> None:
    assert swallowed(f"前?{behind}", 2, tokens("AI與ROI")) == expected


def test_more_is_asked_at_the_head_of_a_line_and_for_its_end() -> None:
    raw = "第一行。\n汪志?我補充。這是為?我們"
    head, inside = raw.index("?"), raw.rindex("?")
    assert doubt(raw, head, ",", set()) > doubt(raw, inside, ",", set()) == 0
    assert doubt(raw, inside, "\n", set()) == math.inf


@pytest.mark.parametrize(
    ("behind", "sign", "is_certain"),
    [
        ("oken生成", " ", False),
        ("oken生成", "T", True),
        ("ken生成", " ", True),
        ("Copilot", " ", True),
        ("PI接口", ",", False),
        ("B端", ",", True),
        ("ROI)上升", "(", True),
        ("我們", ",", True),
    ],
    ids=[
        "letters that may have lost one",
        "their lost letter",
        "a word that the text has",
        "begins like a name",
        "capitals that may have lost one",
        "one capital",
        "a parenthesis that is closed was opened, and no more than it is lost",
        "no letters",
    ],
)
def test_letters_may_be_cut(behind: str, sign: str, is_certain: bool) -> None:
    raw = f"每個?{behind}"
    assert (doubt(raw, 2, sign, {"ken"}) < math.inf) == is_certain


def test_words_of_a_text_are_neither_pinyin_nor_cut() -> None:
    assert tokens("發(fa)布AI與?oken,B端") == {"AI"}
