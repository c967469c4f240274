"""Tips on marked words: by pointer, by keyboard, by touch, and without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

CALL = "calls/alibaba-2024Q4/"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context.new_page()
    context.close()


def repaired(page: Page) -> Locator:
    return page.locator("em.repaired", has_text="如何看待专有云")


def test_a_pointer_opens_a_tip_and_can_rest_on_it(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    repaired(page).hover()
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(re.compile("^原文作“.*慰创龑S.*”（补回错位的字节）$"))
    tip.hover()
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.locator("h1").hover()
    expect(tip).to_be_hidden()


def test_the_keyboard_opens_a_tip_and_escape_closes_it(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    word = repaired(page)
    word.locator("xpath=preceding::a[1]").focus()
    page.keyboard.press("Tab")
    expect(word).to_be_focused()
    tip = page.get_by_role("tooltip")
    expect(tip).to_contain_text("原文作")
    assert word.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(word).to_be_focused()
    page.keyboard.press("Tab")
    expect(word).not_to_have_attribute("aria-describedby", re.compile("."))


def test_a_tap_opens_a_tip_and_a_tap_elsewhere_closes_it(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CALL)
    repaired(phone).tap()
    tip = phone.get_by_role("tooltip")
    expect(tip).to_contain_text("原文作")
    inside = phone.evaluate(
        "() => { const {left, right} = document.querySelector('.tip').getBoundingClientRect();"
        " return left >= 0 && right <= innerWidth; }"
    )
    assert inside
    phone.locator("h1").tap()
    expect(tip).to_be_hidden()


def test_the_first_tap_on_a_term_explains_it_the_second_leads_on(
    phone: Page, site_url: str
) -> None:
    phone.goto(site_url + CALL)
    term = phone.locator("a.term", has_text="CMR").first
    term.tap()
    expect(phone.get_by_role("tooltip")).to_contain_text("客户管理收入")
    expect(phone).to_have_url(site_url + CALL)
    term.tap()
    expect(phone).to_have_url(f"{site_url}glossary/#cmr")


def test_a_click_follows_a_term_at_once(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.locator("a.term", has_text="CMR").first.click()
    expect(page).to_have_url(f"{site_url}glossary/#cmr")


def test_without_scripts_the_title_tells_it(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CALL)
    expect(repaired(page)).to_have_attribute("title", re.compile("原文作“.*慰创龑S"))
    context.close()
