"""Entries that an editor adds go into the file together, or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli.doubts import entries_added
from generator.errors import Addition, InputError
from generator.output import read_tree
from tests.calls import vocabulary
from tests.project import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content" / "vocabulary", tmp_path / "vocabulary"))


def test_two_people_never_get_one_id(folder: Path) -> None:
    entry = "- {id: %s, name: %s}"
    additions = [Addition("people.yml", entry % ("zhang-san", name)) for name in ("张三", "章三")]
    with entries_added(folder, [*additions, additions[0]], vocabulary()) as extended:
        pass
    added = [person for person in extended.people if person not in vocabulary().people]
    assert added == ["zhang-san", "zhang-san-2"]


def test_where_something_fails_the_files_are_as_before(folder: Path) -> None:
    before = read_tree(folder)
    good = Addition("people.yml", "- {id: zhang-san, name: 张三}")
    bad = Addition("people.yml", "- {id: x, name: 吴泳铭}")  # which another entry owns
    with (
        pytest.raises(InputError, match="belongs to both"),
        entries_added(folder, [good, bad], vocabulary()),
    ):
        pass
    assert read_tree(folder) == before
    with pytest.raises(KeyboardInterrupt), entries_added(folder, [good], vocabulary()):
        raise KeyboardInterrupt
    assert read_tree(folder) == before
