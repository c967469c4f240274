"""The browser and the command line find the same, in the same order, with the same scores."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.search.query import Index
from tests import browser
from tests.bench.search.queries import all_queries
from tests.search.archive import write_site
from tests.search.conftest import Documents

# No paragraph holds all phrases of these.
PARTIAL = ("云计算 量子引力", "量子引力 增长 云计算 弦论", "云 OR AI NOT")
ASK = """async ([site, queries]) => {
  const { Client } = await import(`${site}assets/search/client.mjs`);
  const client = new Client(new URL("search/", site));
  const found = [];
  for (const query of queries) {
    const { total, listed, partial, hits } = await client.ask("search", { query, size: 20 });
    const shown = hits.map(({ call, anchor, score }) => [call, anchor, score]);
    found.push([total, partial ? listed : 0, shown]);
  }
  return found;
}"""


@pytest.mark.parametrize("kind", ["index", "large_index"])
def test_the_browser_finds_what_the_command_line_finds(
    page: Page, archive: Documents, kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    index: Mapping[str, bytes] = request.getfixturevalue(kind)
    write_site(tmp_path / "site", [], index)
    queries = [*all_queries(archive), "用户体验 增长 AI", *PARTIAL]
    with browser.serve(tmp_path / "site") as url:
        page.goto(url)
        in_browser = page.evaluate(ASK, [url, queries])
    for query, (total, nearest, hits) in zip(queries, in_browser, strict=True):
        found = Index(index.__getitem__).search(query, 20)
        expected = [[hit.call, hit.anchor, pytest.approx(hit.score)] for hit in found.hits]
        assert (total, nearest, hits) == (found.total, found.nearest, expected), query
        assert (nearest > 0) == (query in PARTIAL)


FILTERED = """async ([site, request]) => {
  const { Client } = await import(`${site}assets/search/client.mjs`);
  const { total, hits } = await new Client(new URL("search/", site)).ask("search", request);
  return [total, hits.map(({ call, anchor, score }) => [call, anchor, score])];
}"""


@pytest.mark.parametrize("filters", [{"role": ["management"]}, {"company": ["alibaba"]}])
def test_filters_leave_the_order_as_it_is(
    page: Page,
    archive: Documents,
    large_index: Mapping[str, bytes],
    filters: dict[str, list[str]],
    tmp_path: Path,
) -> None:
    """The best documents that come with a term are enough, or all weights are loaded."""
    [(facet, (value,))] = filters.items()
    passing = {(d.call, d.anchor) for d in archive if getattr(d, facet) == value}
    write_site(tmp_path / "site", [], large_index)
    with browser.serve(tmp_path / "site") as url:
        page.goto(url)
        for query in ("增长", "云计算", "AI 增长"):
            asked = {"query": query, "filters": filters, "size": 20}
            total, hits = page.evaluate(FILTERED, [url, asked])
            found = Index(large_index.__getitem__).search(query, len(archive)).hits
            left = [hit for hit in found if (hit.call, hit.anchor) in passing]
            assert total == len(left)
            shown = [[hit.call, hit.anchor, pytest.approx(hit.score)] for hit in left[:20]]
            assert hits == shown, query
