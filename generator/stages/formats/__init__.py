"""Files that are no plain text become one: HTML, MHTML, DOCX, PDF, CSV, Podcasting 2.0's JSON.

WebVTT, SRT and tables with tabs stay as they are: the parser reads them, stamps and all.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.stages.formats.csv import is_table, table_text
from generator.stages.formats.docx import docx_text, is_docx, is_rtf, rtf_text
from generator.stages.formats.html import archive_text, html_text, is_archive, is_html
from generator.stages.formats.pdf import is_pdf, pdf_text
from generator.stages.formats.podcast import is_segments, segments_text

__all__ = ["FORMATS", "text_in"]

Reader = Callable[[bytes, str], str]
_FORMATS: tuple[tuple[str, Callable[[bytes], bool], Reader], ...] = (
    ("pdf", is_pdf, pdf_text),
    ("docx", is_docx, docx_text),
    ("rtf", is_rtf, rtf_text),
    ("html", is_html, html_text),
    ("mhtml", is_archive, archive_text),
    ("json", is_segments, segments_text),
    ("csv", is_table, table_text),
)
FORMATS = tuple(name for name, *_ in _FORMATS)


def text_in(data: bytes, path: str) -> tuple[str, str] | None:
    """Return the text in a file of a known format and the format's name; None for plain text.

    Goes by the content, not by the name ``path``, which stands in messages. Raises InputError
    where the file is damaged or the library that reads it is not installed.
    """
    for name, fits, read in _FORMATS:
        if fits(data):
            return read(data, path), name
    return None
