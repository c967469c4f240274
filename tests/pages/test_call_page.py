from __future__ import annotations

from dataclasses import replace

from generator.model import Repair
from generator.pages.call_page import READING_SPEED, facts, groups, reading_minutes, sides_of
from tests.pages.calls import (
    ANALYST,
    MANAGER,
    NOBODY,
    OPERATOR,
    VOCABULARY,
    call,
    exchange,
    paragraph,
    turn,
)


def test_turns_stand_in_their_exchanges_and_between_them() -> None:
    remarks = replace(turn(MANAGER, paragraph("陈述", 1), exchange=None), section="remarks")
    operator = turn(OPERATOR, paragraph("请提问", 2), exchange=None)
    first = turn(ANALYST, paragraph("问", 3))
    second = turn(MANAGER, paragraph("答", 4), exchange=2)
    found = list(groups(call(remarks, operator, first, second)))
    assert [(group.name, group.exchange and group.exchange.number) for group in found] == [
        ("remarks", None),
        ("between", None),
        ("exchange", 1),
        ("exchange", 2),
    ]


def test_an_exchange_in_two_pieces_has_one_heading() -> None:
    operator = turn(OPERATOR, paragraph("掉线了", 2), exchange=None)
    pieces = (turn(ANALYST, paragraph("问", 1)), operator, turn(MANAGER, paragraph("答", 3)))
    assert [group.first for group in groups(call(*pieces))] == [True, True, False]


def test_an_analyst_who_says_yes_is_not_among_those_who_answer() -> None:
    clarification = replace(turn(ANALYST, paragraph("对", 3)), kind="answer")
    found = call(
        turn(ANALYST, paragraph("问", 1)),
        turn(NOBODY, paragraph("是这个意思吗", 2)),
        clarification,
        turn(MANAGER, paragraph("答", 4)),
        turn(OPERATOR, paragraph("下一位", 5)),
    )
    sides = sides_of(found, found.exchanges[0])
    assert sides.asking == (ANALYST,)
    assert sides.answering == (NOBODY, MANAGER)


def test_the_time_of_reading_grows_with_the_text_and_is_never_nothing() -> None:
    assert reading_minutes(call(turn(MANAGER, paragraph("短")))) == 1
    assert reading_minutes(call(turn(MANAGER, paragraph("长" * READING_SPEED * 7)))) == 7


def test_the_page_tells_its_scripts_what_a_quotation_needs() -> None:
    one = turn(MANAGER, paragraph("云"))
    repairs = (Repair("gloss", 0, 1, "a", ""), Repair("gloss", 2, 3, "b", ""))
    found = replace(call(one), exchanges=(exchange(1, one, topics=("cloud",)),), repairs=repairs)
    told = facts(found, VOCABULARY)
    assert told["company"] == "某集团"
    assert told["topics"] == {"cloud": "云计算"}
    assert told["repairs"] == {"gloss": "删去夹注的拼音"}
    assert told["date"] == str(found.date)
