"""The editors' patterns carry their own examples; a slip is said with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.vocabulary import load_vocabulary
from generator.vocabulary.examples import pattern_problems
from generator.vocabulary.patterns import any_of, expand, narrow
from tests.calls import vocabulary
from tests.project import ROOT


def test_every_example_matches_and_no_trap_does() -> None:
    assert list(pattern_problems(vocabulary())) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("notations.yml", "text: 'Q1:'", "text: '1Q:'", "does not match its example '1Q:'"),
        ("notations.yml", "{number: '1'}", "{number: '2'}", "finds {'number': '1'}"),
        ("notations.yml", "traps: ['2025Q3:'", "traps: ['Q3:'", "meant as a trap"),
        ("furniture.yml", "(?:专题|详见", "(?:专题|详见(", "not a pattern"),
        ("headings.yml", "{open}(?:以下", "{opening}(?:以下", "no macro is called {opening}"),
        ("macros.yml", "'[ \\t]*'", "'{sp}'", "contains itself"),
        ("introductions.yml", "says: manager", "says: boss", "boss"),
    ],
)
def test_a_slip_names_file_and_line(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    folder = tmp_path / "vocabulary"
    shutil.copytree(ROOT / "content" / "vocabulary", folder)
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(InputError) as caught:
        load_vocabulary(folder)
    found = [str(problem) for problem in caught.value.problems if said in problem.message]
    assert found
    assert f"{file}:" in found[0]
    assert ":0:" not in found[0]


def test_a_macro_is_filled_in_as_a_group() -> None:
    assert expand("{a}+", {"a": "x|{b}", "b": "y"}) == "(?:x|(?:y))+"


def test_repetition_is_no_macro() -> None:
    assert expand("a{1,2}", {}) == "a{1,2}"


@given(st.text())
def test_narrowing_keeps_every_offset(text: str) -> None:
    assert len(narrow(text)) == len(text)


def test_narrowing_leaves_what_has_no_half_width() -> None:
    assert narrow("张三：（好）。“嗯”　ＡＩ") == "张三:(好)。“嗯” AI"


def test_one_pattern_for_many_matches_where_any_does() -> None:
    regexes = vocabulary().regexes
    patterns = [regexes["notation:role"], regexes["notation:answer-mark"]]
    together = any_of(patterns)
    for text in ("主持人:", "A1:", "张三:"):
        assert bool(together.fullmatch(text)) == any(each.fullmatch(text) for each in patterns)
