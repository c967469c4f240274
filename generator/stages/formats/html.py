"""A page saved from the web: its article, by trafilatura."""

from __future__ import annotations

import re

from generator.stages.formats.library import library, unreadable

_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
HEAD = 4096  # bytes in which a page says that it is one


def is_html(data: bytes) -> bool:
    """Tell whether ``data`` begins like an HTML page."""
    return bool(_START.match(data[:HEAD]))


def html_text(data: bytes, path: str) -> str:
    """Return the article of a page, one line a paragraph. Raises InputError where there is none."""
    trafilatura = library("trafilatura", "HTML", path)
    # Rather too much than too little: the parser knows furniture, but cannot bring back a turn.
    text = trafilatura.extract(
        data, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    if not text:
        raise unreadable("HTML", path)
    return f"{text}\n"
