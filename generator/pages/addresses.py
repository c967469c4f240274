"""Where every page stands below ``docs_dir``, and the way from one page to another."""

from __future__ import annotations

import posixpath

HOME = "index.md"
CALLS = "calls/index.md"
TOPICS = "topics/index.md"
PEOPLE = "people/index.md"
GLOSSARY = "glossary.md"
SEARCH = "search.md"
NOTES = "notes.md"
FIGURES = "figures/index.md"
QUESTIONS = "questions/index.md"
COMPARE = "compare.md"


def call_page(call: str) -> str:
    """Return the page of the call with this id."""
    return f"calls/{call}/index.md"


def changes_page(call: str) -> str:
    """Return the page on what changed in the call with this id."""
    return f"calls/{call}/changes.md"


def raw_page(call: str) -> str:
    """Return the page with the original of the call with this id, line by line."""
    return f"calls/{call}/raw.md"


def figures_page(call: str) -> str:
    """Return the page with the figures of the call with this id."""
    return f"calls/{call}/figures.md"


def outlook_page(call: str) -> str:
    """Return the page with the outlook statements of the call with this id."""
    return f"calls/{call}/outlook.md"


def company_figures_page(company: str) -> str:
    """Return the page with the figures of the company with this id."""
    return f"figures/{company}.md"


def company_questions_page(company: str) -> str:
    """Return the page with the questions to the company with this id."""
    return f"questions/{company}.md"


def firm_page(firm: str) -> str:
    """Return the page of the analysts' firm with this id."""
    return f"firms/{firm}.md"


def topic_page(topic: str) -> str:
    """Return the page of the topic with this id."""
    return f"topics/{topic}.md"


def person_page(person: str) -> str:
    """Return the page of the person with this id."""
    return f"people/{person}.md"


def line_anchor(line: int) -> str:
    """Return the anchor of a line (1-based) on a page with an original."""
    return f"L{line}"


def way(here: str, there: str, anchor: str = "") -> str:
    """Return the relative link from page ``here`` to page ``there``, at ``anchor``."""
    if here == there and anchor:
        return f"#{anchor}"
    path = posixpath.relpath(there, posixpath.dirname(here) or ".")
    return f"{path}#{anchor}" if anchor else path
