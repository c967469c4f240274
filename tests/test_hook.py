"""Plain MkDocs gives the same site as the command line, and serves it without rebuild loops."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.output import read_tree
from tests.project import copy_project
from tests.waiting import wait_until

MKDOCS = [sys.executable, "-m", "mkdocs"]
BUILDING = "Building documentation..."
PATIENCE = 90  # seconds: a build takes some, on a busy machine some more


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    monkeypatch.setenv("PYTHONPATH", os.fspath(project))
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


def build(project: Path) -> subprocess.CompletedProcess[str]:
    command = [*MKDOCS, "build", "--strict"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_mkdocs_build_gives_the_site_of_the_command_line(project: Path, site: Path) -> None:
    result = build(project)
    assert result.returncode == 0, result.stderr
    ours, theirs = read_tree(site), read_tree(project / "site")
    assert ours.keys() == theirs.keys()
    assert not [path for path in ours if ours[path] != theirs[path]]


def test_an_error_is_said_with_its_line_and_the_last_site_stays(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good build", "utf-8")
    with (project / "content/calls/alibaba-2024Q4/call.yml").open("a") as file:
        file.write("colour: red\n")
    result = build(project)
    assert result.returncode != 0
    said = result.stdout + result.stderr
    assert "\ncontent/calls/alibaba-2024Q4/call.yml:7: error: unknown key 'colour'" in said
    assert "Traceback" not in said
    assert (project / "site" / "index.html").read_text("utf-8") == "the last good build"


def test_a_word_of_the_interface_that_lacks_stops_the_build(project: Path) -> None:
    (project / "overrides/404.html").write_text("<h1>没有收录的话</h1>", "utf-8")
    result = build(project)
    assert result.returncode != 0
    said = result.stdout + result.stderr
    assert "overrides/404.html:1: error: '没有收录的话' has no entry in interface.yml" in said
    assert "Traceback" not in said
    assert not (project / "site").exists()


def test_mkdocs_serve_builds_once_for_one_edit(project: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    port = free_port()
    with log.open("w") as output:
        command = [*MKDOCS, "serve", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=project, stderr=output)
    try:
        wait_until(lambda: "Serving on" in log.read_text("utf-8"), PATIENCE)
        terms = project / "content/vocabulary/terms.yml"
        edited = tmp_path / "terms.yml"
        edited.write_text(terms.read_text("utf-8").replace("term: GMV", "term: GMV2"), "utf-8")
        edited.replace(terms)  # at once: a file that is half written would be an edit of its own
        wait_until(lambda: "GMV2" in read(f"http://127.0.0.1:{port}/glossary/"), PATIENCE)
        time.sleep(3)  # a loop would build again by now
        assert log.read_text("utf-8").count(BUILDING) == 2
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def read(url: str) -> str:
    with urlopen(url) as response:
        return str(response.read().decode())
