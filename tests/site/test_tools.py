"""The tools on a call: bar, strip, filter, folded answers, size, keys, the place kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.waiting import wait_until

CALL = "calls/alibaba-2024Q4/"
HEADER_ROOM = 160  # pixels that the header and the bar may take from a desktop's window


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="阅读工具")


def top(found: Locator) -> float:
    box = found.bounding_box()
    assert box
    return box["y"]


def test_the_bar_names_the_current_exchange_and_speaker(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    expect(bar(page)).to_contain_text("全场概览")
    page.goto(site_url + CALL + "#exchanges")
    page.locator("h2.exchange").nth(1).evaluate("(one) => one.scrollIntoView()")
    expect(bar(page).locator(".bar-place")).to_have_text("第2轮 云计算")
    page.locator("h3.turn.answer").nth(2).evaluate("(one) => one.scrollIntoView()")
    expect(bar(page).locator(".bar-speaker")).to_have_text("吴泳铭 管理层")
    assert 0 < top(bar(page)) < HEADER_ROOM


def test_the_contents_follow(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.locator("h2.exchange").last.evaluate("(one) => one.scrollIntoView()")
    current = page.locator(".md-nav--secondary [aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_be_in_viewport()
    expect(current).to_have_text(re.compile("第9轮|James Lee"))


def test_what_a_link_leads_to_is_not_covered_by_the_bar(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    anchor = page.locator(".paragraph").nth(20).get_attribute("id")
    page.goto(f"{site_url}{CALL}?#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    below = """(bar, anchor) => document.getElementById(anchor).getBoundingClientRect().top
        >= bar.getBoundingClientRect().bottom"""
    wait_until(lambda: bool(bar(page).evaluate(below, anchor)))


def test_the_strip_has_every_turn_as_long_as_it_is_and_leads_there(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CALL)
    turns = page.locator(".strip ol ol a")
    expect(turns).to_have_count(25)
    widths = turns.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().width)")
    lengths = page.evaluate(
        """() => [...document.querySelectorAll(".strip ol ol a")].map((link) => {
            let length = 0;
            let next = document.querySelector(link.hash).nextElementSibling;
            for (; next?.matches("p:not(.related)"); next = next.nextElementSibling)
                length += next.textContent.length;
            return length;
        })"""
    )
    assert widths.index(max(widths)) == lengths.index(max(lengths))
    assert min(widths) >= 2
    turns.nth(10).click()
    expect(page.locator("h3.turn").nth(10)).to_be_in_viewport()
    expect(turns.nth(10)).to_have_attribute("aria-current", "true")


def test_the_strip_is_one_stop_of_the_keyboard_and_told_in_words(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    strip = page.get_by_role("navigation", name="全场概览")
    links = strip.locator("ol ol a")
    assert strip.locator("a:not([tabindex='-1'])").count() == 1
    links.first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(links.nth(3)).to_be_focused()
    expect(links.nth(3)).to_have_accessible_name("第2轮 · Gary Yu 分析师 · 云计算")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#" + str(links.nth(3).get_attribute("href"))[1:] + "$"))
    expect(page.locator("h3.turn").nth(3)).to_be_in_viewport()


def test_what_is_not_on_a_topic_fades_and_the_choice_is_in_the_address(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CALL)
    everything = page.locator(".paragraph").count()
    page.get_by_label("主题", exact=True).select_option("cloud")
    expect(page).to_have_url(f"{site_url}{CALL}?topic=cloud")
    on_topic = page.locator(".paragraph:not(.faded)[data-topics~=cloud]")
    assert 0 < on_topic.count() < everything
    assert page.locator(".faded[data-topics~=cloud]").count() == 0
    assert page.locator("h3.turn ~ .paragraph:not(.faded):not([data-topics~=cloud])").count() == 0
    expect(on_topic.first).to_be_in_viewport()
    silent = page.locator("h3.turn.faded").count()
    assert 0 < silent < page.locator("h3.turn").count()
    assert page.locator(".strip a.faded").count() == silent
    page.reload()
    expect(page.get_by_label("主题", exact=True)).to_have_value("cloud")
    expect(page.locator(".paragraph.faded").first).to_be_attached()
    page.get_by_label("主题", exact=True).select_option("")
    expect(page.locator(".faded")).to_have_count(0)
    expect(page).to_have_url(f"{site_url}{CALL}")


def test_answers_are_folded_and_unfold_one_by_one_and_for_links(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    answers = page.locator(".paragraph.answer")
    anchor = answers.last.get_attribute("id")
    page.get_by_role("button", name="只看问题").click()
    expect(page.locator(".paragraph.answer:visible")).to_have_count(0)
    questions = page.locator(".paragraph.question")
    assert page.locator(".paragraph.question:visible").count() == questions.count()
    page.get_by_role("button", name=re.compile("展开回答：吴泳铭，2段")).first.click()
    assert 0 < page.locator(".paragraph.answer:visible").count() < 5
    page.evaluate(f"location.hash = '{anchor}'")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    page.get_by_role("button", name="只看问题").click()
    expect(page.locator(".paragraph.answer:visible")).to_have_count(answers.count())
    expect(page.locator(".unfold:visible")).to_have_count(0)


def test_the_size_of_the_text_is_kept(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    size = "(one) => parseFloat(getComputedStyle(one).fontSize)"
    paragraph = page.locator(".paragraph").first
    normal = paragraph.evaluate(size)
    page.get_by_role("button", name="放大字号").click()
    large = paragraph.evaluate(size)
    assert large > normal
    page.goto(site_url + "calls/alibaba-2025Q3/")
    assert page.locator(".paragraph").first.evaluate(size) == large
    for _ in range(2):
        page.get_by_role("button", name="缩小字号").click()
    assert page.locator(".paragraph").first.evaluate(size) < normal
    expect(page.get_by_role("button", name="缩小字号")).to_have_attribute("aria-disabled", "true")


def test_keys_lead_from_exchange_to_exchange(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    place = bar(page).locator(".bar-place")
    expect(place).to_have_text("全场概览")
    for number in (1, 2, 3):
        page.keyboard.press("j")
        expect(place).to_have_text(re.compile(f"^第{number}轮 "))
        expect(page.locator("h2.exchange").nth(number - 1)).to_be_focused()
    page.keyboard.press("k")
    expect(place).to_have_text(re.compile("^第2轮 "))
    page.keyboard.press("/")
    page.keyboard.type("jk?")
    expect(page.locator("#shilu-search input")).to_have_value("jk?")
    expect(place).to_have_text(re.compile("^第2轮 "))


def test_a_question_mark_opens_the_list_of_keys(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="按键")
    expect(sheet).to_contain_text("下一轮问答")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


def test_the_place_where_the_reader_left_is_offered(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    offer = page.locator(".resume")
    expect(offer).to_have_count(0)
    page.locator("h2.exchange").nth(3).evaluate("(one) => one.scrollIntoView()")
    wait_until(lambda: bool(page.evaluate("localStorage.getItem('shilu-place-alibaba-2024Q4')")))
    page.goto(site_url + CALL)
    expect(offer).to_contain_text("上次读到第")
    offer.get_by_role("link").click()
    expect(page.locator(".paragraph:target")).to_be_in_viewport()
    expect(offer).to_have_count(0)
    page.goto(f"{site_url}{CALL}?q=云计算")
    expect(offer).to_have_count(0)


@pytest.mark.parametrize("width", [360, 900])
def test_on_small_screens_the_tools_open_from_a_button(
    chromium: Browser, site_url: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(site_url + CALL)
    switch = page.locator(".script-switch")
    expect(switch).to_be_hidden()
    page.get_by_role("button", name="工具").click()
    expect(switch).to_be_in_viewport()
    page.locator(".script-switch label", has_text="繁體").click()
    expect(page.locator(".paragraph").first).to_contain_text("財報")
    page.keyboard.press("Escape")
    expect(switch).to_be_hidden()
    context.close()


def test_the_menu_of_a_phone_opens_without_scripts(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(site_url + CALL)
    link = page.locator(".bar-links a", has_text="词汇表")
    expect(link).to_be_hidden()
    page.get_by_role("button", name="菜单").click()
    link.click()
    expect(page.locator("h1")).to_have_text("词汇表")
    context.close()


def test_light_and_dark_are_chosen_and_kept(page: Page, site_url: str) -> None:
    page.goto(site_url)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.get_by_role("button", name="外观：跟随系统").click()
    assert page.evaluate(colour) == light
    page.get_by_role("button", name="外观：浅色").click()
    dark = page.evaluate(colour)
    assert dark != light
    page.goto(site_url + CALL)
    assert page.evaluate(colour) == dark
    page.get_by_role("button", name="外观：深色").click()
    assert page.evaluate(colour) == light


def test_how_long_the_reading_takes_is_said(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    expect(page.locator("dl")).to_contain_text(re.compile(r"约\d+分钟读完"))


def test_on_paper_each_paragraph_has_the_end_of_its_address(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.emulate_media(media="print")
    link = page.locator(".paragraph > .permalink").first
    expect(link).to_have_css("opacity", "1")
    expect(link).to_have_css("display", "inline")
    written = link.evaluate("(one) => getComputedStyle(one, '::after').content")
    assert written == f'"{link.get_attribute("href")}"'
    expect(page.locator(".call-bar")).to_be_hidden()
