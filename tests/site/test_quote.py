"""Quoting a paragraph or a selection, and what who follows the link sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import Watch, come_to_rest
from tests.site.test_writings import switch
from tests.waiting import wait_until

CALL = "calls/alibaba-2024Q4/"
# Selects characters of the text that a paragraph shows, as a reader does with the pointer.
SELECT = """([first, start, last, end]) => {
    const textNodes = (element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        return nodes;
    };
    const place = (id, offset) => {
        for (const node of textNodes(document.getElementById(id))) {
            if (offset <= node.length) return [node, offset];
            offset -= node.length;
        }
    };
    getSelection().setBaseAndExtent(...place(first, start), ...place(last, end));
    return String(getSelection());
}"""
REPAIRED = {"简体": "所引文字经程序修复：", "繁體": "所引文字經程序修復：", "原文": "修复"}
SPEAKER = {
    "简体": "——吴泳铭（管理层，首席执行官 · 阿里巴巴集团），阿里巴巴集团2024财年第四财季电话会议，",
    "繁體": "——吳泳銘（管理層，首席執行官 · 阿里巴巴集團），阿里巴巴集團2024財年第四財季電話會議，",
    "原文": "——吴泳铭（管理层，首席执行官 · 阿里巴巴集团），阿里巴巴集团2024财年第四财季电话会议，",
}
# What is highlighted, and whether it is on the screen.
HIGHLIGHTED = """() => [...(CSS.highlights.get("quoted") ?? [])].map((range) => {
    const { top, bottom } = range.getBoundingClientRect();
    return [range.toString(), top >= 0 && bottom <= innerHeight];
})"""


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Page]:
    """Return a page that may use the clipboard."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800},
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    watch = Watch(page)
    yield page
    context.close()
    assert not watch.complaints


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="引用")


def clipboard(page: Page) -> str:
    expect(dialog(page).get_by_role("status")).to_have_text("已复制")
    return str(page.evaluate("navigator.clipboard.readText()"))


def anchor_of(page: Page, words: str) -> str:
    found = page.locator(".paragraph", has_text=words).first.get_attribute("id")
    assert found
    return found


def select(page: Page, first: str, start: int, last: str, end: int) -> str:
    come_to_rest(page.locator(f"#{last}"))
    words = str(page.evaluate(SELECT, [first, start, last, end]))
    page.get_by_role("button", name="引用", exact=True).click()
    expect(dialog(page)).to_be_visible()
    return words


def copied_link(page: Page) -> str:
    dialog(page).get_by_role("button", name="复制链接").click()
    return clipboard(page)


def test_a_paragraph_is_quoted_with_all_that_belongs_to_it(reader: Page, site_url: str) -> None:
    reader.goto(site_url + CALL)
    anchor = anchor_of(reader, "如何看待专有云")
    paragraph = reader.locator(f"#{anchor}")
    paragraph.hover()
    paragraph.locator(".permalink").click()
    dialog(reader).get_by_role("button", name="复制引文").click()
    quotation = clipboard(reader)
    assert quotation.startswith("“至于说我们如何看待专有云中一部分项目收入的减少，")
    assert "——吴泳铭（管理层，首席执行官 · 阿里巴巴集团），" in quotation
    assert "阿里巴巴集团2024财年第四财季电话会议，2024年5月14日" in quotation
    assert f"{site_url}{CALL}#{anchor}\n" in quotation
    assert re.search("（所引文字经程序修复：.*补回错位的字节.*）$", quotation)
    reader.keyboard.press("Escape")
    expect(dialog(reader)).to_be_hidden()


def test_the_form_is_chosen_and_kept(reader: Page, site_url: str) -> None:
    reader.goto(site_url + CALL)
    for form, sign in (("RIS", "TY  - ELEC"), ("BibTeX", "@misc{"), ("GB/T 7714", "[EB/OL]")):
        reader.locator(".paragraph").first.hover()
        reader.locator(".paragraph > .permalink").first.click()
        dialog(reader).get_by_label("格式").select_option(form)
        expect(dialog(reader).get_by_label("引文")).to_have_value(re.compile(re.escape(sign)))
        reader.keyboard.press("Escape")
    reader.goto(site_url + "calls/alibaba-2025Q3/")
    reader.locator(".paragraph").first.hover()
    reader.locator(".paragraph > .permalink").first.click()
    expect(dialog(reader).get_by_label("格式")).to_have_value("gbt")


def test_text_that_nobody_repaired_is_not_said_to_be(reader: Page, site_url: str) -> None:
    reader.goto(site_url + "calls/alibaba-2025Q3/")
    reader.locator(".paragraph").first.hover()
    reader.locator(".paragraph > .permalink").first.click()
    expect(dialog(reader).get_by_label("引文")).not_to_have_value(re.compile("修复"))


@pytest.mark.parametrize("writing", ["简体", "繁體", "原文"])
def test_words_are_quoted_in_any_script_and_found_in_any(
    reader: Page, site_url: str, writing: str
) -> None:
    reader.goto(site_url + CALL)
    anchor = anchor_of(reader, "如何看待专有云")
    switch(reader, writing)
    begins = {"简体": "至于说我们", "繁體": "至於說我們", "原文": "至于說我們"}[writing]
    expect(reader.locator(f"#{anchor}")).to_contain_text(begins)
    words = select(reader, anchor, 3, anchor, 11)
    quotation = dialog(reader).get_by_label("引文").input_value()
    assert quotation.startswith(f"“{words}”")
    assert (REPAIRED[writing] in quotation) == (writing != "原文")
    assert SPEAKER[writing] in quotation
    link = copied_link(reader)
    assert link.startswith(f"{site_url}{CALL}")
    assert f"#{anchor}" in link
    if writing == "原文":  # damaged words have no place in the reading text: the paragraph has
        assert link == f"{site_url}{CALL}#{anchor}"
        return
    assert f"#{anchor}:~:text=" in link
    reader.keyboard.press("Escape")
    for shown, expected in (("简体", "我们如何看待专有"), ("繁體", "我們如何看待專有")):
        switch(reader, shown)
        reader.goto("about:blank")
        reader.goto(link)
        expect(reader.get_by_label(shown)).to_be_checked()
        expect(reader.locator(f"#{anchor}")).to_contain_text(expected)
        wait_until(lambda told=[[expected, True]]: reader.evaluate(HIGHLIGHTED) == told)
        switch(reader, "原文")
        expect(reader.locator(f"#{anchor}")).to_have_class(re.compile("quoted( |$)"))


def test_a_long_selection_is_named_by_its_ends_across_paragraphs(
    reader: Page, site_url: str
) -> None:
    reader.goto(site_url + CALL)
    first = anchor_of(reader, "总体来说，我们最核心的")
    last = anchor_of(reader, "刚才我已经提到了")
    words = select(reader, first, 5, last, 20)
    link = copied_link(reader)
    assert len(link) < 400
    reader.goto("about:blank")
    reader.goto(link)
    wait_until(lambda: len(reader.evaluate(HIGHLIGHTED)) == 2)
    (beginning, seen), (end, _) = reader.evaluate(HIGHLIGHTED)
    assert words.startswith(beginning.strip())
    assert words.endswith(end)
    assert seen


def test_the_button_stays_at_the_end_of_the_selection(page: Page, site_url: str) -> None:
    """Paragraphs above get their height when they come near, after the button has its place."""
    page.goto(site_url + CALL)
    paragraph = page.locator(".paragraph").nth(2)
    paragraph.evaluate("(one) => getSelection().selectAllChildren(one)")
    button = page.get_by_role("button", name="引用", exact=True)
    expect(button).to_be_visible()
    gap = """() => document.querySelector(".quote-button").getBoundingClientRect().top
        - document.querySelectorAll(".paragraph")[2].getBoundingClientRect().bottom"""
    before = page.evaluate(gap)
    page.locator(".paragraph").first.evaluate("(one) => { one.style.paddingBottom = '300px'; }")
    page.wait_for_function(f"(before) => Math.abs(({gap})() - before) < 1", arg=before)


def test_a_selection_outside_the_speech_is_nobodys_quotation(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    expect(page.get_by_role("button", name="引用", exact=True)).to_be_hidden()
    paragraph = page.locator(".paragraph").first
    paragraph.evaluate("(one) => getSelection().selectAllChildren(one)")
    expect(page.get_by_role("button", name="引用", exact=True)).to_be_visible()
    page.evaluate("getSelection().removeAllRanges()")
    expect(page.get_by_role("button", name="引用", exact=True)).to_be_hidden()


def test_a_link_whose_words_are_gone_leads_to_the_paragraph(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    anchor = anchor_of(page, "如何看待专有云")
    page.goto(f"{site_url}{CALL}?quote=没有这样的话,%E4#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    assert page.evaluate(HIGHLIGHTED) == []


def test_a_paragraph_is_seen_alone_and_in_its_context(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    anchor = anchor_of(page, "如何看待专有云")
    page.locator(f"#{anchor}").hover()
    page.locator(f"#{anchor} > .permalink").click()
    dialog(page).get_by_role("link", name="单看这一段").click()
    expect(page).to_have_url(f"{site_url}{CALL}?alone#{anchor}")
    expect(page.locator(".paragraph:visible")).to_have_count(1)
    expect(page.locator("h3.turn:visible")).to_contain_text("吴泳铭")
    expect(page.locator("h2:visible")).to_contain_text("云计算")
    page.get_by_role("link", name="在上下文中看").click()
    expect(page).to_have_url(f"{site_url}{CALL}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    expect(page.locator("h3.turn:visible")).to_have_count(25)
