"""Files are written only when they change, and never half."""

from pathlib import Path

import pytest

from generator.errors import InputError
from generator.output import read_tree, replace_folder, write_new, write_tree


def test_writes_only_what_changed_and_removes_orphans(tmp_path: Path) -> None:
    assert write_tree(tmp_path, {"a.md": b"1", "deep/b.md": b"2"}) == 2
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert write_tree(tmp_path, {"a.md": b"1"}) == 1
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    assert read_tree(tmp_path) == {"a.md": b"1"}
    assert not (tmp_path / "deep").exists()


def test_keeps_the_placeholder_of_a_fresh_clone(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").touch()
    assert write_tree(tmp_path, {}) == 0
    assert (tmp_path / ".gitkeep").exists()


def test_replaces_a_folder_as_a_whole(tmp_path: Path) -> None:
    for name in ("new", "target"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "from").write_text(name)
    replace_folder(tmp_path / "new", tmp_path / "target")
    assert read_tree(tmp_path) == {"target/from": b"new"}


def test_never_writes_into_a_folder_that_exists(tmp_path: Path) -> None:
    write_new(tmp_path / "call", {"raw.txt": b"x"})
    with pytest.raises(InputError, match="never overwritten"):
        write_new(tmp_path / "call", {"raw.txt": b"y"})
    assert (tmp_path / "call" / "raw.txt").read_bytes() == b"x"


def test_a_new_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "calls" / "x"
    with pytest.raises(InputError, match="cannot be written"):
        write_new(folder, {"raw.txt": b"x", "no/such/folder": b"y"})
    assert not list(tmp_path.rglob("*.txt"))
