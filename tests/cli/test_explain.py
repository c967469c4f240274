"""``explain`` keeps its field names and its promises."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from generator.editing import apply
from generator.model import Repair

CALLS = ("alibaba-2024Q4", "alibaba-2025Q3")


def explained(shilu: Callable[..., Result], file: Path, *options: str) -> dict[str, Any]:
    result = shilu("explain", str(file), "--format", "json", *options)
    assert result.exit_code == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


@pytest.mark.parametrize("name", CALLS)
def test_the_raw_text_can_be_rebuilt(
    project: Path, shilu: Callable[..., Result], name: str
) -> None:
    file = project / "content" / "calls" / name / "raw.txt"
    answer = explained(shilu, file)
    assert "".join(part["text"] for part in answer["parts"]) == file.read_text("utf-8")


@pytest.mark.parametrize("name", CALLS)
def test_repairs_lead_to_the_text(project: Path, shilu: Callable[..., Result], name: str) -> None:
    file = project / "content" / "calls" / name / "raw.txt"
    answer = explained(shilu, file)
    repairs = [Repair(**repair) for repair in answer["repairs"]]
    reading = apply(file.read_text("utf-8"), repairs)
    for turn in answer["turns"]:
        for paragraph in turn["paragraphs"]:
            assert paragraph["text"] in reading


def test_a_file_outside_content_needs_no_metadata(
    tmp_path: Path, shilu: Callable[..., Result]
) -> None:
    file = tmp_path / "某公司.txt"
    file.write_text("以下为问答全文:\nQ1:怎么看?\nA1:很好。\n", "utf-8")
    answer = explained(shilu, file)
    assert [turn["kind"] for turn in answer["turns"]] == ["question", "answer"]
    assert answer["call"]["company"] is None


def test_an_option_gives_what_the_text_leaves_out(
    tmp_path: Path, shilu: Callable[..., Result]
) -> None:
    file = tmp_path / "x.txt"
    file.write_text("Q1:怎么看?\nA1:很好。\n", "utf-8")
    answer = explained(shilu, file, "--company", "alibaba", "--period", "2025Q3")
    assert answer["call"]["id"] == "alibaba-2025Q3"
    assert answer["call"]["period_end"] == "2024-12-31"


@pytest.mark.parametrize(
    ("options", "expected"),
    [(("--company", "x"), "no company 'x'"), (("--period", "Q3"), "is no period")],
)
def test_an_impossible_option_is_refused(
    tmp_path: Path, shilu: Callable[..., Result], options: tuple[str, ...], expected: str
) -> None:
    file = tmp_path / "x.txt"
    file.write_text("Q1:怎么看?\nA1:很好。\n", "utf-8")
    result = shilu("explain", str(file), *options)
    assert result.exit_code == 2
    assert expected in result.stderr


@pytest.mark.parametrize("data", [b"", b"\xff\x00\x81" * 50])
def test_a_file_that_cannot_be_used_is_said_to_be_so(
    tmp_path: Path, shilu: Callable[..., Result], data: bytes
) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(data)
    result = shilu("explain", str(file))
    assert result.exit_code == 1
    assert "x.txt" in result.stderr


def test_a_missing_file_is_said_to_be_missing(shilu: Callable[..., Result]) -> None:
    result = shilu("explain", "nowhere.txt")
    assert result.exit_code == 1
    assert "nowhere.txt: error" in result.stderr
