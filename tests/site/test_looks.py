"""Every kind of page looks as it did: small grey pictures in tests/golden/looks/, with a tolerance.

`pytest tests/site/test_looks.py --update-golden` takes them anew; look at the diff and at the
pages. A picture of some view has the tops of all pages, one below the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from tests.project import ROOT
from tests.site.pictures import Picture, difference, read_png, take, write_png
from tests.site.test_reading import CALL

LOOKS = ROOT / "tests" / "golden" / "looks"
PAGES = (
    "", "calls/", CALL, CALL + "#collation", CALL + "raw/", CALL + "changes/", CALL + "figures/",
    CALL + "outlook/", "questions/", "topics/", "topics/cloud/", "people/", "people/wu-yongming/",
    "firms/goldman-sachs/", "figures/", "figures/alibaba/", "glossary/", "notes/", "search/",
    "compare/", "guide/", "about/", "404.html",
)  # fmt: skip
SIZES = {"desktop": (1280, 800), "phone": (360, 720)}
SCHEMES = ("light", "dark")
LATE = {".page-call": ".script-switch", ".page-compare": ".pair"}  # which a script puts there
LIMIT = 0.01  # of the pixels of a page
PROBE = """() => ["var(--sans)", "var(--serif)"].map((family) => {
    const probe = document.createElement("span");
    probe.textContent = "实录 Shilu 2024，";
    Object.assign(probe.style, { fontFamily: family, fontSize: "20px", position: "absolute" });
    document.body.append(probe);
    const { width, height } = probe.getBoundingClientRect();
    probe.remove();
    return [Math.round(width), Math.round(height)];
})"""
ADD_STYLE = """(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
}"""
FONTS = [[161, 29], [165, 29]]


@contextmanager
def browsing(chromium: Browser, size: str) -> Iterator[tuple[Page, Page]]:
    """Open a page to look at, and one on which pictures are made."""
    width, height = SIZES[size]
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
        device_scale_factor=0.5,  # the pictures are smaller still, and this is quicker
    )
    yield context.new_page(), context.new_page()
    context.close()


def views(page: Page, helper: Page, url: str) -> dict[str, Picture]:
    """Return how a page looks in each scheme."""
    page.goto("about:blank")  # or an address with an anchor would not load the page anew
    page.goto(url)
    for kind, part in LATE.items():
        if page.locator(kind).count():
            page.locator(part).first.wait_for(state="attached")
    looks = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        looks[scheme] = take(page, helper)
    return looks


@pytest.mark.parametrize("size", SIZES)
def test_pages_look_as_they_did(
    chromium: Browser, site_url: str, size: str, pytestconfig: pytest.Config
) -> None:
    with browsing(chromium, size) as (page, helper):
        page.goto(site_url)
        fonts = page.evaluate(PROBE)
        if fonts != FONTS:
            pytest.skip(f"other fonts ({fonts}) than in the pictures; see fonts-noto-cjk")
        found = [views(page, helper, site_url + path) for path in PAGES]
    for scheme in SCHEMES:
        path = LOOKS / f"{size}-{scheme}.png"
        if pytestconfig.getoption("--update-golden"):
            LOOKS.mkdir(exist_ok=True)
            write_png(path, np.vstack([looks[scheme] for looks in found]))
        golden = np.vsplit(read_png(path), len(PAGES))
        shares = {
            name: round(difference(looks[scheme], kept), 4)
            for name, looks, kept in zip(PAGES, found, golden, strict=True)
        }
        assert not {name: share for name, share in shares.items() if share > LIMIT}


@pytest.mark.parametrize(
    ("path", "style"),
    [
        (CALL, ".call-bar { display: none }"),
        (CALL, ".page-call .lead { margin-bottom: 40px }"),
        (CALL, ".page-call dl { opacity: 0.5 }"),
        ("", ".page-home h3.card { display: none }"),
        ("", ".page-home .card-facts + ol { columns: 1 }"),
        ("topics/", ".page-topics td { background: none !important }"),
    ],
)
def test_what_moves_or_vanishes_is_seen(
    chromium: Browser, site_url: str, path: str, style: str
) -> None:
    assert changed_by(chromium, site_url + path, style) > LIMIT


def test_what_moves_by_a_few_pixels_is_no_change(chromium: Browser, site_url: str) -> None:
    style = "article { transform: translate(4px, 3px) }"
    assert changed_by(chromium, site_url + CALL, style) <= LIMIT


def changed_by(chromium: Browser, url: str, style: str) -> float:
    """Return how much a style sheet changes a page."""
    with browsing(chromium, "desktop") as (page, helper):
        before = views(page, helper, url)[SCHEMES[-1]]
        page.evaluate(ADD_STYLE, style)
        return difference(take(page, helper), before)


def test_a_picture_is_kept_as_it_is(tmp_path: Path) -> None:
    picture = np.arange(60, dtype=np.uint8).reshape(5, 12)
    write_png(tmp_path / "a.png", picture)
    assert (read_png(tmp_path / "a.png") == picture).all()
