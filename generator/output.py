"""Writes the generated files, and nothing that has not changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.errors import InputError, Problem

KEPT = ".gitkeep"  # keeps docs_dir in a fresh clone, where MkDocs asks for it


def write_tree(root: Path, files: Mapping[str, bytes]) -> int:
    """Make ``root`` hold exactly ``files``; return how many were written or removed.

    Files that are the same already are left alone, so that a watching server is not woken.
    """
    changes = sum(_write(root / path, data) for path, data in files.items())
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.name != KEPT and path.relative_to(root).as_posix() not in files:
            path.unlink()
            changes += 1
    return changes


def read_tree(root: Path) -> dict[str, bytes]:
    """Return the files below ``root`` by relative path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` into a folder that does not exist yet: all of them, or nothing.

    Raises InputError if the folder exists or cannot be made.
    """
    if folder.exists():
        message = "stands here already and is never overwritten; change it, or move it away first"
        raise InputError([Problem(str(folder), 0, "exists", message, "error")])
    unfinished = folder.with_name(f".{folder.name}.new")
    try:
        unfinished.mkdir(parents=True)
        for path, data in files.items():
            (unfinished / path).write_bytes(data)
        unfinished.rename(folder)
    except OSError as error:
        message = f"cannot be written ({error.strerror}); look at the folder's permissions"
        raise InputError([Problem(str(folder), 0, "not-writable", message, "error")]) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def replace_folder(new: Path, target: Path) -> None:
    """Put the folder ``new`` in the place of ``target``; the old one goes only when that worked."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _write(path: Path, data: bytes) -> bool:
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
