"""Bad input: one clear message with file and line, exit code 1, and the old site stays."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

CALL = "content/calls/alibaba-2024Q4"


def _remove(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _binary(path: Path) -> None:
    path.write_bytes(b"\xff\x00\x81" * 50)


def _unknown_key(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "colour: red\n", "utf-8")


def _unknown_company(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("company: alibaba", "company: x"), "utf-8")


def _slip(path: Path) -> None:
    path.write_text("company: [alibaba\n", "utf-8")


def _doubled(path: Path) -> None:
    shutil.copytree(path.parent, path.parent.with_name("alibaba-2024Q4-copy"))


def _alias_owned_twice(path: Path) -> None:
    text = path.read_text("utf-8").replace("aliases: [Toby Hong Xu]", "aliases: [蔣凡]")
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("file", "damage", "expected"),
    [
        (f"{CALL}/raw.txt", _remove, "raw.txt: error: the transcript cannot be read"),
        (f"{CALL}/raw.txt", _empty, "raw.txt:1: error: the transcript is empty"),
        (f"{CALL}/raw.txt", _binary, "raw.txt"),
        (f"{CALL}/call.yml", _remove, "call.yml: error: the metadata cannot be read"),
        (f"{CALL}/call.yml", _unknown_key, "call.yml:7: error: unknown key 'colour'"),
        (f"{CALL}/call.yml", _unknown_company, "call.yml:1: error: unknown company 'x'"),
        (f"{CALL}/call.yml", _slip, "error: not valid YAML"),
        (f"{CALL}/call.yml", _doubled, "stands in"),
        ("content/vocabulary/people.yml", _alias_owned_twice, "belongs to both"),
        ("content/vocabulary/people.yml", _remove, "cannot be read"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_bad_input(
    project: Path,
    shilu: Callable[..., Result],
    file: str,
    damage: Callable[[Path], None],
    expected: str,
    command: str,
) -> None:
    damage(project / file)
    result = shilu(command)
    assert result.exit_code == 1
    assert expected in result.stderr
    assert "Traceback" not in result.stderr
    assert (project / "site" / "index.html").read_text() == "the last good build"


def test_check_passes_on_our_content(shilu: Callable[..., Result]) -> None:
    result = shilu("check")
    assert result.exit_code == 0, result.stderr
