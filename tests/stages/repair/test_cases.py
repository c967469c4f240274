"""What repair makes of a line, and what it leaves alone: tests/cases/repair.yml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.editing import apply, undo
from generator.model import Call
from generator.stages.repair import repair
from tests.calls import vocabulary
from tests.project import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "repair.yml").read_text("utf-8"))


def cases(kind: str) -> pytest.MarkDecorator:
    names = [f"{case['raw']} ({case['why']})" for case in CASES[kind]]
    return pytest.mark.parametrize("case", CASES[kind], ids=names)


def repaired(raw: str) -> Call:
    return repair(Call(id="a", path="raw.txt", raw=raw), vocabulary())


@cases("damaged")
def test_damage_is_undone(case: dict[str, Any]) -> None:
    call = repaired(case["raw"])
    assert call.text == case["text"]
    assert sorted({each.rule for each in call.repairs}) == case["rules"]
    assert not call.problems


@cases("untouched")
def test_what_is_in_order_stays(case: dict[str, Any]) -> None:
    call = repaired(case["raw"])
    assert call.text == case.get("text", case["raw"])
    assert sorted({each.rule for each in call.repairs}) == case.get("rules", [])
    assert not call.problems


@cases("flagged")
def test_doubt_is_told_and_left_alone(case: dict[str, Any]) -> None:
    call = repaired(case["raw"])
    assert call.text == case["text"]
    assert {problem.code for problem in call.problems} == {"doubtful-damage"}
    assert {problem.severity for problem in call.problems} == {"note"}
    assert all("repairs.yml" in problem.message for problem in call.problems)


@pytest.mark.xfail(reason="each case says why", strict=True)
@cases("known_failures")
def test_known_failures(case: dict[str, Any]) -> None:
    assert repaired(case["raw"]).text == case["text"]


@pytest.mark.parametrize("kind", CASES)
def test_every_case_can_be_replayed_and_undone(kind: str) -> None:
    for case in CASES[kind]:
        call = repaired(case["raw"])
        assert apply(case["raw"], call.repairs) == call.text
        assert undo(call.text, call.repairs) == case["raw"]


def test_clean_lines_together_are_as_clean_as_alone() -> None:
    raw = "\n".join(case["raw"] for case in CASES["untouched"] if "text" not in case)
    call = repaired(raw)
    assert call.text == raw
    assert not call.problems
