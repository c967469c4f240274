import pytest

from generator.errors import InputError
from generator.ledger import accepted, lost
from generator.model import Call
from tests.stages.settle.edits import by_anchor, settled, understood

RAW = "以下为问答全文:\n吴泳铭:公司批准了回购计划。\n徐宏:利润率会继续改善。\n"
SHORTER = RAW.replace("吴泳铭:公司批准了回购计划。\n", "")


@pytest.fixture
def before() -> Call:
    return understood(RAW)


@pytest.fixture
def after(before: Call) -> Call:
    return understood(SHORTER, before)


def test_everything_that_is_there_is_accepted(before: Call) -> None:
    ledger = accepted(before)
    assert {name for each in ledger for name in each.anchors} == by_anchor(before).keys()
    assert [each.label for each in ledger] == ["吴泳铭", "徐宏"]


def test_nothing_is_lost_in_silence(after: Call) -> None:
    assert len(lost(after)) == 1
    with pytest.raises(InputError, match="candidates"):
        accepted(after)


def test_what_is_given_up_is_remembered_and_no_longer_lost(before: Call, after: Call) -> None:
    gone = before.turns[0].anchor
    ledger = accepted(after, {gone})
    assert [each.removed for each in ledger] == [False, True]
    assert gone in ledger[1].anchors


def test_what_was_given_up_lives_again_when_its_words_come_back(before: Call, after: Call) -> None:
    gone = before.turns[0].anchor
    again = settled(RAW, accepted(after, {gone}))
    assert [each.removed for each in accepted(again)] == [False, False]


def test_a_lost_anchor_can_be_led_elsewhere(before: Call, after: Call) -> None:
    gone = before.turns[0].paragraphs[0].anchor
    there = after.turns[0].paragraphs[0].anchor
    [only] = accepted(after, moved={gone: there})
    assert {gone, before.turns[0].anchor, there} <= set(only.anchors)


@pytest.mark.parametrize(
    ("removed", "moved"), [({"pabcdefgh"}, {}), (set(), {"pabcdefgh": "pabcdefgi"})]
)
def test_a_decision_about_nothing_is_a_slip(
    before: Call, removed: set[str], moved: dict[str, str]
) -> None:
    with pytest.raises(InputError, match="no such anchor"):
        accepted(before, removed, moved)
