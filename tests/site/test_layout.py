"""How pages look, as numbers: where the parts of each kind of page stand, and in which colours.

The golden numbers are in tests/golden/layout.json (`pytest --update-golden` writes them anew; look
at the diff and at the pages). Places and sizes may differ by some pixels, and nothing depends on
how high a line of some font is, so another Chromium or font changes nothing. What these numbers do
not see, the pictures of test_looks.py do.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.project import ROOT
from tests.site.test_reading import CALL

GOLDEN = ROOT / "tests" / "golden" / "layout.json"
TOLERANCE = 6  # pixels
PAGES = {
    "": ("h1", "h3.card", ".card-facts + ol"),
    CALL: (
        "h1", "dl", ".call-bar", ".bar-tools", ".bar-more", ".strip", "h2.exchange",
        "h3.turn.question", "h3.turn.answer", ".role.analyst", ".role.management",
        ".paragraph.question", ".paragraph.answer", ".paragraph > .original", ".note",
        ".md-sidebar--secondary",
    ),
    CALL + "raw/": (".line", ".line .number"),
    "topics/": ("h1", "article table"),
    "people/": ("h1", "article table"),
    "glossary/": ("h1", ".entry"),
    "figures/": ("h1", "article table"),
    "search/": ("h1", ".search-form"),
    "about/": ("h1", "article p"),
}  # fmt: skip
FRAME = (".md-header", ".bar-brand", ".bar-menu", ".bar-links", "#shilu-search", ".md-footer")
VIEWS = {"desktop-light": (1280, "light"), "phone-dark": (360, "dark")}
LOOK = """(selectors) => Object.fromEntries(selectors.map((selector) => {
    const element = document.querySelector(selector);
    const { x, width } = element.getBoundingClientRect();
    const { color, backgroundColor, fontSize, position, display } = getComputedStyle(element);
    const shown = element.checkVisibility();
    return [selector, shown
        ? { x: Math.round(x), width: Math.round(width), fontSize, color, backgroundColor, position }
        : "hidden"];
}))"""


def look(chromium: Browser, site_url: str, view: str) -> dict[str, Any]:
    """Return what the parts of every page look like in one view."""
    width, scheme = VIEWS[view]
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    found = {}
    for path, parts in PAGES.items():
        page.goto(site_url + path)
        if path == CALL:
            page.locator(".tool-size").wait_for(state="attached")  # the tools come a little later
        found[path or "home"] = page.evaluate(LOOK, [*FRAME, *parts])
    context.close()
    return found


def differences(found: dict[str, Any], golden: dict[str, Any], place: str = "") -> list[str]:
    """Return where two looks differ by more than the tolerance."""
    if isinstance(found, dict) and isinstance(golden, dict) and found.keys() == golden.keys():
        return [
            one for key in found for one in differences(found[key], golden[key], f"{place} {key}")
        ]
    numbers = isinstance(found, int) and isinstance(golden, int)
    same = abs(found - golden) <= TOLERANCE if numbers else found == golden
    return [] if same else [f"{place}: {found}, was {golden}"]


@pytest.mark.parametrize("view", VIEWS)
def test_pages_look_as_they_did(
    chromium: Browser, site_url: str, view: str, pytestconfig: pytest.Config
) -> None:
    found = look(chromium, site_url, view)
    if pytestconfig.getoption("--update-golden"):
        kept = json.loads(GOLDEN.read_text("utf-8")) if GOLDEN.exists() else {}
        text = json.dumps(kept | {view: found}, indent=1, sort_keys=True)
        GOLDEN.write_text(text + "\n", "utf-8")
    golden = json.loads(GOLDEN.read_text("utf-8"))[view]
    assert not differences(found, golden)


def test_differences_beyond_the_tolerance_are_told() -> None:
    golden = {"home": {"h1": {"x": 10, "color": "red"}, "p": "hidden"}}
    near = {"home": {"h1": {"x": 10 + TOLERANCE, "color": "red"}, "p": "hidden"}}
    far = {"home": {"h1": {"x": 11 + TOLERANCE, "color": "blue"}, "p": {"x": 1}}}
    assert differences(near, golden) == []
    assert len(differences(far, golden)) == 3


def test_nothing_moves_for_who_wants_no_motion(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(site_url + CALL)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((one) => {
            const style = getComputedStyle(one);
            return style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0)
                && style.transitionProperty !== "none" || style.scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0
    context.close()
