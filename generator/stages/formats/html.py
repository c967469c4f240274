"""A page saved from the web: its article, by trafilatura."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from generator.stages.formats.library import library, unreadable
from generator.stages.formats.tables import table_lines

_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
HEAD = 4096  # bytes in which a page says that it is one


# Messengers' articles are made of sections, interviews of definition lists; trafilatura drops them.
_UNUSUAL = ("section", "dt", "dd")
_BLOCKS = (*_UNUSUAL, "p", "div", "ul", "ol", "dl", "table", "blockquote", "h1", "h2", "h3", "h4")
_ROW = re.compile(r"\|.*\| *")
_RULE = re.compile(r"\|[ :|-]+\|")  # between head and body of a table


def is_html(data: bytes) -> bool:
    """Tell whether ``data`` begins like an HTML page."""
    return bool(_START.match(data[:HEAD]))


def html_text(data: bytes, path: str) -> str:
    """Return the article of a page, one line a paragraph. Raises InputError where there is none."""
    trafilatura = library("trafilatura", "HTML", path)
    tree = trafilatura.load_html(data)
    # Rather too much than too little: the parser knows furniture, but cannot bring back a turn.
    text = tree is not None and trafilatura.extract(
        _with_paragraphs(tree),
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        deduplicate=False,
    )
    if not text:
        raise unreadable("HTML", path)
    return "\n".join(_with_tables(text)) + "\n"


def is_archive(data: bytes) -> bool:
    """Tell whether ``data`` is a page with all its parts in one file, as browsers save it."""
    head = data[:HEAD].lower()
    return b"multipart/related" in head and b"mime-version:" in head


def archive_text(data: bytes, path: str) -> str:
    """Return the article of a page saved as MHTML (RFC 2557). Raises InputError without one."""
    for part in email.message_from_bytes(data, policy=email.policy.default).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return html_text(page, path)
    raise unreadable("MHTML", path)


def _with_paragraphs(tree: Any) -> Any:
    """Name a paragraph so wherever a page has another word for it: what holds no other block."""
    for element in tree.iter(*_UNUSUAL):
        if next(element.iterdescendants(*_BLOCKS), None) is None:
            element.tag = "p"
    return tree


def _with_tables(text: str) -> Iterator[str]:
    """Yield the lines, those of tables as `table_lines` writes them."""
    for is_table, lines in groupby(text.split("\n"), lambda line: bool(_ROW.fullmatch(line))):
        if is_table:
            rows = (line.strip() for line in lines if not _RULE.fullmatch(line))
            yield from table_lines([row[1:-1].split("|") for row in rows])
        else:
            yield from lines
