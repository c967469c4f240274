"""Figures and outlook on the built site: marks in the text, tables, charts, glossary."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

CALL = "calls/alibaba-2024Q4/"
COMPANY = "figures/alibaba/"


def column(page: Page, number: int) -> list[str]:
    return page.locator(f"tbody tr:not([hidden]) td:nth-child({number})").all_inner_texts()


def values(page: Page) -> list[float]:
    return [
        float(value)
        for value in page.locator("tbody tr:not([hidden]) td:nth-child(3)").evaluate_all(
            "cells => cells.map((cell) => cell.dataset.value)"
        )
    ]


def test_a_figure_in_the_text_tells_its_value(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.locator("em.figure", has_text="2218.74亿元").hover()
    expect(page.get_by_role("tooltip")).to_have_text("营收：221,874,000,000元")


def test_a_row_leads_to_its_paragraph(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.locator("dl a.button", has_text="数字").click()
    expect(page).to_have_url(f"{site_url}{CALL}figures/")
    page.get_by_role("link", name="近300亿").click()
    expect(page).to_have_url(re.compile(rf"/{CALL}#p"))
    paragraph = page.locator(":target")
    expect(paragraph).to_be_in_viewport()
    expect(paragraph).to_contain_text("近300亿")


def test_a_table_is_narrowed_to_a_metric_and_a_period(page: Page, site_url: str) -> None:
    page.goto(site_url + COMPANY)
    everything = page.locator("tbody tr").count()
    expect(page.locator(".table-tools .count")).to_have_text(f"{everything}条")
    page.get_by_label("指标").select_option("净利润")
    assert set(column(page, 1)) == {"净利润"}
    page.get_by_label("报告期").select_option("2024财年全年")
    assert set(column(page, 4)) == {"2024财年全年"}
    assert 0 < len(column(page, 1)) < everything
    expect(page.locator(".table-tools .count")).to_have_text(f"{len(column(page, 1))}条")
    page.get_by_label("指标").select_option("全部")
    page.get_by_label("报告期").select_option("全部")
    assert len(column(page, 1)) == everything


def test_a_table_is_sorted_by_value_both_ways_and_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + COMPANY)
    in_text_order = values(page)
    assert in_text_order != sorted(in_text_order)
    head = page.locator("th", has_text="数值")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert values(page) == sorted(in_text_order)
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert values(page) == sorted(in_text_order, reverse=True)
    periods = page.locator("th", has_text="报告期")
    periods.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "none")
    assert column(page, 4)[0] == "6月"


def test_charts_are_shown_and_said(page: Page, site_url: str) -> None:
    page.goto(site_url + COMPANY)
    charts = page.locator("img.chart")
    assert charts.count() > 0
    for chart in charts.all():
        chart.scroll_into_view_if_needed()
        assert re.search("2024财年第四财季.*2025财年第三财季", chart.get_attribute("alt") or "")
        chart.evaluate("(image) => image.decode()")
        assert chart.evaluate("(image) => image.naturalWidth") > 0


def test_without_scripts_the_table_is_there(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(site_url + "figures/")
    expect(page.locator("tbody tr").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()


def test_what_was_said_of_the_future_is_listed_by_call_and_by_person(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CALL)
    page.locator("dl a.button", has_text="展望").click()
    statement = page.locator("li", has_text="一到两个季度之内").first
    expect(statement.locator(".modality")).to_have_text("有保留")
    expect(statement.locator(".horizon")).to_have_text("一到两个季度之内")
    expect(page.locator("li", has_text="不会改变").locator(".modality")).to_have_text("否定")
    statement.locator("a").click()
    expect(page.locator(":target")).to_contain_text("一到两个季度之内")
    page.goto(site_url + "people/wu-yongming/")
    own = page.locator("#alibaba-2024Q4-outlook ~ ul li", has_text="一到两个季度之内")
    expect(own.locator(".modality")).to_have_text("有保留")


def test_a_term_is_explained_where_it_is_first_used(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    terms = page.locator("a.term", has_text="CMR")
    expect(terms).to_have_count(1)
    terms.hover()
    tip = page.get_by_role("tooltip")
    expect(tip).to_contain_text("Customer Management Revenue · 客户管理收入：商家为")


def test_the_glossary_leads_to_every_use(page: Page, site_url: str) -> None:
    page.goto(site_url + "glossary/")
    count = page.locator("#cmr ~ .when").first
    told = re.search(r"共(\d+)段", count.inner_text())
    assert told
    count.get_by_role("link", name="检索全部").click()
    expect(page.locator(".search-status")).to_have_text(f"共 {told[1]} 段")
    page.go_back()
    page.locator("#cmr ~ ul").first.locator("li a[href*='#p']").last.click()
    expect(page.locator(":target")).to_contain_text("CMR")
