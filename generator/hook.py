"""The MkDocs hook: plain ``mkdocs build`` and ``mkdocs serve`` generate the pages first.

Thin on purpose: without it, ``shilu build`` still does the same from the command line.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.errors import InputError, Problem
from generator.output import read_tree
from generator.pages import assets
from generator.pages.interface import LANGUAGES, Word, dictionary, missing_words, read_words
from generator.pipeline import generate
from generator.search.scripts import published

TEMPLATES = "generator/pages/templates"
# Quotations are in the language of what is quoted, whatever that of the interface.
NOT_INTERFACE = "citation.mjs"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take today's date out of the build: MkDocs stamps the site map with it."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring ``docs_dir`` up to date, unless the command line has just done so.

    Raises Abort with the list of problems, which leaves the last site as it was.
    """
    try:
        _words(config)
        if "SHILU_GENERATED" in os.environ:
            return
        site_url = os.environ.get("SHILU_SITE_URL", "")
        generate(_root(config) / "content", Path(config.docs_dir), site_url=site_url)
    except InputError as error:
        raise Abort(str(error)) from error


def on_post_build(config: MkDocsConfig) -> None:
    """Publish modules and style sheets joined, which saves a reader many requests."""
    site = Path(config.site_dir)
    files = assets.published(read_tree(site / "assets"))
    files = {f"assets/{path}": data for path, data in files.items()}
    for language in LANGUAGES:
        files[f"assets/reading/words-{language}.js"] = dictionary(_words(config), language)
    files |= published(read_tree(site / "search"), read_tree(site / "assets" / "search"))
    for path, data in files.items():
        (site / path).write_bytes(data)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> None:
    """Watch what the pages are made from instead of the pages, so that nothing loops."""
    server.unwatch(config.docs_dir)
    for folder in ("content", "overrides", TEMPLATES):
        server.watch(str(_root(config) / folder))


def _words(config: MkDocsConfig) -> tuple[Word, ...]:
    """Return the words of the interface. Raises InputError where the theme uses one that lacks."""
    root = _root(config)
    path = root / "content" / "vocabulary" / "interface.yml"
    if not path.is_file():
        message = "is missing; it has the words of the interface in every language"
        raise InputError([Problem(path.as_posix(), 0, "missing-file", message, "error")])
    words = read_words(path.read_text("utf-8"), path.as_posix())
    sources = {
        f"{folder.as_posix()}/{name}": data.decode()
        for folder in (root / "overrides", root / TEMPLATES)
        for name, data in read_tree(folder).items()
        if name.endswith((".html", ".mjs", ".j2")) and not name.endswith(NOT_INTERFACE)
    }
    missing = list(missing_words(words, sources))
    if missing:
        raise InputError(missing)
    return words


def _root(config: MkDocsConfig) -> Path:
    # Relative, so that messages name files as somebody who stands in the project would.
    return Path(os.path.relpath(Path(config.config_file_path).parent))
