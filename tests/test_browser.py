"""The browser tests' own tools: they serve what a host would, and notice what no page may do."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser import Watch, serve

HEAD = "<link rel='icon' href='data:,'><title>calls</title>"  # else a browser asks for favicon.ico


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "index.html").write_text(HEAD, encoding="utf-8")
    return tmp_path


def test_files_are_served_below_the_prefix(folder: Path) -> None:
    with serve(folder, prefix="/repo/") as url, urlopen(url + "calls/") as response:
        assert b"calls" in response.read()


def test_nothing_is_served_beside_the_prefix(folder: Path) -> None:
    with serve(folder, prefix="/repo/") as url, pytest.raises(HTTPError, match="404"):
        urlopen(urljoin(url, "/calls/"))


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<script>missing()</script>", "script error: missing is not defined"),
        ("<img src='https://example.invalid/x.png'>", "third-party request: https://example"),
        ("<img src='lost.png'>", "console: Failed to load resource"),
    ],
)
def test_what_no_page_may_do_is_noticed(
    chromium: Browser, tmp_path: Path, body: str, complaint: str
) -> None:
    (tmp_path / "index.html").write_text(HEAD + body, encoding="utf-8")
    page = chromium.new_page()
    watch = Watch(page)
    with serve(tmp_path) as url:
        page.goto(url)
    page.close()
    assert any(complaint in found for found in watch.complaints), watch.complaints


def test_a_good_page_raises_no_complaint(chromium: Browser, folder: Path) -> None:
    page = chromium.new_page()
    watch = Watch(page)
    with serve(folder) as url:
        page.goto(url + "calls/")
        assert page.title() == "calls"
    page.close()
    assert not watch.complaints
