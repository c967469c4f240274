"""Editors' notes in a browser: beside their paragraph, switched off, listed, on paper."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.pages.rendering import Reading
from tests.site.walk import ids

CALL = "calls/alibaba-2024Q4/"


def test_a_note_stands_below_its_paragraph_and_leads_back(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    words = page.locator("a.noted", has_text="逐渐缩")
    words.click()
    note = page.locator(".note:target")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("丢失一个字")
    expect(note).to_contain_text("编辑部，2026年11月21日")
    paragraph = page.locator(".paragraph", has=words)
    gap = """(note, id) => note.getBoundingClientRect().top
        - document.getElementById(id).getBoundingClientRect().bottom"""
    anchor = paragraph.get_attribute("id")
    assert 0 <= note.evaluate(gap, anchor) < 40
    note.locator("a.note-back").click()
    expect(page).to_have_url(f"{site_url}{CALL}#{anchor}")


def test_notes_are_switched_off_for_all_calls_and_on_again(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    expect(page.locator(".note").first).to_be_visible()
    page.get_by_role("button", name="隐藏编者注").click()
    expect(page.locator(".note").first).to_be_hidden()
    expect(page.locator(".note-ref").first).to_be_hidden()
    expect(page.locator(".paragraph", has_text="差距是否将")).to_be_visible()
    page.goto(site_url + "calls/alibaba-2025Q3/")
    expect(page.locator(".note").first).to_be_hidden()
    page.get_by_role("button", name="显示编者注").click()
    expect(page.locator(".note").first).to_be_visible()
    page.reload()
    expect(page.locator(".note").first).to_be_visible()


def test_who_follows_a_link_to_a_note_sees_it(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.get_by_role("button", name="隐藏编者注").click()
    anchor = page.locator(".note").first.get_attribute("id")
    page.goto(f"{site_url}{CALL}?#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_visible()


def test_notes_are_listed_with_a_way_to_their_paragraph(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    notes = page.locator(".note").count()
    page.locator("a.notes-list").click()
    expect(page.locator("#alibaba-2024Q4 + ol > li")).to_have_count(notes)
    page.locator("li a", has_text="三月季度").click()
    expect(page).to_have_url(re.compile(f"/{CALL}#p"))
    expect(page.locator(".paragraph:target")).to_contain_text("三月季度")


def test_on_paper_the_notes_stand_behind_the_text(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    page.emulate_media(media="print")
    tops, last = page.locator("article").evaluate(
        """(article) => {
            const place = (one) => one.getBoundingClientRect();
            const notes = [...article.querySelectorAll(".note")];
            const others = [...article.querySelectorAll(":scope > :not(.note)")];
            return [notes.map((one) => place(one).top),
                    Math.max(...others.map((one) => place(one).bottom))];
        }"""
    )
    assert tops == sorted(tops)
    assert last <= tops[0]
    expect(page.locator(".note-ref").first).to_be_visible()
    expect(page.locator(".notes-switch")).to_be_hidden()


def test_notes_can_be_read_without_scripts(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CALL)
    expect(page.locator(".note").first).to_be_visible()
    expect(page.locator(".notes-switch")).to_have_count(0)
    context.close()


def test_annotations_lead_to_places_on_the_page(site: Path) -> None:
    found = json.loads((site / CALL / "notes.jsonld").read_text("utf-8"))
    html = (site / CALL / "index.html").read_text("utf-8")
    reading = Reading(html)
    for item in found["first"]["items"]:
        selector = item["target"]["selector"]
        assert item["id"].removeprefix("./#") in ids(reading)
        assert selector["value"] in ids(reading)
        assert selector["refinedBy"]["exact"] in reading.text
