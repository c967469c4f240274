"""The files of a finished site as a link checker sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.pages.rendering import Reading

ROOT_URL = "http://site/"


def pages(site: Path) -> dict[str, Reading]:
    """Return every HTML page by its path below the site, ``calls/index.html``."""
    return {
        path.relative_to(site).as_posix(): Reading(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def ids(reading: Reading) -> list[str]:
    """Return the ids of a page in order."""
    return [values["id"] or "" for _, values in reading.elements if "id" in values]


def targets(path: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the path below the site and the anchor of every link within the site."""
    base = urljoin(ROOT_URL, path)
    for _, values in reading.elements:
        for name in ("href", "src"):
            url = urlsplit(urljoin(base, values.get(name) or "data:"))
            if url.scheme == "http" and url.hostname == "site":
                place = unquote(url.path).removeprefix("/")
                yield (
                    place + ("index.html" if place.endswith("/") or not place else ""),
                    url.fragment,
                )
