import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.likeness import SKETCHED, WIDTH, Overlaps, grams, sketch
from tests.calls import real_calls

LONG = "我们认为云计算的需求非常强劲,未来三年的资本支出会超过过去十年的总和,这是一个历史性的机会。"


def likeness(old: str, new: str) -> float:
    return Overlaps({0: grams(new)}).likeness(sketch(grams(old))).get(0, 0.0)


@given(st.text())
def test_every_text_has_a_sketch_and_is_wholly_in_itself(text: str) -> None:
    assert likeness(text, text) == 1
    assert 0 < len(sketch(grams(text))) <= SKETCHED * WIDTH


@given(st.integers(1, len(LONG) - 1))
def test_one_part_of_two_holds_nearly_half(place: int) -> None:
    parts = LONG[:place], LONG[place:]
    assert max(likeness(LONG, part) for part in parts) >= 0.45


def test_joined_lines_hold_each_of_them() -> None:
    assert likeness("谢谢管理层接受我的提问", f"谢谢管理层接受我的提问。{LONG}") > 0.8


@pytest.mark.parametrize(("old", "new"), [("雲計算", "云计算"), ("AI,好", "ai 好")])
def test_script_case_and_signs_make_no_difference(old: str, new: str) -> None:
    assert likeness(old, new) == 1


def test_passages_of_a_call_are_far_from_one_another() -> None:
    call = real_calls()["alibaba-2024Q4"]
    said = [paragraph.raw for turn in call.turns for paragraph in turn.paragraphs]
    assert max(likeness(one, other) for one in said for other in said if one != other) < 0.5
