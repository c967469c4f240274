"""The two real transcripts: the eight damaged places of the one, nothing in the other."""

from __future__ import annotations

import re

import pytest
from opencc import OpenCC

from generator.editing import apply, undo
from generator.model import Call
from generator.stages.repair import repair
from tests.calls import vocabulary
from tests.project import ROOT
from tests.stages.repair.test_damage import TRUTHS

OPENCC = OpenCC("tw2s")


def transcript(name: str) -> Call:
    path = ROOT / "content" / "calls" / name / "raw.txt"
    return repair(Call(id=name, path="raw.txt", raw=path.read_text("utf-8")), vocabulary())


@pytest.fixture(scope="module")
def damaged() -> Call:
    return transcript("alibaba-2024Q4")


@pytest.mark.parametrize("truth", TRUTHS)
def test_seven_places_come_out_right(truth: str, damaged: Call) -> None:
    assert OPENCC.convert(truth) in damaged.text


def test_seven_repairs_are_byte_slips_and_one_place_is_flagged(damaged: Call) -> None:
    assert sum(each.rule == "byte-slip" for each in damaged.repairs) == len(TRUTHS)
    (problem,) = damaged.problems
    assert (problem.line, problem.code) == (7, "doubtful-damage")
    assert "逐漸縮?" in problem.message
    assert "逐渐缩?" in damaged.text


def test_no_gloss_is_left_and_no_parenthesis_lost(damaged: Call) -> None:
    assert not re.search(r"\([a-z\u00e0-\u01ff]+\)", damaged.text)
    for real in ("(AIDC)", "(吴泳铭)", "(99.38, 0.82, 0.83%)", "(斋月)", "(AliExpress)"):
        assert real in damaged.text


def test_repairs_lead_from_the_raw_text_and_back(damaged: Call) -> None:
    assert apply(damaged.raw, damaged.repairs) == damaged.text
    assert undo(damaged.text, damaged.repairs) == damaged.raw


def test_the_clean_transcript_stays() -> None:
    call = transcript("alibaba-2025Q3")
    assert (call.text, call.repairs, call.problems) == (call.raw, (), ())
