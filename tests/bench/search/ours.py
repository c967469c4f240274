"""The figures of our own search, taken in a real browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser

from generator.search.documents import SearchDocument
from tests.bench.search.quality import Quality, Truth, percentile
from tests.bench.search.renderers import renderer_memory
from tests.bench.search.server import NET, PAGE, Line, serve
from tests.search.archive import write_site

# Milliseconds from the page's own arrival to ten results.
SEEN = """new MutationObserver(() => {
  if (document.querySelectorAll(".result").length < 10 || globalThis.seen) return;
  const [page] = performance.getEntriesByType("navigation");
  requestAnimationFrame(() => (globalThis.seen = performance.now() - page.responseEnd));
}).observe(document, { childList: true, subtree: true });"""
LONG_TASKS = """() => {
  globalThis.long = 0;
  new PerformanceObserver((list) => (globalThis.long += list.getEntries().length))
    .observe({ type: "longtask" });
}"""
ASK = """async ([query, options]) => {
  globalThis.client ??= new (await import(`${location.origin}/assets/search/client.mjs`)).Client(
    new URL("search/", location.origin + "/"));
  const started = performance.now();
  const { total, hits } = await client.ask("search", { query, ...options });
  return [performance.now() - started, total, hits.map(({ call, anchor }) => [call, anchor])];
}"""


def measure(
    browser: Browser,
    folder: Path,
    documents: Sequence[SearchDocument],
    index: Mapping[str, bytes],
    queries: Sequence[str],
) -> dict[str, str]:
    """Return our figures by name."""
    write_site(folder, documents, index)
    files = list((folder / "search").rglob("*.bin"))
    return {
        "index, MB": f"{sum(path.stat().st_size for path in files) / 1e6:.2f}",
        "files": str(len(files)),
        **_cold(browser, folder, "云计算"),
        **_session(browser, folder, documents, queries),
        **_facet(browser, folder),
        **_typing(browser, folder),
    }


def _cold(browser: Browser, folder: Path, query: str) -> dict[str, str]:
    """Open the search page with a query and nothing in the cache."""
    line = Line()
    with serve(folder, line) as url:
        page = browser.new_context().new_page()
        page.goto(f"{url}search/?q={quote(query)}")
        page.wait_for_selector(".result")
        size = line.take(*PAGE)
        page.context.close()
    times = []
    for _ in range(3):
        with serve(folder, Line(**NET)) as url:
            page = browser.new_context().new_page()
            page.add_init_script(SEEN)
            page.goto(f"{url}search/?q={quote(query)}")
            page.wait_for_function("globalThis.seen")
            times.append(page.evaluate("globalThis.seen") / 1e3)
            page.context.close()
    return {"cold, KB": f"{size / 1e3:.1f}", "cold on the net, s": f"{min(times):.2f}"}


def _session(
    browser: Browser,
    folder: Path,
    documents: Sequence[SearchDocument],
    queries: Sequence[str],
) -> dict[str, str]:
    """Ask all queries in one page, then all again."""
    line, truth, quality = Line(), Truth(documents), Quality()
    sizes, warm = [], []
    with serve(folder, line) as url:
        page = browser.new_context().new_page()
        page.goto(url)
        before = renderer_memory(page)
        page.evaluate(ASK, ["的", {}])
        line.take()
        for query in queries:
            _, total, best = page.evaluate(ASK, [query, {}])
            sizes.append(line.take() / 1e3)
            quality.add(truth.find(query), list(map(tuple, best)), total)
        added = renderer_memory(page) - before
        for query in queries:
            warm.append(min(page.evaluate(ASK, [query, {}])[0] for _ in range(3)))
        page.context.close()
    return {
        "new query, KB p50 / p95": f"{percentile(sizes, 50):.1f} / {percentile(sizes, 95):.1f}",
        "warm query, ms p95": f"{percentile(warm, 95):.1f}",
        "memory added, MB": f"{added / 1e6:.0f}",
        **quality.rows(),
    }


def _facet(browser: Browser, folder: Path) -> dict[str, str]:
    """Choose one value of each kind of facet, with all else loaded."""
    line, sizes = Line(), []
    filters = ({"role": ["analyst"]}, {"company": ["company-1"]}, {"topic": ["topic-3"]})
    with serve(folder, line) as url:
        page = browser.new_context().new_page()
        page.goto(url)
        page.evaluate(ASK, ["的", {}])
        for chosen in filters:
            line.take()
            page.evaluate(ASK, ["的", {"filters": chosen, "size": 0}])
            sizes.append(line.take() / 1e3)
        page.context.close()
    return {"one facet value, KB": " ".join(f"{size:.2f}" for size in sizes)}


def _typing(browser: Browser, folder: Path) -> dict[str, str]:
    """Type a query, and count the tasks of the page's own thread that take 50 ms or more."""
    with serve(folder, Line()) as url:
        page = browser.new_context().new_page()
        page.goto(f"{url}search/?q={quote('增长')}")
        page.wait_for_selector(".result")
        page.evaluate(LONG_TASKS)
        field = page.locator("#shilu-search-page input[role=combobox]")
        field.fill("")
        field.press_sequentially("资本支出和云计算", delay=60)
        page.wait_for_timeout(500)
        found = page.evaluate("globalThis.long")
        page.context.close()
    return {"tasks over 50 ms, typing": str(found)}
