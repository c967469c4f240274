"""The project as tests see it: where it is, and copies of it that they may change and build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("content", "generator", "overrides", "mkdocs.yml")


def copy_project(folder: Path) -> Path:
    """Copy what a build reads to ``folder``, so that a test can change and build it there."""
    ignore = shutil.ignore_patterns("__pycache__")
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignore)
        else:
            shutil.copy(source, folder / name)
    (folder / "build" / "docs").mkdir(parents=True)
    return folder


def run_shilu(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line of the copy in ``folder``, as somebody who stands there would."""
    command = [sys.executable, "-m", "generator", *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.fspath(folder)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
