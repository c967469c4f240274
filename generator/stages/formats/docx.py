"""Documents of word processors: DOCX by python-docx; RTF is told apart from text and refused."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.errors import InputError, Problem
from generator.stages.formats.library import library, unreadable
from generator.stages.formats.tables import table_lines


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
    """Return the paragraphs and tables, one line each or a row. Raises InputError if damaged."""
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
            yield from table_lines([_cells(row) for row in block.rows])
        else:
            yield block.text


def _cells(row: Any) -> list[str]:
    """Return the texts of a row; a cell that spans columns counts once."""
    cells = {id(cell._tc): cell.text for cell in row.cells}
    return list(cells.values())


def is_rtf(data: bytes) -> bool:
    """Tell whether ``data`` is Rich Text."""
    return data.startswith(b"{\\rtf")


def rtf_text(_data: bytes, path: str) -> str:
    """Raise InputError: no library of ours reads Rich Text, and its codes are no speech."""
    message = "this is Rich Text (RTF); open it, save it as DOCX or as plain text, and try again"
    raise InputError([Problem(path, 0, "unreadable-file", message, "error")])
