"""Parsing and identification together, held to case files: every notation, and what only looks
like one (`trap-…`), and stand-ins for real pages (`sample-…`)."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.model import Call, Part, PartKind, Turn
from tests.calls import CASES, cases, real_calls
from tests.parsing import understood

NAMES = sorted(path.stem for path in (CASES / "parse").glob("*.yml"))


def case(name: str) -> dict[str, Any]:
    values: dict[str, Any] = yaml.safe_load((CASES / "parse" / f"{name}.yml").read_text("utf-8"))
    return values


def shown(turn: Turn) -> list[str]:
    """Return label, name, role, kind and exchange of a turn."""
    speaker = turn.speaker
    return [
        turn.label.text.strip(" "),
        speaker.name or "",
        speaker.role,
        turn.kind,
        str(turn.exchange or ""),
    ]


def columns(line: str) -> list[str]:
    return [column.strip(" ") for column in line.split("|")[-4:]]


def label_of(line: str) -> str:
    return line.rsplit("|", 4)[0].strip(" ")


def texts(call: Call, kind: PartKind) -> list[str]:
    return [call.raw[part.start : part.end] for part in call.parts if part.kind == kind]


@pytest.mark.parametrize("name", NAMES)
def test_turns(name: str) -> None:
    expected = case(name)
    turns = [turn for turn in understood(expected["text"]).turns if turn.label.text]
    assert [shown(turn) for turn in turns] == [
        [label_of(line), *columns(line)] for line in expected["turns"]
    ]


@pytest.mark.parametrize("name", [name for name in NAMES if "paragraphs" in case(name)])
def test_paragraphs(name: str) -> None:
    expected = case(name)
    found = [len(turn.paragraphs) for turn in understood(expected["text"]).turns]
    assert found == expected["paragraphs"]


KINDS: dict[str, PartKind] = {
    "furniture": "furniture",
    "headings": "heading",
    "notes": "stage-note",
    "timestamps": "timestamp",
}


@pytest.mark.parametrize("name", [name for name in NAMES if KINDS.keys() & case(name).keys()])
def test_what_is_not_speech(name: str) -> None:
    expected = case(name)
    call = understood(expected["text"])
    for key in KINDS.keys() & expected.keys():
        assert texts(call, KINDS[key]) == expected[key]


@pytest.mark.parametrize("name", [name for name in NAMES if "introduction" in case(name)])
def test_introduction(name: str) -> None:
    expected = case(name)
    found = [paragraph.raw for paragraph in understood(expected["text"]).introduction]
    assert found == expected["introduction"]


@pytest.mark.parametrize("name", [name for name in NAMES if "titles" in case(name)])
def test_titles(name: str) -> None:
    expected = case(name)
    speakers = {turn.speaker.name: turn.speaker for turn in understood(expected["text"]).turns}
    assert {name: speakers[name].title for name in expected["titles"]} == expected["titles"]


@pytest.mark.parametrize("name", [name for name in NAMES if "organizations" in case(name)])
def test_organizations(name: str) -> None:
    expected = case(name)["organizations"]
    speakers = {turn.speaker.name: turn.speaker for turn in understood(case(name)["text"]).turns}
    assert {name: speakers[name].organization for name in expected} == expected


def test_a_third_of_the_cases_are_traps() -> None:
    traps = [name for name in NAMES if name.startswith("trap-")]
    assert len(NAMES) >= 40
    assert 3 * len(traps) >= len(NAMES)


@pytest.mark.parametrize("expected", cases("transcripts.yml"), ids=lambda each: each["call"])
def test_transcripts(expected: dict[str, Any]) -> None:
    call = real_calls()[expected["call"]]
    assert [
        " | ".join(
            [
                "{}-{}".format(*turn.lines),
                turn.label.text,
                turn.speaker.id or "",
                turn.speaker.name or "",
                turn.speaker.role,
                turn.speaker.organization or "",
                turn.kind,
                str(turn.exchange),
            ]
        )
        for turn in call.turns
    ] == expected["turns"]


@pytest.mark.parametrize("expected", cases("transcripts.yml"), ids=lambda each: each["call"])
def test_lines_of_transcripts_that_are_not_speech(expected: dict[str, Any]) -> None:
    call = real_calls()[expected["call"]]

    def lines(kind: PartKind) -> list[int]:
        return [line(part) for part in call.parts if part.kind == kind]

    def line(part: Part) -> int:
        return call.raw.count("\n", 0, part.start) + 1

    assert lines("furniture") == expected["furniture"]
    assert lines("heading") == expected["headings"]
    assert [paragraph.lines[0] for paragraph in call.introduction] == expected["introduction"]
