"""Patterns that editors write: macros are filled in, examples are tried out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# One-for-one, so that offsets stay: patterns need to know only the half-width writing.
_WIDTHS = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict(
    zip("\u3000\u00a0\u2013\u2014\u2212\u30fb﹙﹚﹕", "  ---·():", strict=True)
)
_NAMED = re.compile(r"\(\?P<\w+>")
_MACRO = re.compile(r"\{([a-z][a-z-]*)\}")


def narrow(text: str) -> str:
    """Return ``text`` with half-width letters and punctuation, of the same length."""
    for wide, half in _WIDTHS.items():
        if wide in text:  # a hundred questions are faster by far than str.translate
            text = text.replace(wide, half)
    return text


def any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """Return one pattern that matches where any of ``patterns`` does; its groups have no names.

    Most of a text matches none of them, and one question is cheaper than fifty.
    """
    return re.compile("|".join(f"(?:{unnamed(pattern)})" for pattern in patterns))


def unnamed(pattern: re.Pattern[str]) -> str:
    """Return the text of a pattern without the names of its groups."""
    return _NAMED.sub("(?:", pattern.pattern)


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """Return ``pattern`` with every ``{name}`` replaced by that macro in a group.

    Raises ValueError for a macro that does not exist or contains itself.
    """
    return _expand(pattern, macros, ())


def _expand(pattern: str, macros: Mapping[str, str], inside: tuple[str, ...]) -> str:
    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name not in macros:
            raise ValueError(f"no macro is called {{{name}}}; add it to macros.yml")
        if name in inside:
            raise ValueError(f"the macro {{{name}}} contains itself")
        return f"(?:{_expand(macros[name], macros, (*inside, name))})"

    return _MACRO.sub(fill, pattern)
