"""Pages opened from a disk: they can be read, and the other writings are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Watch
from tests.site.test_writings import switch


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    watch = Watch(page)
    yield page
    context.close()
    # Browsers refuse modules from a disk and say so; plain scripts take their place.
    assert not [
        one for one in watch.complaints if "start.mjs" not in one and "ERR_FAILED" not in one
    ]


def test_a_call_is_read_in_every_writing(page: Page, site: Path) -> None:
    page.goto((site / "calls/alibaba-2024Q4/index.html").as_uri())
    paragraph = page.locator(".paragraph").first
    for name, words in (("繁體", "財報"), ("原文", "發(fā)布"), ("简体", "财报")):
        switch(page, name)
        expect(paragraph).to_contain_text(words)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_links_lead_to_pages(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator(".bar-links a", has_text="主题").click()
    expect(page.locator("h1")).to_have_text("主题")
