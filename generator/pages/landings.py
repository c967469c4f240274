"""Where links with an older anchor land: an empty place with that id, not seen and not heard."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.markdown import Markdown, attributes

# Emphasis must hold something; a word joiner has no width and is not read out.
_NOTHING = "\u2060"


def landings(aliases: Iterable[str]) -> Markdown:
    """Return an inline element for each of ``aliases``, with that id."""
    return Markdown("".join(f"*{_NOTHING}*{attributes('alias', anchor=name)}" for name in aliases))
