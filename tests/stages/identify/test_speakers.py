"""Who stands behind a label: the vocabulary's people, and when a name is left as it is written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model import Speaker
from tests.parsing import understood

QUESTION = "花旗分析师Amy Chen:请问展望?\n"
INTRODUCED = "财报发布后,华云集团CEO吴越、CFO宋岚出席了电话会议。\n以下为问答全文:\n"


def answering(label: str, introduction: str = "", **metadata: Any) -> Speaker:
    """Return who answers under ``label``."""
    text = f"{introduction}{QUESTION}{label}我来回答这个问题。\n"
    return understood(text, **metadata).turns[-1].speaker


def asking(label: str, **metadata: Any) -> Speaker:
    return understood(f"{label}请问展望?\n张三:我来回答。\n", **metadata).turns[0].speaker


@pytest.mark.parametrize(
    "label",
    ["吴越:", "吳越:", "Eddie Wu:", "吴越(Eddie Wu):", "吴总:", "吴越先生:", "CEO吴越:", "CEO:",
     "吴 越:", "首席执行官吴越:", "Mr. Wu:"],
)  # fmt: skip
def test_all_writings_of_a_person_are_one(label: str) -> None:
    speaker = answering(label, INTRODUCED, company="huayun", date=date(2024, 5, 14))
    assert (speaker.id, speaker.name, speaker.role) == ("wu-yue", "吴越", "management")
    assert (speaker.title, speaker.organization) == ("首席执行官", "华云集团")


@pytest.mark.parametrize("label", ["吴总:", "CEO:", "首席执行官:"])
def test_the_companys_people_need_no_introduction(label: str) -> None:
    speaker = answering(label, company="huayun", date=date(2024, 5, 14))
    assert speaker.id == "wu-yue"


@pytest.mark.parametrize(
    ("day", "title"), [(date(2023, 6, 1), "首席财务官"), (date(2024, 6, 1), "董事长")]
)
def test_titles_are_those_of_the_day(day: date, title: str) -> None:
    assert answering("宋岚:", company="huayun", date=day).title == title


def test_a_namesake_in_another_company_is_left_alone() -> None:
    speaker = answering("吴越:", company="beichuan", date=date(2024, 5, 14))
    assert (speaker.id, speaker.name, speaker.organization) == (None, "吴越", None)


def test_a_manager_who_is_called_one_is_of_the_company() -> None:
    assert answering("CEO陈一:", company="beichuan").organization == "北川股份"
    assert answering("陈一:", company="beichuan").organization is None


def test_a_namesake_whom_the_text_puts_elsewhere_is_left_alone() -> None:
    introduction = "财报发布后,某某集团CEO吴越出席了电话会议。\n以下为问答全文:\n"
    assert answering("吴越:", introduction).id is None


def test_an_analyst_is_known_with_or_without_space() -> None:
    speaker = asking("摩根大通(201.51, 2.78, 1.40%)分析師AlexYao:")
    assert (speaker.id, speaker.name, speaker.firm) == ("alex-yao", "Alex Yao", "jpmorgan")
    assert speaker.organization == "摩根大通"


def test_an_analyst_of_another_firm_is_left_alone() -> None:
    speaker = asking("瑞银分析师Alex Yao:")
    assert (speaker.id, speaker.name, speaker.firm) == (None, "Alex Yao", "ubs")


@pytest.mark.parametrize(
    ("label", "organization", "firm"),
    [
        ("花旗银行分析师Amy Chen:", "花旗银行", "citi"),
        ("花旗集团研究部分析师Amy Chen:", "花旗集团研究部", "citi"),
        ("J.P. Morgan Securities analyst Amy Chen:", "J.P. Morgan Securities", "jpmorgan"),
        ("Amy Chen - Citigroup, Analyst:", "Citigroup", "citi"),
        ("某某证券分析师王五:", "某某证券", None),
        ("某銀行(3.99, 0.04, 1.01%)集團證券分析師Tom Lee:", "某银行集团证券", None),
    ],
)
def test_firms(label: str, organization: str, firm: str | None) -> None:
    speaker = asking(label)
    assert (speaker.role, speaker.organization, speaker.firm) == ("analyst", organization, firm)


def test_an_unknown_name_stays_as_written_unless_it_is_spaced_elsewhere() -> None:
    text = "高盛分析师AmyChen:请问展望?\n张三:我来回答。\n"
    assert understood(text).turns[0].speaker.name == "AmyChen"
    again = text + "高盛分析师Amy Chen:谢谢。\n"
    assert {turn.speaker.name for turn in understood(again).turns} == {"Amy Chen", "张三"}


def test_a_surname_of_two_people_stays_as_written() -> None:
    introduction = "财报发布后,CEO李四、CFO李五出席了电话会议。\n以下为问答全文:\n"
    call = understood(f"{introduction}{QUESTION}李总:我来回答。\n")
    assert (call.turns[-1].speaker.id, call.turns[-1].speaker.name) == (None, "李总")
    assert "李四 or 李五" in next(
        problem.message for problem in call.problems if problem.code == "ambiguous-person"
    )


def test_han_and_latin_of_one_sound_are_one_person() -> None:
    introduction = "财报发布后,CEO张三、CFO李四出席了电话会议。\n以下为问答全文:\n"
    assert answering("San Zhang:", introduction).name == "张三"
    assert answering("Zhang San:", introduction).name == "张三"


def test_two_people_of_one_sound_are_not_joined() -> None:
    introduction = "财报发布后,CEO张三、CFO章三出席了电话会议。\n以下为问答全文:\n"
    assert answering("San Zhang:", introduction).name == "San Zhang"


def test_nobody_is_named_where_nobody_is() -> None:
    turns = understood("Q1:怎么看?\nA1:很好。\n", company="huayun").turns
    assert [turn.speaker for turn in turns] == [
        Speaker(None, None, "analyst"),
        Speaker(None, None, "management"),
    ]
