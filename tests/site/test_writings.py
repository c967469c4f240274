"""The switch between simplified, traditional and the text as published."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.exports.script_file import parsed

CALL = "calls/alibaba-2024Q4/"
KEY = "shilu-script"
# Stops the time after which the text is shown in any case: a slow machine takes longer to get here.
WAIT_ANEW = """(paragraph) => {
    for (const each of paragraph.getAnimations()) {
        each.pause();
        each.currentTime = 0;
    }
}"""


@pytest.fixture(scope="module")
def scripts(site: Path) -> dict[str, Any]:
    return parsed((site / CALL / "scripts.js").read_text("utf-8"))


def switch(page: Page, name: str) -> None:
    """Choose a writing and wait until the whole text is in it."""
    page.locator(".script-switch label", has_text=name).click()
    expect(page.locator("article")).not_to_have_attribute("aria-busy", "true")


def said(page: Page, anchor: str) -> str:
    """Return what a paragraph shows, without the links in its margin and without space."""
    return str(
        page.locator(f"#{anchor}").evaluate(
            """(paragraph) => {
                const copy = paragraph.cloneNode(true);
                for (const one of copy.querySelectorAll(
                    '.original, .permalink, .note-ref, .doubt')) one.remove();
                return copy.textContent.replace(/\\s/g, '');
            }"""
        )
    )


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_paragraph_is_shown_in_each_writing_and_back(
    page: Page, site_url: str, scripts: dict[str, Any]
) -> None:
    page.goto(site_url + CALL)
    read = {anchor: said(page, anchor) for anchor in scripts["paragraphs"]}
    marks = page.locator(".paragraph em, .paragraph a").count()
    for name, writing in (("繁體", "hant"), ("原文", "raw"), ("繁體", "hant")):
        switch(page, name)
        some = next(iter(scripts["paragraphs"]))
        shown = squeezed(scripts["paragraphs"][some][writing])
        expect(page.locator(f"#{some}")).to_contain_text(shown[:10])
        for anchor, texts in scripts["paragraphs"].items():
            assert said(page, anchor) == squeezed(texts[writing])
        if writing == "hant":
            assert page.locator(".paragraph em, .paragraph a").count() == marks
    switch(page, "简体")
    assert {anchor: said(page, anchor) for anchor in read} == read
    assert page.locator(".paragraph em, .paragraph a").count() == marks


def test_speakers_and_headings_follow(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    turn = page.locator("h3.turn.question").nth(2)
    name = page.locator("h3.turn.answer").nth(1)
    title = page.locator("h2.exchange").nth(1)
    switch(page, "繁體")
    expect(name).to_contain_text("吳泳銘")
    expect(name).to_contain_text("首席執行官")
    sign = "(heading) => getComputedStyle(heading, '::before').content"
    assert turn.evaluate(sign) == '"問"'
    expect(name.locator("a").first).to_have_attribute("href", "../../people/wu-yongming/")
    expect(title).to_contain_text("雲計算")
    expect(page.locator(".md-nav--secondary")).to_contain_text("雲計算")
    switch(page, "原文")
    expect(turn).to_contain_text("摩根大通(201.51, 2.78, 1.40%)分析師Alex Yao:")
    expect(title).to_contain_text("云计算")
    switch(page, "简体")
    expect(turn).to_contain_text("Alex Yao 分析师 摩根大通")
    expect(name).to_contain_text("吴泳铭")
    assert turn.evaluate(sign) == '"问"'


def test_the_language_is_told(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    paragraph = page.locator(".paragraph").first
    for name in ("繁體", "原文"):
        switch(page, name)
        expect(paragraph).to_have_attribute("lang", "zh-Hant")
    switch(page, "简体")
    expect(paragraph).not_to_have_attribute("lang", "zh-Hant")


def test_the_choice_is_kept_and_nothing_else_is_shown_before(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    switch(page, "繁體")
    expect(page.locator(".paragraph").first).to_contain_text("財報")
    page.route("**/scripts.js", lambda route: None)  # never answers
    page.goto(site_url + "calls/alibaba-2025Q3/", wait_until="domcontentloaded")
    expect(page.locator("h1")).to_be_visible()
    paragraph = page.locator(".paragraph").first
    paragraph.evaluate(WAIT_ANEW)
    expect(paragraph).to_be_hidden()
    # A file that does not come at all must not hide the text for good.
    paragraph.evaluate("(one) => one.getAnimations().forEach((each) => each.play())")
    expect(paragraph).to_be_visible()
    page.unroute_all()
    page.goto(site_url + "calls/alibaba-2025Q3/")
    expect(page.locator(".paragraph").first).to_contain_text("財報")
    expect(page.get_by_label("繁體")).to_be_checked()


def test_a_link_to_a_paragraph_leads_there_in_every_writing(
    page: Page, site_url: str, scripts: dict[str, Any]
) -> None:
    anchor = list(scripts["paragraphs"])[40]
    for writing in ("raw", "hant"):
        page.goto(site_url)
        page.evaluate(f"localStorage.setItem('{KEY}', '{writing}')")
        page.goto(f"{site_url}{CALL}#{anchor}")
        shown = squeezed(scripts["paragraphs"][anchor][writing])
        expect(page.locator(f"#{anchor}")).to_contain_text(shown[:8])
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_who_goes_on_reading_is_not_brought_back_to_the_link(
    page: Page, site_url: str, scripts: dict[str, Any]
) -> None:
    page.goto(site_url)
    page.evaluate(f"localStorage.setItem('{KEY}', 'raw')")
    held: list[Route] = []
    page.route("**/scripts.js", lambda route: held.append(route))
    anchor = list(scripts["paragraphs"])[40]
    linked = page.locator(f"#{anchor}")
    with page.expect_request("**/scripts.js"):
        page.goto(f"{site_url}{CALL}#{anchor}", wait_until="commit")
    expect(linked).to_be_in_viewport()
    page.mouse.move(400, 400)
    page.mouse.wheel(0, 5000)
    expect(linked).not_to_be_in_viewport()
    held[0].continue_()
    expect(linked).to_have_class(re.compile("as-published"))
    expect(page.locator("article")).not_to_have_attribute("aria-busy", "true")
    expect(linked).not_to_be_in_viewport()


def test_what_the_reader_looks_at_stays_in_its_place(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    paragraph = page.locator(".paragraph").nth(30)
    paragraph.evaluate("(one) => one.scrollIntoView({block: 'center'})")
    switch(page, "原文")
    expect(paragraph).to_have_class(re.compile("as-published"))
    expect(paragraph).to_be_in_viewport()


def test_copying_gives_what_is_shown(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    switch(page, "繁體")
    paragraph = page.locator(".paragraph").nth(3)
    expect(paragraph).to_contain_text("我的問題")
    copied = paragraph.evaluate(
        "(one) => { getSelection().selectAllChildren(one); return String(getSelection()); }"
    )
    assert copied.startswith("我的問題有關集團的CMR（客戶管理收入）與GMV")
    assert "¶" not in copied


def test_a_failure_is_told_and_the_text_stays(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context()
    page = context.new_page()

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/scripts.js", refuse)
    page.goto(site_url + CALL)
    switch(page, "原文")
    expect(page.locator(".script-status")).to_contain_text("取不到")
    expect(page.get_by_label("简体")).to_be_checked()
    expect(page.locator(".paragraph").first).to_contain_text("财报")
    page.unroute_all(behavior="wait")
    switch(page, "原文")
    expect(page.locator(".script-status")).to_be_empty()
    expect(page.get_by_label("原文")).to_be_checked()
    context.close()


def test_without_scripts_there_is_no_switch(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CALL)
    expect(page.locator(".script-switch")).to_have_count(0)
    expect(page.get_by_role("link", name="查看原文")).to_be_visible()
    context.close()


def test_hits_of_a_search_stay_marked_in_another_script(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL + "?q=云计算")
    expect(page.locator(".paragraph mark").first).to_have_text("云计算")
    switch(page, "繁體")
    expect(page.locator(".paragraph mark").first).to_have_text("雲計算")
    switch(page, "原文")
    switch(page, "简体")
    expect(page.locator(".paragraph mark").first).to_have_text("云计算")


def test_the_last_of_two_quick_choices_holds(page: Page, site_url: str) -> None:
    held: list[Route] = []
    page.route("**/scripts.js", lambda route: held.append(route))
    page.goto(site_url + CALL)
    with page.expect_request("**/scripts.js"):
        page.locator(".script-switch label", has_text="繁體").click()
    page.locator(".script-switch label", has_text="原文").click()
    expect(page.locator("article")).to_have_attribute("aria-busy", "true")
    assert len(held) == 1
    held[0].continue_()
    expect(page.locator("article")).not_to_have_attribute("aria-busy", "true")
    expect(page.get_by_label("原文")).to_be_checked()
    expect(page.locator(".paragraph").first).to_contain_text("發(fā)布")
