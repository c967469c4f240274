"""The language of the interface: chosen by the reader, kept, and never that of the speech."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_accessible import violations

CALL = "calls/alibaba-2024Q4/"
HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.fixture
def english(page: Page, site_url: str) -> Page:
    page.goto(site_url)
    page.locator("#language").select_option("en")
    expect(page.locator(".bar-links a").first).to_have_text("Calls")
    return page


def test_the_frame_and_the_page_of_a_call_are_in_english(english: Page, site_url: str) -> None:
    english.goto(site_url + CALL)
    expect(english.locator("dt").first).to_have_text("Company")
    expect(english.locator(".tool-size")).to_be_visible()
    places = (
        ".bar-links a", "dt", "#exchanges", "thead th", "dd a.button", ".bar-tools > button",
        ".bar-place", "#introduction", "#collation", ".md-nav__title", ".md-footer p",
    )  # fmt: skip
    for place in places:
        for text in english.locator(place).all_inner_texts():
            assert not HAN.search(text), f"{place}: {text}"
    expect(english.locator("dl")).to_contain_text("9 exchanges, 25 turns")
    expect(english.locator("h3.turn .role").first).to_have_text("Analyst")
    expect(english.locator("h2.exchange").first).to_contain_text("Exchange 1")
    expect(english.get_by_placeholder("Search")).to_be_visible()


def test_the_speech_stays_as_it_is(english: Page, site_url: str) -> None:
    english.goto(site_url + CALL)
    expect(english.locator("dt").first).to_have_text("Company")
    spoken = english.locator(".paragraph").all_inner_texts()
    english.locator("#language").select_option("hans")
    expect(english.locator("dt").first).to_have_text("公司")
    assert english.locator(".paragraph").all_inner_texts() == spoken


def test_what_scripts_add_later_is_in_the_language_too(english: Page, site_url: str) -> None:
    english.goto(site_url + CALL)
    english.keyboard.press("?")
    expect(english.get_by_role("dialog", name="Keys")).to_contain_text("next exchange")
    english.keyboard.press("Escape")
    english.locator(".paragraph").first.hover()
    english.locator(".paragraph > .permalink").first.click()
    dialog = english.get_by_role("dialog", name="Quote")
    expect(dialog.get_by_role("button", name="Copy link")).to_be_visible()


def test_the_language_of_words_is_told(english: Page, site_url: str) -> None:
    english.goto(site_url + CALL)
    expect(english.locator("dt").first).to_have_attribute("lang", "en")
    expect(english.locator(".paragraph").first).not_to_have_attribute("lang", "en")
    assert not violations(english)


def test_traditional_chinese(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.locator("#language").select_option("hant")
    expect(page.locator("dt").nth(1)).to_have_text("報告期")
    expect(page.locator("dt").nth(1)).to_have_attribute("lang", "zh-Hant")
    expect(page.locator("#exchanges")).to_have_text("問答一覽")
    page.goto(site_url)
    expect(page.locator(".bar-links a").first).to_have_text("電話會議")


def test_words_that_do_not_come_leave_the_page_in_simplified_chinese(
    english: Page, site_url: str
) -> None:
    english.route("**/words-en.js", lambda route: route.fulfill(body="shiluWords({})"))
    english.goto(site_url + CALL)
    expect(english.locator("dt").first).to_have_text("公司")
    expect(english.locator(".call-bar")).to_be_visible()
