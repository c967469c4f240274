"""Search on the built site: its counts are those of a plain scan of the folded text."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.folding import fold
from generator.model import Call
from generator.pipeline import load_corpus
from tests.project import ROOT

QUERIES = (
    "云计算", "雲計算", "资本支出", "CMR", "全站推广", "股东回报", "AEChoice", "蒋凡",
    "阿里云", "吴泳铭",
)  # fmt: skip


@pytest.fixture(scope="module")
def calls() -> tuple[Call, ...]:
    return load_corpus(ROOT / "content")[0]


def scan(calls: tuple[Call, ...], query: str) -> set[str]:
    """Return the anchors of the paragraphs that hold the query in text or speaker line."""
    found = set()
    for call in calls:
        for turn in call.turns:
            speaker = turn.speaker
            line = " ".join(filter(None, (speaker.name, speaker.organization, speaker.title)))
            for paragraph in turn.paragraphs:
                if fold(query) in fold(paragraph.text) or fold(query) in fold(line):
                    found.add(paragraph.anchor)
        found |= {p.anchor for p in call.introduction if fold(query) in fold(p.text)}
    return found


def results(page: Page) -> list[str]:
    """Return the anchors of all results, in order."""
    while page.locator(".search-more").is_visible():
        before = page.locator(".result").count()
        page.locator(".search-more").click()
        expect(page.locator(".result")).not_to_have_count(before)
    links = page.locator(".result a[href*='#p']").evaluate_all("links => links.map(a => a.href)")
    return list(dict.fromkeys(link.partition("#")[2] for link in links))


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_what_a_plain_scan_finds(
    query: str, page: Page, site_url: str, calls: tuple[Call, ...]
) -> None:
    expected = scan(calls, query)
    assert expected
    page.goto(f"{site_url}search/?q={query}")
    expect(page.locator(".search-status")).to_have_text(f"共 {len(expected)} 段")
    assert set(results(page)) == expected
    assert page.locator(".result mark").count() > 0


def test_the_box_opens_with_a_key_and_a_result_lands_on_its_paragraph(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + "calls/alibaba-2025Q3/")
    page.keyboard.press("/")
    expect(page.locator("#shilu-search input")).to_be_focused()
    page.keyboard.type("ＡＩ 资本支出")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q="))
    link = page.locator(".result a[href*='#p']").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(page).to_have_url(re.compile(rf"/calls/alibaba-.*#{anchor}$"))
    paragraph = page.locator(f"#{anchor}")
    expect(paragraph).to_be_in_viewport()
    expect(paragraph.locator("mark").first).to_be_visible()


def test_a_slash_in_a_text_field_is_a_slash(page: Page, site_url: str) -> None:
    page.goto(site_url + "search/")
    field = page.locator("#shilu-search-page input")
    field.click()
    page.keyboard.type("A/B")
    expect(field).to_have_value("A/B")


def test_a_result_says_who_speaks_as_what_and_shows_the_text_as_the_page_does(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + "search/?q=小规模客户内部测试")
    named = page.locator(".result").first
    expect(named.locator(".result-speaker")).to_have_text("吴泳铭 管理层 首席执行官 · 阿里巴巴集团")
    expect(named.locator(".result-passage")).to_contain_text("总体来看，现在我们正处于")
    page.goto(site_url + "search/?q=目前大模型之间的差异化正在收窄")
    expect(page.locator(".result-speaker").first).to_have_text("管理层（未具名） 管理层")
    page.goto(site_url + "search/?q=公共云转向训练")
    expect(page.locator(".result-speaker").first).to_have_text("未具名分析师 分析师")


def test_no_button_breaks_its_words(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site_url + "search/?q=云计算")
    expect(page.locator(".result").first).to_be_visible()
    for button in page.locator("#shilu-search-page button:visible").all():
        lines = button.evaluate(
            """(one) => {
                const range = document.createRange();
                range.selectNodeContents(one);
                return new Set([...range.getClientRects()].map(({top}) => top)).size;
            }"""
        )
        assert lines == 1, button.inner_text()
    context.close()


def test_what_nothing_holds_is_said(page: Page, site_url: str) -> None:
    page.goto(site_url + "search/?q=量子引力")
    expect(page.locator(".search-status")).to_contain_text("没有")


def test_search_works_below_a_folder(page: Page, site_url_below: str) -> None:
    page.goto(site_url_below + "search/?q=云计算")
    expect(page.locator(".result").first).to_be_visible()
    page.locator(".result a[href*='#p']").first.click()
    expect(page.locator("article mark").first).to_be_visible()
