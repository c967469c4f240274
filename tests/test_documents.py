"""The documents are true: they name all targets and commands that there are, and no others."""

from __future__ import annotations

import re

import pytest

from generator.cli import main
from tests.project import ROOT

TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_in_the_readme(target: str) -> None:
    assert f"make {target}" in text("README.md")


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`shilu {command}" in text("README.md")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md", "CONTRIBUTING.md"])
def test_documents_name_only_targets_and_commands_that_exist(name: str) -> None:
    code = "\n".join(re.findall(r"`[^`\n]+`|^ {4,}.+$", text(name), re.MULTILINE))
    assert set(re.findall(r"\bmake (\w+)", code)) <= set(TARGETS)
    assert set(re.findall(r"\bshilu ([a-z]+)", code)) <= set(main.commands)
