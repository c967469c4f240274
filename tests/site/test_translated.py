"""In English no Chinese is left on any page but that of the calls, and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.project import ROOT
from tests.site.test_reading import CALL, KINDS

BY_HAND = ("guide/", "about/")  # written in Chinese
NOTHING = "没有这样的话"
PAGES = (
    *(path for path in KINDS if path not in BY_HAND),
    "search/?q=云计算",
    f"search/?q={NOTHING}",
    "404.html",
    "compare/?a=alibaba-2024Q4&b=alibaba-2025Q3",
)
# Text by people or of the calls, told by what it stands in, or stands in directly.
WITHIN = (
    ".paragraph, .continued, .line, .note, blockquote, .result-passage, .description, textarea, "
    "script, .why, #language, .script-switch, li:has(> .modality), .page-notes li, "
    ".collation + ul, .entry ~ p:not(.when)"
)
DIRECTLY = (
    "dd, dd strong, .page-topic dd a, td, td strong, .asked, .asked strong, .page-figures td a, "
    ".page-compare *"
)
LEFT = """([within, directly]) => {
    const han = /[\\u3400-\\u9fff]/;
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (!parentElement.closest(within) && !parentElement.matches(directly)) found.push(data);
    }
    for (const name of ["title", "aria-label", "placeholder", "alt"]) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
            const isOfText = element.matches("em, a.term, .reference, .chart");
            if (!isOfText) found.push(element.getAttribute(name));
        }
    }
    return found.filter((text) => han.test(text));
}"""
NAMED = ("companies", "people", "firms", "topics", "terms", "figures", "titles")
HAN = re.compile(r"[\u3400-\u9fff]+")


@pytest.fixture
def english(page: Page, site_url: str) -> Page:
    page.goto(site_url)
    page.evaluate("localStorage.setItem('shilu-language', 'en')")
    return page


def test_no_chinese_is_left_in_the_english_interface(english: Page, site_url: str) -> None:
    names = re.compile("|".join(sorted(map(re.escape, known_names()), key=len, reverse=True)))
    for path in PAGES:
        english.goto(site_url + path)
        if "?q=" in path:
            english.locator(".search-status:not(:empty)").wait_for()
        if "?a=" in path:
            english.locator(".pair").first.wait_for(state="attached")
        left = english.evaluate(LEFT, [WITHIN, DIRECTLY])
        assert not {text for text in left if HAN.search(names.sub("", text))}, path


def known_names() -> set[str]:
    """Return the names and titles that stay in Chinese."""
    words = {"实录", NOTHING}
    for name in NAMED:
        words |= set(texts(yaml.safe_load(read(f"content/vocabulary/{name}.yml"))))
    for path in (ROOT / "content/calls").glob("*/call.yml"):
        words |= set(texts(yaml.safe_load(path.read_text("utf-8"))))
    return {word for word in words if HAN.search(word)}


def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def texts(value: Any) -> Iterator[str]:
    """Yield all texts in a YAML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def test_a_sentence_is_translated_whole_and_a_label_word_by_word(
    english: Page, site_url: str
) -> None:
    english.goto(site_url + CALL)
    facts = english.locator("dl").first
    for text in ("FY2024 Q4 · 2024Q4 · 1 January to 31 March 2024", "14 May 2024", "9 exchanges"):
        assert text in facts.inner_text()
    assert "FY2024 Q4" in english.title()


def test_a_word_goes_with_its_number(english: Page, site_url: str) -> None:
    english.goto(site_url + "people/")
    people = english.locator("article").inner_text()
    assert re.search(r"\b1 exchange\b", people)
    english.goto(site_url + CALL)
    assert re.search(r"\b9 exchanges\b", english.locator("dl").first.inner_text())
