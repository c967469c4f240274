"""Fixtures for all tests. The real site is built once a run, whatever the number of workers."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page

from tests import browser as browsing
from tests.project import copy_project, run_shilu

# A shared machine is slow at times, which is no failure; in CI the same examples come every time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one flag renew all golden pages, whose diff is then looked at."""
    parser.addoption("--update-golden", action="store_true", help="write the golden pages anew")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the real site, built strictly by the command line."""
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # the folder that all workers of this run share
    folder = run / "project"
    with (run / "project.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (run / "project.built").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            result = run_shilu(copy_project(folder), "build", "--strict")
            assert result.returncode == 0, result.stdout + result.stderr
            (run / "project.built").touch()
    return folder / "site"


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Serve the real site; the address ends in a slash."""
    with browsing.serve(site) as url:
        yield url


@pytest.fixture(scope="session")
def site_url_below(site: Path) -> Iterator[str]:
    """Serve the real site below ``/repo/``, with nothing beside it, as project pages are."""
    with browsing.serve(site, prefix="/repo/") as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return one headless Chromium for all tests of a worker."""
    with browsing.launch() as running:
        yield running


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a fresh desktop page; script errors and third-party requests fail the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    page = context.new_page()
    watch = browsing.Watch(page)
    yield page
    context.close()
    assert not watch.complaints
