"""A small site with nothing but search on it, for tests and measurements in a browser."""

from __future__ import annotations

import html
import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.search.documents import SearchDocument
from generator.search.scripts import published
from tests.project import ROOT

SCRIPTS = ROOT / "overrides" / "assets" / "search"
# As in overrides/search.html.
PRELOADED = """<link rel="preload" href="index.bin" as="fetch" crossorigin>
<link rel="modulepreload" href="../assets/search/worker.mjs">"""
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{up}assets/search/search.css">
<script type="module" src="{up}assets/search/start.mjs"></script>
<script src="{up}assets/search/local.js" defer></script>{head}
<div id="shilu-search"></div><article class="md-typeset">{body}</article></html>"""


def write_site(
    folder: Path, documents: Sequence[SearchDocument], index: Mapping[str, bytes]
) -> None:
    """Write the index, the scripts, a home page, the search page and a page for each call."""
    shutil.copytree(SCRIPTS, folder / "assets" / "search")
    scripts = {path.name: path.read_bytes() for path in SCRIPTS.iterdir()}
    for path, data in index.items():
        _write(folder / "search" / path, data)
    for path, data in published(index, scripts).items():
        _write(folder / path, data)
    _page(folder / "index.html", "首页", "<p>首页</p>", "")
    search = '<div id="shilu-search-page"></div>'
    _page(folder / "search" / "index.html", "检索", search, "../", PRELOADED)
    calls: dict[str, list[SearchDocument]] = defaultdict(list)
    for document in documents:
        calls[document.call].append(document)
    for call, found in calls.items():
        body = "".join(map(_paragraph, found))
        _page(folder / "calls" / call / "index.html", call, body, "../../")


def _paragraph(document: SearchDocument) -> str:
    margin = '<a class="permalink" href="#">¶</a>'
    return f'<p class="paragraph" id="{document.anchor}">{html.escape(document.text)} {margin}</p>'


def _page(path: Path, title: str, body: str, up: str, head: str = "") -> None:
    _write(path, PAGE.format(title=title, body=body, up=up, head=head).encode())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
