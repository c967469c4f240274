"""What a fresh clone stands on: the lock, the Makefile, the search for a Python; nothing local."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
LOCKS = ("requirements.lock", "requirements-build.lock")
# Bracketed letters keep these patterns from finding themselves in this file.
LOCAL = re.compile(
    r"pypi\.or[g]|pythonhosted\.or[g]|npmjs\.or[g]|npmmirro[r]|deb\.debian\.or[g]"
    r"|(extra-)?index-ur[l]\s*[=:]|find-link[s]\s*[=:]"
    r"|file:/{3}|(?<![\w.~-])/(root|work|opt|home/\w+|Users/\w+|tmp/shilu)/[\w.]"
)


def run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def tracked_texts() -> list[Path]:
    listed = run("git", "ls-files", "-z").stdout.split("\0")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def locked(name: str) -> dict[str, list[str]]:
    """Return package -> versions of a lock file (more than one where Pythons differ)."""
    found: dict[str, list[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==([\w.]+)", read(name), re.MULTILINE):
        found.setdefault(canonicalize_name(package), []).append(version)
    return found


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    files = tracked_texts()
    assert files
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if LOCAL.search(line)
    ]
    assert not found


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    assert "://" not in read(name)
    entries = re.split(r"^(?=\S)", read(name), flags=re.MULTILINE)
    packages = [entry for entry in entries if entry and not entry.startswith("#")]
    assert packages
    assert all(re.match(r"[\w.-]+==\S+.*--hash=sha256:", entry, re.DOTALL) for entry in packages)


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements.lock", PROJECT["dependency-groups"]["dev"]),
        ("requirements.lock", PROJECT["project"]["optional-dependencies"]["formats"]),
        ("requirements-build.lock", PROJECT["dependency-groups"]["build"]),
        ("requirements-build.lock", PROJECT["build-system"]["requires"]),
    ],
)
def test_the_lock_covers_what_the_project_requires(lock: str, requirements: list[str]) -> None:
    versions = locked(lock)
    for requirement in map(Requirement, requirements):
        found = versions.get(canonicalize_name(requirement.name), [])
        assert found, f"{requirement} is not in {lock}: run make lock"
        assert all(map(requirement.specifier.contains, found)), f"{requirement}: run make lock"


def test_every_target_is_phony() -> None:
    # `site` is a folder too: make would take it for done.
    assert f".PHONY: {' '.join(TARGETS)}\n" in read("Makefile")


def test_make_help_lists_every_target() -> None:
    assert re.findall(r"^make (\w+) +\w", run("make", "help").stdout, re.MULTILINE) == TARGETS


def fake_python(folder: Path, name: str, body: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


def copy_setup(folder: Path) -> Path:
    """Copy the set-up script to where it finds no ``.venv``."""
    (folder / ".ci").mkdir()
    script = folder / ".ci" / "setup"
    script.write_text(read(".ci/setup"), encoding="utf-8")
    script.chmod(0o755)
    return script


def test_set_up_without_a_suitable_python_says_what_to_do(tmp_path: Path) -> None:
    for name in ("python3", "python3.13", "python3.12", "python3.11", "python"):
        fake_python(tmp_path, name, "exit 1  # as an older Python answers")
    script = copy_setup(tmp_path)
    result = run(str(script), PATH=f"{tmp_path}:/usr/bin:/bin", PYTHON="")
    assert result.returncode == 1
    assert "no Python 3.11 or newer found" in result.stderr
    assert "PYTHON=" in result.stderr


def test_set_up_takes_a_newer_python_beside_an_old_one(tmp_path: Path) -> None:
    fake_python(tmp_path, "python3", "exit 1")
    fake_python(tmp_path, "python3.13", 'case "$2" in *venv*) exit 1;; esac')
    script = copy_setup(tmp_path)
    result = run(str(script), PATH=f"{tmp_path}:/usr/bin:/bin", PYTHON="")
    assert result.returncode == 1
    assert f"{tmp_path}/python3.13 has no venv module" in result.stderr
    assert "apt-get install python3-venv" in result.stderr
