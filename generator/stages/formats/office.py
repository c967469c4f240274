"""Documents: DOCX by python-docx, PDF by pypdf."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.stages.formats.library import library, unreadable

FULL = 0.8  # share of a page's usual width from which a line may have been broken by the page
_SENTENCE_END = re.compile(r"[。!?！？…:：;；.”」』)）]$")
_HAN = re.compile(r"[㐀-鿿，。、；：？！]$")


def is_docx(data: bytes) -> bool:
    """Tell whether ``data`` is a Word document: a zip that holds one."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def docx_text(data: bytes, path: str) -> str:
    """Return the paragraphs and, with tabs, the rows of tables. Raises InputError if damaged."""
    docx = library("docx", "DOCX", path)
    try:
        document = docx.Document(BytesIO(data))
        lines = list(_docx_lines(document))
    except Exception as error:  # the library lets through whatever its XML parser raises
        raise unreadable("DOCX", path, error) from error
    return "\n".join(lines) + "\n"


def _docx_lines(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(cell.text.replace("\n", " ") for cell in row.cells)
        else:
            yield block.text


def is_pdf(data: bytes) -> bool:
    """Tell whether ``data`` is a PDF."""
    return data.startswith(b"%PDF-")


def pdf_text(data: bytes, path: str) -> str:
    """Return the text of all pages, lines that only the page broke put together again.

    Raises InputError for a damaged file, and for one that holds pictures of text only.
    """
    pypdf = library("pypdf", "PDF", path)
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]
    except Exception as error:  # damaged files make the library raise almost anything
        raise unreadable("PDF", path, error) from error
    if not any(page.strip() for page in pages):
        raise unreadable("PDF", path)
    return "\n".join(line for page in pages for line in unwrapped(page.splitlines())) + "\n"


def unwrapped(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a page, those that fill it to the edge joined with what goes on below."""
    widths = sorted(len(line.strip()) for line in lines if line.strip())
    full = FULL * widths[len(widths) * 9 // 10] if widths else 0
    waiting = ""
    for line in map(str.strip, lines):
        joint = "" if not waiting or _HAN.search(waiting) else " "
        waiting += joint + line
        if len(line) < full or _SENTENCE_END.search(line):
            yield waiting
            waiting = ""
    if waiting:
        yield waiting
