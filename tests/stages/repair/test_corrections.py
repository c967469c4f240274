"""Editors' corrections come last, in any script, and are told where they no longer fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.corpus import read_corrections
from generator.editing import apply, undo
from generator.errors import InputError
from generator.model import Call
from generator.notes import Correction, Quotation
from generator.stages.repair import repair
from tests.calls import vocabulary
from tests.project import ROOT

RAW = "張三:業(yè)務(wù)的差距是否將逐漸縮?\n李四:差距很大,差距不小。"
SLIPS = yaml.safe_load((ROOT / "tests" / "cases" / "repair_slips.yml").read_text("utf-8"))


def corrected(*corrections: tuple[Quotation, str]) -> Call:
    entries = tuple(
        Correction(quotation, replacement, "听录音", "repairs.yml", line)
        for line, (quotation, replacement) in enumerate(corrections, 1)
    )
    call = repair(Call(id="a", path="raw.txt", raw=RAW, corrections=entries), vocabulary())
    assert apply(RAW, call.repairs) == call.text
    assert undo(call.text, call.repairs) == RAW
    return call


@pytest.mark.parametrize(
    "quotation",
    [
        Quotation("逐漸縮?"),
        Quotation("逐渐缩?"),
        Quotation("縮?", prefix="逐漸"),
        Quotation("縮?", suffix="\n李四"),
    ],
)
def test_a_correction_in_either_script_replaces_the_words(quotation: Quotation) -> None:
    call = corrected((quotation, quotation.exact[:-1] + "小?"))
    assert "小?\n" in call.text
    assert [each.rule for each in call.repairs].count("editor") == 1
    assert not call.problems, "the doubt about this place is settled"


def test_a_quotation_may_hold_damage() -> None:
    call = corrected((Quotation("業(yè)務(wù)的"), "电商业务的"))
    assert call.text.startswith("张三:电商业务的差距")


def test_words_that_are_right_are_said_again() -> None:
    call = corrected((Quotation("逐漸縮?"), "逐漸縮?"))
    assert "逐渐缩?" in call.text
    assert not call.problems
    assert "editor" not in {each.rule for each in call.repairs}


@pytest.mark.parametrize(
    ("quotation", "code"),
    [
        (Quotation("没有这句话"), "correction-not-found"),
        (Quotation("差距", prefix="没有"), "correction-not-found"),
        (Quotation("差距"), "correction-ambiguous"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(quotation: Quotation, code: str) -> None:
    call = corrected((quotation, "好"))
    problems = {problem.code: problem for problem in call.problems}
    assert (problems[code].path, problems[code].line) == ("repairs.yml", 1)
    assert problems[code].severity == "warning"
    assert "editor" not in {each.rule for each in call.repairs}


def test_two_corrections_of_the_same_words_are_told() -> None:
    call = corrected((Quotation("很大"), "大"), (Quotation("距很大,差"), "好"))
    assert "差距大,差距" in call.text
    assert [problem.line for problem in call.problems if "overlap" in problem.code] == [2]


def test_corrections_come_in_any_order() -> None:
    call = corrected((Quotation("不小"), "小"), (Quotation("很大"), "大"))
    assert call.text.endswith("差距大,差距小。")


def test_a_file_is_read_with_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "repairs.yml"
    path.write_text(
        "- quote: 縮?\n  prefix: 逐漸\n  replacement: 縮小?\n  reason: 听录音\n  author: 编辑部\n",
        "utf-8",
    )
    expected = Correction(
        Quotation("縮?", "逐漸"), "縮小?", "听录音", str(path), 1, author="编辑部"
    )
    assert read_corrections(path) == (expected,)
    assert read_corrections(tmp_path / "none.yml") == ()


@pytest.mark.parametrize("case", SLIPS, ids=[case["why"] for case in SLIPS])
def test_a_slip_is_told_with_its_line(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "repairs.yml"
    path.write_text(case["text"], "utf-8")
    with pytest.raises(InputError) as caught:
        read_corrections(path)
    found = caught.value.problems
    assert [(each.line, each.code) for each in found] == [
        (expected["line"], expected["code"]) for expected in case["expected"]
    ]
    for problem, expected in zip(found, case["expected"], strict=True):
        assert expected["says"] in problem.message
