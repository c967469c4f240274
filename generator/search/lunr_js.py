"""lunr.js for the browser: the copy that ships inside the mkdocs package, as an ES module."""

from __future__ import annotations

from importlib.metadata import distribution

_PATH = "mkdocs/contrib/search/templates/search/lunr.js"
_BEFORE = "const exports = {}, module = { exports };"
_AFTER = "export const lunr = module.exports;"


def lunr_module() -> bytes:
    """Return lunr.js with what makes a module of it: it exports itself where it finds
    ``exports``."""
    source = distribution("mkdocs").read_text(f"../{_PATH}")
    if source is None:
        raise FileNotFoundError(f"the installed mkdocs has no {_PATH}; install mkdocs 1.6")
    return f"{_BEFORE}\n{source}\n{_AFTER}\n".encode()
