"""A person's page in a browser: from quarter to quarter, and searching what he or she says."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_searching_within_what_a_person_says(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "people/zhang-san/")
    page.get_by_role("link", name="在这些发言里检索").click()
    page.locator(".search-form input").fill("公共云")
    expect(page.locator(".search-status")).to_have_text("共 3 段")
    speakers = page.locator(".result .result-speaker").all_inner_texts()
    assert len(speakers) == 3
    assert all("张三" in speaker for speaker in speakers)


def test_a_topic_leads_to_what_the_person_said_of_it(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "people/zhang-san/")
    row = page.locator("tr", has=page.get_by_role("link", name="云计算", exact=True)).last
    row.get_by_role("link", name="甲集团 2023年第四季度").click()
    expect(page.locator("p:target")).to_contain_text("云业务本季度收入为42亿元")


def test_the_chart_of_a_topic_says_what_it_shows(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "topics/local-services/")
    chart = page.locator("img.chart")
    assert "2024Q4 没有谈到" in (chart.get_attribute("alt") or "")
    chart.evaluate("(image) => image.decode()")
    assert chart.evaluate("(image) => image.naturalWidth") > 0
    expect(page.locator(".silent")).to_have_text("其后2场没有再谈到")
