"""A call with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.site.test_reading import CALL


def test_wherever_the_keyboard_is_can_be_seen(page: Page, site_url: str) -> None:
    page.goto(site_url + CALL)
    expect(page.locator(".tool-size")).to_be_visible()
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        tag, outline, width = page.evaluate(
            """() => {
                const focused = document.activeElement;
                const shown = focused.matches("input[type=radio]")
                    ? focused.nextElementSibling : focused;
                const { outlineStyle } = getComputedStyle(shown);
                return [focused.tagName, outlineStyle, shown.getBoundingClientRect().width];
            }"""
        )
        assert outline != "none", tag
        assert width > 0, tag
        seen.add(tag)
    assert seen >= {"A", "BUTTON", "INPUT", "SELECT"}
