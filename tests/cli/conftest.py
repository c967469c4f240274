"""A project of its own for each test, with the real content."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the repository's content, with a site of an earlier build."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the last good build")
    return tmp_path


@pytest.fixture
def shilu(project: Path) -> Callable[..., Result]:
    """Return what runs ``shilu`` in the project."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["--root", str(project), *arguments])

    return run
