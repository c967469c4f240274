"""Tests of reading the editors' files, and of what is said where something is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.errors import InputError, Problem
from generator.vocabulary import load_vocabulary
from tests.calls import cases, vocabulary
from tests.project import ROOT

FILES = sorted(path.name for path in (ROOT / "content" / "vocabulary").glob("*.yml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).write_text("", "utf-8")
    return tmp_path


def problems(folder: Path) -> list[Problem]:
    try:
        load_vocabulary(folder)
    except InputError as error:
        return sorted(error.problems)
    return []


@pytest.mark.parametrize("case", cases("vocabulary_slips.yml"), ids=lambda case: case["why"])
def test_a_slip_is_told_with_its_line(folder: Path, case: dict[str, Any]) -> None:
    (folder / case["file"]).write_text(case["text"], "utf-8")
    found = problems(folder)
    assert [(problem.line, problem.code) for problem in found] == [
        (expected["line"], expected["code"]) for expected in case["expected"]
    ]
    for problem, expected in zip(found, case["expected"], strict=True):
        assert Path(problem.path) == folder / case["file"]
        assert problem.severity == "error"
        assert expected["says"] in problem.message


def test_empty_files_are_an_empty_vocabulary(folder: Path) -> None:
    assert load_vocabulary(folder).topics == {}


def test_slips_of_several_files_are_told_together(folder: Path) -> None:
    (folder / "topics.yml").write_text("- cloud\n", "utf-8")
    (folder / "terms.yml").unlink()
    (folder / "people.yml").write_bytes(b"- id: caf\xe9\n")
    assert [problem.code for problem in problems(folder)] == [
        "undecodable",
        "missing-file",
        "invalid-value",
    ]


def test_nested_too_deeply(folder: Path) -> None:
    (folder / "topics.yml").write_text("[" * 5000, "utf-8")
    assert [problem.code for problem in problems(folder)] == ["invalid-yaml"]


def test_plain_and_full_phrases_come_out_alike(folder: Path) -> None:
    text = "- {id: a, title: 一, description: 一, phrases: [回购, {phrase: 股息, weight: 0.5}]}"
    (folder / "topics.yml").write_text(text, "utf-8")
    phrases = load_vocabulary(folder).topics["a"].phrases
    assert [(phrase.phrase, phrase.weight) for phrase in phrases] == [("回购", 1.0), ("股息", 0.5)]


def test_the_real_topics_are_those_asked_for() -> None:
    asked = """cloud ai llm ai-apps open-source agents chips capex domestic-ecommerce monetization
        sitewide-promotion user-experience competition consumer aidc ae-choice logistics
        local-services dingtalk shareholder-returns margins divestiture"""
    assert set(asked.split()) <= vocabulary().topics.keys()
    titles = [topic.title for topic in vocabulary().topics.values()]
    assert len(set(titles)) == len(titles)


def test_the_real_terms_explain_themselves_in_a_sentence() -> None:
    for term in vocabulary().terms.values():
        assert term.explanation.endswith("。"), term.id
        assert len(term.explanation) <= 80, term.id
