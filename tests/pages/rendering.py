"""Markdown as MkDocs renders it, with the very extensions of ``mkdocs.yml``."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

import markdown
from mkdocs.config.defaults import MkDocsConfig

from tests.project import ROOT


@cache
def _extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    config = MkDocsConfig(str(ROOT / "mkdocs.yml"))
    with (ROOT / "mkdocs.yml").open("rb") as file:
        config.load_file(file)
    config.validate()
    return config.markdown_extensions, config.mdx_configs


def html(text: str) -> str:
    """Return the HTML of a page's Markdown (without front matter)."""
    names, options = _extensions()
    return markdown.markdown(text, extensions=names, extension_configs=options)


class Reading(HTMLParser):
    """What a page shows: its text, its elements with attributes."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    @property
    def text(self) -> str:
        """The text with white space as a browser shows it."""
        return shown("".join(self.pieces))

    @property
    def tags(self) -> list[str]:
        """The elements in order."""
        return [tag for tag, _ in self.elements]


def shown(text: str) -> str:
    """Return ``text`` with runs of HTML's white space as one space, none at the ends."""
    return " ".join(text.split())
