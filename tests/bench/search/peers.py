"""The same archive and queries with other searches: Pagefind, and Material's own."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, Page

from generator.search.documents import SearchDocument
from tests.bench.search.quality import Key, Quality, Truth, percentile
from tests.bench.search.renderers import renderer_memory
from tests.bench.search.server import NET, PAGE, Line, serve

Answer = Callable[[Page, str], tuple[float | None, int | None, list[Key]]]
COLD = "云计算"  # the first question
MATERIAL_UP_TO = 5_000  # beyond, its index alone is tens of megabytes

PAGEFIND = """async (query) => {
  globalThis.pagefind ??= await import(`${location.origin}/pagefind/pagefind.js`);
  const started = performance.now();
  const found = await pagefind.search(query);
  const best = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return [performance.now() - started, found.results.length, best.map((result) => result.url)];
}"""
MATERIAL_READY = r"""() => /\d|没有/.test(
  document.querySelector(".md-search-result__meta").innerText)"""
MKDOCS = """site_name: bench
theme: {name: material, font: false, language: zh}
plugins: [{search: {lang: [zh, en]}}]
markdown_extensions: [attr_list]
"""


def measure(
    browser: Browser, folder: Path, documents: Sequence[SearchDocument], queries: Sequence[str]
) -> dict[str, dict[str, str]]:
    """Return the figures of each peer that can be had."""
    measured = {}
    if npm := shutil.which("npm"):
        built = _pagefind(npm, folder / "pagefind", documents)
        measured["pagefind"] = built | _ask(
            browser, folder / "pagefind" / "site", documents, queries, _ask_pagefind
        )
    if len(documents) <= MATERIAL_UP_TO:
        built = _material(folder / "material", documents)
        measured["material"] = built | _ask(
            browser, folder / "material" / "site", documents, queries, _ask_material
        )
    return measured


def _pagefind(npm: str, folder: Path, documents: Iterable[SearchDocument]) -> dict[str, str]:
    """Write a page for each paragraph and let Pagefind index them."""
    for document in documents:
        path = folder / "site" / document.call / f"{document.anchor}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        words = html.escape(" ".join((*document.speaker, document.text)))
        path.write_text(
            f'<!doctype html><html lang="zh"><title>p</title><body>{words}</body></html>'
        )
    (folder / "site" / "index.html").write_text(
        '<!doctype html><html lang="zh"><body></body></html>'
    )
    subprocess.run([npm, "install", "--silent", "pagefind"], cwd=folder, check=True)
    started = time.perf_counter()
    command = [str(folder / "node_modules/.bin/pagefind"), "--silent", "--site", "site"]
    subprocess.run(command, cwd=folder, check=True)
    return _built(started, folder / "site" / "pagefind")


def _ask_pagefind(page: Page, query: str) -> tuple[float, int, list[Key]]:
    milliseconds, total, urls = page.evaluate(PAGEFIND, query)
    keys = [re.search(r"/([^/]+)/([^/]+)\.html$", url).groups() for url in urls]
    return milliseconds, total, keys


def _material(folder: Path, documents: Iterable[SearchDocument]) -> dict[str, str]:
    """Write a page for each call, with a heading for each paragraph, and build it with MkDocs."""
    calls = defaultdict(list)
    for document in documents:
        speaker = " ".join(document.speaker)
        calls[document.call].append(f"## {speaker} {{ #{document.anchor} }}\n\n{document.text}\n")
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS)
    (folder / "docs" / "index.md").write_text("# bench\n")
    for call, paragraphs in calls.items():
        (folder / "docs" / f"{call}.md").write_text(f"# {call}\n\n" + "\n".join(paragraphs))
    started = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True)
    return _built(started, folder / "site" / "search")


def _ask_material(page: Page, query: str) -> tuple[None, None, list[Key]]:
    """Ask by the address: a whole page each time, but the only way that is the same each time."""
    address = urlsplit(page.url)
    page.goto(f"{address.scheme}://{address.netloc}/?q={quote(query.replace(chr(34), ''))}")
    page.wait_for_function(MATERIAL_READY)
    links = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
    found = [re.search(r"/([^/]+)/(?:\?h=[^#]*)?#(\w+)$", link) for link in links]
    return None, None, [match.groups() for match in found if match][:10]


def _built(started: float, index: Path) -> dict[str, str]:
    files = [path for path in index.rglob("*") if path.is_file()]
    return {
        "build, s": f"{time.perf_counter() - started:.1f}",
        "index, MB": f"{sum(path.stat().st_size for path in files) / 1e6:.2f}",
        "files": str(len(files)),
    }


def _ask(
    browser: Browser,
    folder: Path,
    documents: Sequence[SearchDocument],
    queries: Sequence[str],
    answer: Answer,
) -> dict[str, str]:
    """Ask all queries in one page, then all again."""
    line, truth, quality = Line(), Truth(documents), Quality()
    sizes = []
    with serve(folder, line) as url:
        page = browser.new_context().new_page()
        page.goto(url)
        before = renderer_memory(page)
        answer(page, COLD)
        cold = line.take(*PAGE) / 1e3  # Material's scripts load its index with the page
        for query in queries:
            _, total, best = answer(page, query)
            sizes.append(line.take() / 1e3)
            quality.add(truth.find(query), best, total)
        added = renderer_memory(page) - before
        warm = [spent for query in queries if (spent := answer(page, query)[0]) is not None]
        page.context.close()
    return {
        "cold, KB": f"{cold:.1f}",
        "cold on the net, s": f"{min(_cold_times(browser, folder, answer)):.2f}",
        "memory added, MB": f"{added / 1e6:.0f}",
        "new query, KB p50 / p95": f"{percentile(sizes, 50):.1f} / {percentile(sizes, 95):.1f}",
        "warm query, ms p95": f"{percentile(warm, 95):.1f}" if warm else "",
        **quality.rows(),
    }


def _cold_times(browser: Browser, folder: Path, answer: Answer) -> Iterator[float]:
    """Yield the seconds that a first question takes, with nothing in the cache, three times.

    Material is asked by its address, so its page is in it; Pagefind's page is empty.
    """
    for _ in range(3):
        with serve(folder, Line(**NET)) as url:
            page = browser.new_context().new_page()
            page.goto(url)
            started = time.perf_counter()
            answer(page, COLD)
            yield time.perf_counter() - started
            page.context.close()
