"""Writing Markdown: plain text that stays plain text, links, and attribute lists.

The rules are those of Python-Markdown with the extensions in ``mkdocs.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping


class Markdown(str):
    """Text that is Markdown already; everything else is escaped when a template prints it."""

    __slots__ = ()


# Special wherever it stands; `#` because a heading loses those at its end.
_ANYWHERE = re.compile(r"[\\`*_{}\[\]#|]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# Special only as the first thing on a line: quotation, list, rule, numbered list, admonition.
_FIRST = re.compile(r"^(?:([>+\-!])|(\d+)([.)]))")
# One character for one: what HTML takes for a space, and control characters, which cannot be part
# of a page, as the pictures that Unicode has of them.
_SHOWN = {code: chr(0x2400 + code) for code in range(32)} | {127: "\u2421"}
_SHOWN |= dict.fromkeys(map(ord, "\t\r\n\v\f\x85\u2028\u2029"), " ")
# Characters in one block: the time that Markdown takes grows by the square of a block's length.
LONGEST = 4000
_SENTENCE_END = re.compile(r"[。！？!?;；]")


def escape(text: str) -> Markdown:
    """Return ``text`` as one line of Markdown that is shown exactly as it is.

    White space is shown as HTML shows it: runs as one space, none at the ends.
    """
    return line(escape_part(text))


def escape_part(text: str) -> Markdown:
    """Return ``text`` as Markdown for the middle of a line."""
    shown = _ENTITY.sub("&amp;", text.translate(_SHOWN))
    return Markdown(_ANYWHERE.sub(r"\\\g<0>", shown).replace("<", "&lt;"))


def line(text: str) -> Markdown:
    """Return escaped ``text`` as a whole line: what is special only in front is escaped too."""
    text = text.strip()
    if text.startswith(":"):  # a definition; a colon cannot be escaped by a backslash
        return Markdown("&#58;" + text[1:])
    return Markdown(_FIRST.sub(lambda match: f"{match[2] or ''}\\{match[1] or match[3]}", text))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the blocks that ``text`` fits in: cut at the ends of sentences."""
    start = 0
    while len(text) - start > LONGEST:
        last = start + LONGEST
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, last)]
        yield start, (ends or [last])[-1]
        start = (ends or [last])[-1]
    yield start, len(text)


def attributes(*classes: str, anchor: str = "", values: Mapping[str, str] | None = None) -> str:
    """Return an attribute list such as ``{ #p1 .question title="…" }``."""
    quoted = (
        f'{name}="{escape_part(value.replace(chr(34), "”"))}"'
        for name, value in (values or {}).items()
    )
    words = (f"#{anchor}" if anchor else "", *(f".{name}" for name in classes if name), *quoted)
    return f"{{ {' '.join(filter(None, words))} }}"


def link(text: str, target: str, *classes: str, title: str = "") -> Markdown:
    """Return a link; ``text`` is escaped unless it is Markdown."""
    label = text if isinstance(text, Markdown) else escape(text)
    listed = attributes(*classes, values={"title": title} if title else {})
    return Markdown(f"[{label}]({target})" + (listed if classes or title else ""))


def mark(text: str, *classes: str, title: str = "") -> Markdown:
    """Return emphasised text with classes, which the style sheet gives its looks."""
    label = text if isinstance(text, Markdown) else escape(text)
    if not label:
        return label
    return Markdown(f"*{label}*" + attributes(*classes, values={"title": title} if title else {}))


def block(text: str, *classes: str, anchor: str = "", **values: str) -> Markdown:
    """Return a paragraph of Markdown with its attribute list on a line of its own."""
    return Markdown(f"{text}\n{{:{attributes(*classes, anchor=anchor, values=values)[1:]}")
