"""The real calls together with invented ones: more quarters, a second and a third company."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model import Call
from generator.pages.library import Library, make_library
from generator.pipeline import load_corpus
from generator.vocabulary import Vocabulary
from tests.project import ROOT, copy_project

INVENTED = ROOT / "tests" / "quarters" / "content"


def copy_archive(folder: Path) -> Path:
    """Copy the project to ``folder``, with the invented calls, so that it can be built there."""
    _add_invented(copy_project(folder) / "content")
    return folder


@cache
def archive() -> tuple[tuple[Call, ...], Vocabulary]:
    """Return the calls, linked, and the vocabulary."""
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(ROOT / "content", content)
        _add_invented(content)
        return load_corpus(content)


@cache
def archive_library() -> Library:
    """Return the library of all these calls."""
    return make_library(*archive())


def _add_invented(content: Path) -> None:
    shutil.copytree(INVENTED / "calls", content / "calls", dirs_exist_ok=True)
    for path in (INVENTED / "vocabulary").iterdir():
        with (content / "vocabulary" / path.name).open("a", encoding="utf-8") as file:
            file.write(path.read_text("utf-8"))
