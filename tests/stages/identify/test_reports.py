"""Unknown people are reported with an entry that can be pasted into people.yml."""

from __future__ import annotations

from typing import Any

import yaml

from generator.vocabulary.schemas import Person
from tests.parsing import understood


def entries(text: str, **metadata: Any) -> list[dict[str, Any]]:
    """Return the entries that the problems offer, as YAML reads them."""
    call = understood(text, **metadata)
    offered = [
        problem.message.split("people.yml: ", 1)[1]
        for problem in call.problems
        if problem.code == "unknown-person"
    ]
    return [entry for text in offered for entry in yaml.safe_load(text)]


def test_each_unknown_person_is_reported_once() -> None:
    text = "花旗分析师Amy Chen:请问?\n张三:好。\n花旗分析师Amy Chen:谢谢。\n张三:谢谢。\n"
    assert [entry["name"] for entry in entries(text)] == ["Amy Chen", "张三"]


def test_the_entry_can_be_pasted() -> None:
    text = "花旗分析师O'Neil Chen:请问?\nCFO 张三:好。\n"
    for entry in entries(text, company="huayun"):
        assert Person.model_validate(entry).titles


def test_the_id_is_free() -> None:
    (entry,) = entries("张三:谢谢。\n武岳:谢谢张三。\n张三:好。\n武岳:好的。\n")[1:]
    assert entry["id"] == "wu-yue-2"


def test_a_known_person_is_not_reported() -> None:
    text = "摩根大通分析师Alex Yao:请问?\n吴越:好。\n"
    assert entries(text, company="huayun") == []


def test_an_ordinary_call_stops_no_strict_build() -> None:
    text = "花旗分析师Amy Chen:请问?\n张总:好。\n张三:谢谢。\n张四:谢谢。\n"
    text += "小结一下:好。\n小结一下:好。\n小结一下:好。\n"
    problems = understood(text, company="huayun", period="2024Q4").problems
    codes = {problem.code: problem.severity for problem in problems}
    assert codes == dict.fromkeys(("unknown-person", "ambiguous-person", "doubtful-label"), "note")


def test_a_known_name_in_another_place_is_a_question() -> None:
    call = understood("瑞银分析师Alex Yao:请问?\n张三:好。\n")
    problem = next(each for each in call.problems if each.code == "other-person")
    assert problem.severity == "warning"
    assert "瑞银" in problem.message
    assert "alex-yao" in problem.message
