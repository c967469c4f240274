"""The browser and the command line find the same, in the same order, with the same scores."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page

from generator.search.query import Index
from tests.bench.search.queries import all_queries
from tests.search.conftest import Documents

ASK = """async ([site, queries]) => {
  const { Client } = await import(`${site}assets/search/client.mjs`);
  const client = new Client(new URL("search/", site));
  const found = [];
  for (const query of queries) {
    const { total, hits } = await client.ask("search", { query, size: 20 });
    found.push([total, hits.map(({ call, anchor, score }) => [call, anchor, score])]);
  }
  return found;
}"""


def test_the_browser_finds_what_the_command_line_finds(
    page: Page, search_url: str, archive: Documents, index: Mapping[str, bytes]
) -> None:
    queries = all_queries(archive)
    page.goto(search_url)
    in_browser = page.evaluate(ASK, [search_url, queries])
    for query, (total, hits) in zip(queries, in_browser, strict=True):
        found = Index(index.__getitem__).search(query, 20)
        expected = [[hit.call, hit.anchor, pytest.approx(hit.score)] for hit in found.hits]
        assert (total, hits) == (found.total, expected), query
