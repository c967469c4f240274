"""Suggestions: what is offered, and how it is found, also by pinyin."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from generator.search.phrases import stock_phrases
from generator.search.suggestions import suggestions
from tests.search.conftest import Documents
from tests.search.small import NO_VOCABULARY, document

SUGGEST = """async ([site, typed]) => {
  const { Client } = await import(`${site}assets/search/client.mjs`);
  const found = await new Client(new URL("search/", site)).ask("suggest", typed);
  return found.map(({ query }) => query);
}"""


def test_speakers_topics_and_stock_phrases_are_offered(real: Documents) -> None:
    listed = suggestions(real, stock_phrases([found.text for found in real], ()), NO_VOCABULARY)
    kinds = {text: kind for text, kind, _, _ in listed}
    assert kinds["吴泳铭"] == "speaker"
    assert kinds["资本支出"] == "topic"
    assert kinds["基础设施"] == "phrase"
    assert {text: pinyin for text, _, _, pinyin in listed}["吴泳铭"] == "wu yong ming"


def test_words_that_say_nothing_are_not_offered() -> None:
    found = [document(str(number), "所以我们没有因为这样。云计算网络。") for number in range(9)]
    texts = [one.text for one in found]
    offered = {text for text, *_ in suggestions(found, stock_phrases(texts, ()), NO_VOCABULARY)}
    assert "我们没有" not in offered
    assert "没有因为" not in offered


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("资本", "资本支出"),
        ("資本", "资本支出"),
        ("zbzc", "资本支出"),
        ("zibenzhi", "资本支出"),
        ("云计算 zbzc", "云计算 资本支出"),
        ("wuyongming", "吴泳铭"),
    ],
)
def test_a_beginning_leads_to_a_suggestion(
    page: Page, search_url: str, typed: str, first: str
) -> None:
    page.goto(search_url)
    assert page.evaluate(SUGGEST, [search_url, typed])[0] == first


def test_a_name_with_a_space_comes_in_quotes(page: Page, search_url: str) -> None:
    page.goto(search_url)
    assert '"Alex Yao"' in page.evaluate(SUGGEST, [search_url, "alex"])
