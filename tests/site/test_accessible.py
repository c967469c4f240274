"""axe-core finds nothing to mend: every kind of page, light on a desktop and dark on a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.test_reading import CALL, KINDS
from tests.site.test_writings import switch

PAGES = (*KINDS, "search/?q=云计算", "404.html")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_every_kind_of_page(chromium: Browser, site_url: str, scheme: str, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for path in PAGES:
        page.goto(site_url + path)
        if "?q=" in path:
            page.locator(".result").first.wait_for()
        assert not violations(page), path
    context.close()


def test_a_call_in_another_writing_with_a_tip_open(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    switch(page, "繁體")
    page.locator("a.term").first.hover()
    page.get_by_role("tooltip").wait_for()
    assert not violations(page)


def violations(page: Page) -> list[str]:
    """Return rule, element and remedy of all that axe-core has to say."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 360)])
def test_a_call_with_its_tools_in_use(
    chromium: Browser, site_url: str, scheme: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(site_url + CALL + "?topic=cloud")
    if width == 360:
        page.get_by_role("button", name="工具").click()
    page.locator(".tool-size").wait_for()
    assert not violations(page)
    page.get_by_role("button", name="只看问题").click()
    assert not violations(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert not violations(page)
    page.keyboard.press("Escape")
    page.locator(".paragraph > .permalink").first.click()
    page.get_by_role("dialog", name="引用").wait_for()
    assert not violations(page)
    context.close()
