"""Fixtures for all tests. The real site is built once a run, whatever the number of workers."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Locator, Page, expect

from tests import browser as browsing
from tests.project import copy_project, run_shilu
from tests.quarters.archive import copy_archive

# A shared machine is slow at times, which is no failure; in CI the same examples come every time.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("local", patient)
settings.register_profile("ci", patient, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
expect.set_options(timeout=20_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one flag renew all golden pages, whose diff is then looked at."""
    parser.addoption("--update-golden", action="store_true", help="write the golden pages anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give tests in the browser a second try, which the summary lists, on a machine that stalls."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the real site, built strictly by the command line."""
    return _built(tmp_path_factory, "project", copy_project, "--strict")


@pytest.fixture(scope="session")
def archive_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site of the real calls and invented ones of three companies."""
    return _built(tmp_path_factory, "archive", copy_archive)


def _built(
    factory: pytest.TempPathFactory, name: str, copy: Callable[[Path], Path], *options: str
) -> Path:
    """Return the site of a copy of the project, built once for all workers of this run."""
    run = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # the folder that all workers of this run share
    folder = run / name
    with (run / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (run / f"{name}.built").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            result = run_shilu(copy(folder), "build", *options)
            assert result.returncode == 0, result.stdout + result.stderr
            (run / f"{name}.built").touch()
    return folder / "site"


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Serve the real site; the address ends in a slash."""
    with browsing.serve(site) as url:
        yield url


@pytest.fixture(scope="session")
def archive_url(archive_site: Path) -> Iterator[str]:
    """Serve the site with the invented calls; the address ends in a slash."""
    with browsing.serve(archive_site) as url:
        yield url


@pytest.fixture(scope="session")
def site_url_below(site: Path) -> Iterator[str]:
    """Serve the real site below ``/repo/``, with nothing beside it, as project pages are."""
    with browsing.serve(site, prefix="/repo/") as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return one headless Chromium for all tests of a worker."""
    with browsing.launch() as running, pytest.MonkeyPatch.context() as patch:
        for act in ("click", "tap"):
            patch.setattr(Locator, act, browsing.when_still(getattr(Locator, act)))
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
