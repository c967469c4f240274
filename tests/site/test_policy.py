"""The Content-Security-Policy: pages carry it, a host can set it, and every page keeps it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Watch
from tests.pages.rendering import Reading
from tests.site.test_reading import CALL, KINDS
from tests.site.walk import pages

PAGES = (*KINDS, "search/?q=云计算", "404.html")
HEADER = re.compile(r"^  Content-Security-Policy: (.*); frame-ancestors 'none'$", re.MULTILINE)


@pytest.fixture(scope="module")
def readings(site: Path) -> dict[str, Reading]:
    return pages(site)


def policy_of(reading: Reading) -> str:
    [found] = [
        values["content"]
        for tag, values in reading.elements
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy"
    ]
    assert found
    return found


def test_every_page_carries_the_policy_that_a_host_can_set(
    site: Path, readings: dict[str, Reading]
) -> None:
    for_hosts = HEADER.search((site / "_headers").read_text("utf-8"))
    assert for_hosts
    assert "unsafe" not in for_hosts[1]
    assert "script-src 'self'" in for_hosts[1].split("; ")
    for path, reading in readings.items():
        assert policy_of(reading) == for_hosts[1], path


def test_no_script_or_style_stands_in_a_page(readings: dict[str, Reading]) -> None:
    for path, reading in readings.items():
        for tag, values in reading.elements:
            assert tag != "style", path
            assert "style" not in values, path
            assert not [name for name in values if name.startswith("on")], path
            data = values.get("type") == "application/json"
            assert tag != "script" or "src" in values or data, path


@pytest.mark.parametrize("width", [360, 1280])
def test_every_kind_of_page_keeps_it(chromium: Browser, site_url: str, width: int) -> None:
    # A violation is an error in the console, and so is a request that was refused.
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    watch = Watch(page)
    for path in PAGES:
        page.goto(site_url + path, wait_until="networkidle")
        assert not watch.complaints, path
    context.close()


def test_a_script_in_the_page_would_be_refused(chromium: Browser, site_url: str) -> None:
    page = chromium.new_page()
    page.goto(site_url + CALL)
    refused = page.evaluate(
        """() => new Promise((resolve) => {
            addEventListener("securitypolicyviolation", (event) =>
                resolve([event.effectiveDirective, globalThis.ran]));
            const script = document.createElement("script");
            script.textContent = "globalThis.ran = true";
            document.body.append(script);
        })"""
    )
    assert refused[0] == "script-src-elem"
    assert refused[1] is None
    page.close()


def test_the_tools_work_under_it(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.locator(".script-switch label", has_text="繁體").click()
    expect(page.locator(".paragraph").first).to_contain_text("財報")
    page.locator(".paragraph").first.hover()
    page.locator(".paragraph > .permalink").first.click()
    expect(page.locator("dialog")).to_be_visible()
