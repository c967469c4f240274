"""Two calls side by side in a browser: aligned, chosen, kept in the address, on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

TWO = "compare/?a=jia-2024Q3&b=jia-2024Q4"


def pairs(page: Page, topic: str) -> list[tuple[str, str]]:
    """Return the titles that stand beside each other under a topic; empty where there is none."""
    section = page.locator(f"section:has(#topic-{topic})")
    if section.count() and section.locator("details").first.get_attribute("open") is None:
        section.locator("summary").first.click()
    rows = section.locator(".pair").all()
    return [(title(row, 0), title(row, 1)) for row in rows]


def title(row: Locator, side: int) -> str:
    return "".join(row.locator(".side").nth(side).locator("h3").all_inner_texts())


def test_questions_are_aligned_by_topic_and_by_link(page: Page, archive_url: str) -> None:
    page.goto(archive_url + TWO)
    page.locator(".pair").first.wait_for()
    assert pairs(page, "shareholder-returns") == [("第3轮 股东回报", "第4轮 股东回报")]
    assert pairs(page, "capex") == [
        ("第1轮 资本支出", "第1轮 资本支出"),
        ("管理层陈述", "管理层陈述"),
    ]
    assert ("第2轮 云计算 · 利润率与盈利", "第5轮 云计算") in pairs(page, "cloud")
    expect(page.locator("section:has(#topic-llm)")).to_contain_text("只在甲集团 2024年第四季度谈到")


def test_topics_are_folded_with_their_counts_and_the_address_keeps_which(
    page: Page, archive_url: str
) -> None:
    page.goto(archive_url + TWO)
    folds = page.locator(".compare-result section > details")
    opened = page.locator(".compare-result section > details[open]")
    expect(opened).to_have_count(1)
    capex = folds.filter(has=page.locator("#topic-capex"))
    expect(capex.locator("summary .counts").first).to_have_text("2组对应")
    page.locator(".compare-result nav").get_by_role("link", name="股东回报").click()
    expect(opened).to_have_count(2)
    expect(page.locator("#topic-shareholder-returns")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("&open="))
    shown = opened.evaluate_all("all => all.map((one) => one.dataset.topic)")
    page.reload()
    expect(opened).to_have_count(2)
    assert opened.evaluate_all("all => all.map((one) => one.dataset.topic)") == shown
    page.get_by_role("button", name="全部展开").click()
    expect(opened).to_have_count(folds.count())
    page.get_by_role("button", name="全部折起").click()
    expect(opened).to_have_count(0)
    expect(page).to_have_url(re.compile("&open=(#|$)"))
    page.reload()
    page.locator(".compare-result nav").wait_for()
    expect(opened).to_have_count(1)  # the one that the address leads to
    page.goto(archive_url + TWO + "&open=")
    page.locator(".compare-result nav").wait_for()
    expect(opened).to_have_count(0)


def test_only_what_is_about_the_topic_is_shown_at_once(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "compare/?a=alibaba-2024Q4&b=alibaba-2025Q3&ta=aidc")
    answer = page.locator(".pair .side:last-child .said.answer").first
    expect(answer).to_contain_text("国际业务方面")
    hidden = answer.locator("details p").first
    expect(hidden).to_be_hidden()
    answer.locator("summary").click()
    expect(hidden).to_be_visible()


def test_the_choice_is_kept_in_the_address(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "calls/jia-2024Q4/changes/")
    page.get_by_role("link", name="并排比较").last.click()
    left, right = (page.get_by_role("group", name=f"{side}边") for side in "左右")
    expect(left.get_by_label("会议")).to_have_value("jia-2023Q4")
    expect(right.get_by_label("会议")).to_have_value("jia-2024Q4")
    page.locator(".pair").first.wait_for()
    left.get_by_label("会议").select_option("bing-2024Q4")
    right.get_by_label("主题").select_option("capex")
    expect(page.locator(".compare-status")).to_have_text("1组对应的问答")
    assert pairs(page, "capex")[0] == ("第1轮 资本支出 · 云计算", "第1轮 资本支出")
    page.reload()
    expect(page.locator(".compare-status")).to_have_text("1组对应的问答")
    page.get_by_role("button", name="左右对调").click()
    expect(left.get_by_label("主题")).to_have_value("capex")
    page.locator(".pair").first.wait_for()
    assert pairs(page, "capex")[0] == ("第1轮 资本支出", "第1轮 资本支出 · 云计算")
    for _ in range(3):
        page.go_back()
    expect(left.get_by_label("会议")).to_have_value("jia-2023Q4")


def test_two_topics_can_stand_side_by_side(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "compare/?a=jia-2024Q4&ta=cloud&b=jia-2024Q4&tb=capex")
    expect(page.locator(".compare-result h2")).to_have_text("云计算 与 资本支出")
    assert pairs(page, "cloud") == [
        ("管理层陈述", "管理层陈述"),
        ("第5轮 云计算", "第1轮 资本支出"),
    ]


@pytest.mark.parametrize("search", ["", "?a=nobody&b=&ta=x", "?b=jia-2024Q4"])
def test_what_is_not_known_is_the_newest_call_and_the_one_before(
    page: Page, archive_url: str, search: str
) -> None:
    page.goto(archive_url + "compare/" + search)
    expect(page.locator("#topic-capex")).to_be_visible()
    values = page.locator(".chooser select").evaluate_all("all => all.map((one) => one.value)")
    assert values == ["jia-2024Q3", "", "jia-2024Q4", ""]


def test_a_passage_leads_to_its_place(page: Page, archive_url: str) -> None:
    page.goto(archive_url + TWO)
    page.locator(".said.answer a.source").first.click()
    expect(page.locator("p:target")).to_be_in_viewport()


def test_on_a_phone_one_stands_below_the_other(chromium: Browser, archive_url: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(archive_url + TWO)
    page.locator(".pair").first.wait_for()
    left, right = (
        each.bounding_box() for each in page.locator(".pair").first.locator(".side").all()
    )
    assert left
    assert right
    assert left["y"] + left["height"] <= right["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_without_scripts_it_says_so_and_leads_to_the_changes(
    chromium: Browser, archive_url: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(archive_url + "compare/")
    expect(page.locator(".until-script")).to_be_visible()
    page.get_by_role("link", name="甲集团 2024年第四季度").click()
    expect(page.locator("h1")).to_contain_text("变化")
    context.close()


def test_what_cannot_be_read_is_told_and_tried_again(chromium: Browser, archive_url: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/compare/jia-2024Q3.json", lambda route: route.abort())
    page.goto(archive_url + TWO)
    expect(page.locator(".compare-status")).to_contain_text("没有读到")
    page.unroute_all(behavior="wait")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".pair").first).to_be_visible()
    context.close()


def test_what_is_not_wanted_any_more_may_fail(chromium: Browser, archive_url: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    held: list[Route] = []
    page.route("**/compare/jia-2024Q3.json", lambda route: held.append(route))
    with page.expect_request("**/compare/jia-2024Q3.json"):
        page.goto(archive_url + TWO)
    page.get_by_label("会议").first.select_option("bing-2024Q4")
    expect(page.locator(".compare-status")).to_contain_text("对应的问答")
    with page.expect_event("requestfailed"):
        held[0].abort()
    assert "对应的问答" in page.locator(".compare-status").inner_text()
    context.close()
