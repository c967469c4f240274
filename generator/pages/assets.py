"""How style sheets and the reading tools are published: joined, since each request costs time.

The files in ``overrides/`` work as they are too; joining only spares the reader waiting.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.search.scripts import join

THEME = "stylesheets/"
STYLES = "css/site.css"
TOOLS = "reading/start.mjs"
TOOLS_OFFLINE = "reading/offline.js"  # early.js asks for it where modules are not loaded

_IMPORT = re.compile(r'^@import "([^"]+)";\n', re.MULTILINE)
_NO_CLASS = ":not([class])"
_SLOW = re.compile(
    r"(?:^|(?<=[{}]))[^{}@]*(?:\.tabbed-|table:not\(\[class\]\)\s*\+\s*\*|h2\s*\+\s*h3)[^{}]*\{[^{}]*\}"
)
_COMMENT = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*\*/\s*")


def published(assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files to write over those below ``assets/``, by path below it.

    ``assets`` has all of them. The style sheet becomes one file, and so do the modules of the
    reading tools, once as a module and once as a plain script. The theme's own is made quicker.
    """
    tools = join(_modules(assets), "start")
    files = {
        STYLES: _style_sheet(assets),
        TOOLS: tools,
        TOOLS_OFFLINE: f"(() => {{\n{tools}}})();\n",
    }
    for path, data in assets.items():
        if path.startswith(THEME) and path.endswith(".css"):
            files[path] = data.decode()
    styles = {path: _quicker(text) for path, text in files.items() if path.endswith(".css")}
    return {path: text.encode() for path, text in (files | styles).items()}


def _quicker(css: str) -> str:
    """Return a style sheet without what makes browsers look at a whole long page again.

    The theme styles whatever follows a table, tables without a class, tabs, which the site has
    none of, and headings below others, which have margins of their own. Because of such selectors
    browsers look at every element (or every heading) as soon as one is put in or gets a class. No
    table of the site has a class.
    """
    return _SLOW.sub("", css).replace(_NO_CLASS, "")


def _modules(assets: Mapping[str, bytes]) -> dict[str, str]:
    """Return the reading tools by name, and what they use of the search."""
    modules = {"dom": assets["search/dom.mjs"].decode()}
    for path, data in assets.items():
        if path.startswith("reading/") and path.endswith(".mjs"):
            modules[path.removeprefix("reading/").removesuffix(".mjs")] = data.decode()
    return modules


def _style_sheet(assets: Mapping[str, bytes]) -> str:
    """Return the style sheet with those it imports, which lie beside it or in another folder."""

    def imported(found: re.Match[str]) -> str:
        way = found[1]
        path = way.removeprefix("../") if way.startswith("../") else f"css/{way}"
        return assets[path].decode()

    return _COMMENT.sub("", _IMPORT.sub(imported, assets[STYLES].decode()))
