"""All questions in a browser: narrowed by what is asked, by whom, of whom; the address keeps it."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, expect

COMPANY, QUARTER, FIRM, ANALYST, TOPIC, ANSWERER = [
    "公司",
    "季度",
    "机构",
    "分析师",
    "主题",
    "回答",
]


def shown(page: Page) -> Locator:
    """Return the titles of the questions that are shown."""
    return page.locator("tbody tr:not([hidden]) td:nth-child(5) > a")


def choose(page: Page, choices: dict[str, str]) -> None:
    for name, value in choices.items():
        page.get_by_label(name).select_option(value)


def test_each_filter_narrows_and_all_together(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "questions/")
    status = page.locator(".filters .count")
    expect(status).to_have_text("30个提问")
    choose(page, {FIRM: "高盛"})
    expect(status).to_have_text("5个提问")
    choose(page, {ANALYST: "Amy Chen", COMPANY: "甲集团"})
    expect(shown(page)).to_have_text(["第1轮 资本支出", "第3轮 模型开源", "第1轮 资本支出"])
    choose(page, {TOPIC: "资本支出", QUARTER: "2024年第四季度"})
    expect(shown(page)).to_have_text(["第1轮 资本支出"])
    choose(page, {ANSWERER: "李四"})
    expect(shown(page)).to_have_text(["第1轮 资本支出"])
    page.get_by_role("button", name="清除").click()
    expect(status).to_have_text("30个提问")


def test_choices_that_would_leave_nothing_cannot_be_chosen(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "questions/")
    choose(page, {COMPANY: "丙科技"})
    firms = page.get_by_label(FIRM)
    expect(firms.locator("option[value=高盛]")).to_have_text("高盛（1）")
    expect(firms.locator("option[value=野村]")).to_be_disabled()


def test_one_of_several_answerers_and_topics_is_enough(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "questions/")
    choose(page, {COMPANY: "甲集团", TOPIC: "云计算", ANSWERER: "李四"})
    found = ["第5轮 云计算", "第2轮 云计算 · 利润率与盈利", "第1轮 云计算"]
    expect(shown(page)).to_have_text(found)


def test_the_address_keeps_the_choice(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "firms/goldman-sachs/")
    page.get_by_role("link", name="筛选问答").click()
    expect(page.get_by_label(FIRM)).to_have_value("高盛")
    expect(shown(page)).to_have_count(5)
    choose(page, {TOPIC: "芯片"})
    address = str(page.evaluate("location.href"))
    page.reload()
    expect(shown(page)).to_have_text(["第2轮 芯片"])
    page.go_back()
    expect(shown(page)).to_have_count(5)
    page.goto(address.replace("%E9%AB%98%E7%9B%9B", "nobody"))
    expect(page.get_by_label(FIRM)).to_have_value("")


def test_a_question_leads_to_its_exchange(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "questions/")
    row = page.locator("tbody tr", has_text="国产芯片能用在哪里").first
    row.locator("td:nth-child(5) a").click()
    expect(page.locator("h2:target")).to_contain_text("芯片")


def test_on_a_phone_and_without_scripts_all_is_there(chromium: Browser, archive_url: str) -> None:
    for scripts in (True, False):
        context = chromium.new_context(
            java_script_enabled=scripts, viewport={"width": 360, "height": 740}
        )
        page = context.new_page()
        page.goto(archive_url + "questions/")
        expect(page.locator("tbody tr:not([hidden])")).to_have_count(30)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        context.close()


def test_in_another_language_the_filters_are_the_same(page: Page, archive_url: str) -> None:
    page.goto(archive_url + "questions/")
    page.locator("#language").select_option("en")
    expect(page.locator("h1")).to_have_text("Questions")
    page.get_by_label("Answered by").select_option("李四")
    expect(page.locator(".filters .count")).to_have_text("8 questions")
    page.reload()
    expect(page.locator(".filters .count")).to_have_text("8 questions")
