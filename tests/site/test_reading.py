"""The built site in a browser: reading, following links, on a phone, without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Watch

CALL = "calls/alibaba-2024Q4/"
KINDS = (
    "", "calls/", CALL, CALL + "raw/", "calls/alibaba-2025Q3/", "topics/", "topics/cloud/",
    "people/", "people/wu-yongming/", "glossary/", "notes/", "search/", "guide/", "about/",
    "figures/", "figures/alibaba/", CALL + "figures/", CALL + "outlook/", CALL + "changes/",
    "questions/", "firms/goldman-sachs/", "people/ronald-keung/", "compare/",
)  # fmt: skip


def test_a_reader_gets_from_home_to_an_answer(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("link", name="阿里巴巴 2024财年第四财季").first.click()
    expect(page).to_have_title(re.compile("阿里巴巴 2024财年第四财季"))
    expect(page.locator("article h2.exchange")).to_have_count(9)
    expect(page.locator("article h3.turn")).to_have_count(25)
    page.locator("#exchanges + table a", has_text="3").first.click()
    heading = page.locator("h2.exchange").nth(2)
    expect(heading).to_be_in_viewport()
    question = page.locator("h3.turn.question").nth(2)
    expect(question).to_contain_text("Alex Yao")
    expect(question).to_contain_text("摩根大通")
    expect(question).not_to_contain_text("201.51")


def test_unnamed_speakers_stay_unnamed(page: Page, site_url: str) -> None:
    page.goto(site_url + "calls/alibaba-2025Q3/")
    expect(page.locator("h2.exchange")).to_have_count(7)
    names = page.locator("h3.turn").all_inner_texts()
    assert len(names) == 14
    assert all("未具名分析师" in name for name in names[::2])
    assert all("管理层（未具名）" in name for name in names[1::2])


def test_a_link_leads_to_the_same_topic_in_the_other_quarter(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    link = page.locator(".related + ul a").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(page).to_have_url(f"{site_url}calls/alibaba-2025Q3/#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_a_topic_page_leads_into_both_quarters(page: Page, site_url: str) -> None:
    page.goto(site_url + "topics/cloud/")
    quarters = page.locator("article h2:not(#shares)").all_inner_texts()
    assert quarters == ["阿里巴巴 2025财年第三财季", "阿里巴巴 2024财年第四财季"]
    page.locator("h3.place a").last.click()
    expect(page).to_have_url(re.compile("/calls/alibaba-2024Q4/#"))


def test_the_original_is_one_click_away_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    paragraph = page.locator(".paragraph", has_text="全站推广").first
    anchor = paragraph.get_attribute("id")
    line = paragraph.locator("a.original").inner_text()
    paragraph.locator("a.original").click()
    expect(page).to_have_url(f"{site_url}{CALL}raw/#L{line}")
    original = page.locator(f"#L{line}")
    expect(original).to_be_in_viewport()
    expect(original).to_contain_text("全站推廣")
    original.locator("a.number").click()
    expect(page).to_have_url(f"{site_url}{CALL}#{anchor}")


def test_a_permanent_link_is_that_of_its_paragraph(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    paragraph = page.locator(".paragraph").nth(5)
    paragraph.hover()
    paragraph.locator("a.permalink").click()
    expect(page).to_have_url(f"{site_url}{CALL}#{paragraph.get_attribute('id')}")


def test_everything_can_be_read_without_scripts(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    watch = Watch(page)
    page.goto(site_url + CALL)
    expect(page.locator("h3.turn")).to_have_count(25)
    expect(page.locator(".paragraph").last).to_be_visible()
    page.locator(".bar-links a", has_text="主题").click()
    expect(page.locator("h1")).to_have_text("主题")
    page.goto(site_url + "search/")
    expect(page.get_by_text("检索需要浏览器运行脚本")).to_be_visible()
    context.close()
    assert not watch.complaints


def test_the_site_works_below_a_folder(page: Page, site_url_below: str) -> None:
    page.goto(site_url_below)
    page.get_by_role("link", name="阿里巴巴 2024财年第四财季").first.click()
    expect(page).to_have_url(f"{site_url_below}{CALL}")
    page.locator(".bar-links a", has_text="人物").click()
    page.get_by_role("link", name="吴泳铭").click()
    expect(page.locator("h1")).to_have_text("吴泳铭")


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_no_page_scrolls_sideways(chromium: Browser, site_url: str, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for kind in KINDS:
        page.goto(site_url + kind)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, kind
    page.goto(site_url + "search/?q=云计算")
    expect(page.locator(".result").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()


@pytest.mark.parametrize("width", [360, 1280, 1920])
def test_a_line_of_speech_is_fit_for_long_reading(
    chromium: Browser, site_url: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(site_url + CALL)
    characters = page.evaluate(
        """() => {
            const style = getComputedStyle(document.querySelector('.paragraph.answer'));
            return [parseFloat(style.width) / parseFloat(style.fontSize),
                    parseFloat(style.lineHeight) / parseFloat(style.fontSize)];
        }"""
    )
    assert characters[0] <= 40
    assert width < 600 or characters[0] >= 32
    assert characters[1] >= 1.75
    context.close()


def test_questions_and_answers_are_told_apart_by_more_than_colour(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CALL)
    signs = page.evaluate(
        """() => ['question', 'answer'].map((kind) =>
            getComputedStyle(document.querySelector(`h3.turn.${kind}`), '::before').content)"""
    )
    assert signs == ['"问"', '"答"']
    expect(page.locator("h3.turn.question .role").first).to_have_text("分析师")
    expect(page.locator("h3.turn.answer .role").first).to_have_text("管理层")


def test_light_and_dark_follow_the_system(chromium: Browser, site_url: str) -> None:
    backgrounds = []
    for scheme in ("light", "dark"):
        context = chromium.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(site_url + CALL)
        backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert backgrounds[0] != backgrounds[1]


def test_repaired_words_show_the_original(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    repaired = page.locator("em.repaired", has_text="如何看待专有云")
    expect(repaired).to_have_attribute("title", re.compile("原文作“.*慰创龑S"))
    note = page.locator("#collation-byte-slip + ul")
    expect(note).to_contain_text("第16行")
