"""lunr.js for the browser: the copy that ships inside the mkdocs package, as an ES module."""

from __future__ import annotations

from importlib.metadata import distribution

_PATH = "mkdocs/contrib/search/templates/search/lunr.js"


def lunr_module() -> bytes:
    """Return lunr.js with what makes a module of it: it exports itself where it finds
    ``exports``."""
    source = distribution("mkdocs").read_text(f"../{_PATH}")
    if source is None:
        raise FileNotFoundError(f"the installed mkdocs has no {_PATH}; install mkdocs 1.6")
    text = f"const exports = {{}}, module = {{ exports }};\n{source}\nexport default module.exports;\n"
    return text.encode()
