"""PDF, by pypdf: what only the page broke is put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from generator.stages.formats.library import library, unreadable

FULL = 0.8  # share of a page's usual width from which a line may have been broken by the page
EDGE = 2  # lines at the top and at the bottom of a page that may be a running head or foot
SAME = 0.8  # share of the pages on which words must recur there; for numbers, half of that
_SENTENCE_END = re.compile(r"[。!?！？…:：;；.”」』)）]$")
_HAN = re.compile(r"[㐀-鿿\u2e80-\u2fd5，。、；：？！]$")


def is_pdf(data: bytes) -> bool:
    """Tell whether ``data`` is a PDF."""
    return data.startswith(b"%PDF-")


def pdf_text(data: bytes, path: str) -> str:
    """Return the text of all pages, paragraphs in one piece, also across pages.

    Raises InputError for a damaged file, and for one that holds pictures of text only.
    """
    pypdf = library("pypdf", "PDF", path)
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]
    except Exception as error:  # damaged files make the library raise almost anything
        raise unreadable("PDF", path, error) from error
    if not any(page.strip() for page in pages):
        raise unreadable("PDF", path)
    return "\n".join(unwrapped([page.splitlines() for page in pages])) + "\n"


def unwrapped(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of ``pages``, those that fill a page to the edge joined with what follows.

    Running heads and page numbers wait until the paragraph that they stand in is complete.
    """
    lines = [[line.strip() for line in page if line.strip()] for page in pages]
    running = _running(lines)
    widths = sorted(len(line) for page in lines for line in page)
    full = FULL * widths[len(widths) * 9 // 10] if widths else 0
    waiting, aside = "", []
    for page in lines:
        for place, line in enumerate(page):
            if _is_edge(place, page) and _shape(line) in running:
                aside.append(line)
                continue
            joint = "" if not waiting or _HAN.search(waiting) else " "
            waiting += joint + line
            if len(line) < full or _SENTENCE_END.search(line):
                yield from (waiting, *aside)
                waiting, aside = "", []
    yield from filter(None, (waiting, *aside))


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the shapes of the lines that recur at the edges of pages."""
    shapes: Counter[str] = Counter()
    for page in pages:
        shapes.update({_shape(line) for line in _edges(page)})
    return {
        shape
        for shape, count in shapes.items()
        if count > 1 and count >= len(pages) * (SAME / 2 if "0" in shape else SAME)
    }


def _edges(page: Sequence[str]) -> Iterable[str]:
    return (line for place, line in enumerate(page) if _is_edge(place, page))


def _is_edge(place: int, page: Sequence[str]) -> bool:
    return place < EDGE or place >= len(page) - EDGE


def _shape(line: str) -> str:
    """Return a line without spaces and with one digit for every number: 第 2 页 and 第12页."""
    return re.sub(r"\d+", "0", "".join(line.split()))
