"""All generated pages: path below ``docs_dir`` and Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.model import Call
from generator.pages import addresses
from generator.pages.changes import ChangeTeller
from generator.pages.charts import chart_files
from generator.pages.environment import environment
from generator.pages.figures import newest_figures
from generator.pages.library import Library, make_library
from generator.pages.questions import QuestionBook
from generator.pages.reading import make_reader
from generator.pages.share_charts import share_chart_files
from generator.pages.writer import Writer
from generator.vocabulary import Vocabulary

_BLANK_LINES = re.compile(r"\n{3,}")


def render_pages(calls: tuple[Call, ...], vocabulary: Vocabulary) -> dict[str, str]:
    """Return the Markdown of every page by its path below ``docs_dir``."""
    library = make_library(calls, vocabulary)
    return dict(_pages(library))


def render_charts(calls: tuple[Call, ...], vocabulary: Vocabulary) -> dict[str, str]:
    """Return the images on the pages: path below ``docs_dir`` and SVG."""
    library = make_library(calls, vocabulary)
    return chart_files(library) | share_chart_files(library)


def _pages(library: Library) -> Iterator[tuple[str, str]]:
    book = QuestionBook(library)
    yield _page(library, addresses.HOME, "home")
    yield _page(library, addresses.CALLS, "calls")
    yield _page(library, addresses.TOPICS, "topics")
    yield _page(library, addresses.PEOPLE, "people", book=book)
    yield _page(library, addresses.GLOSSARY, "glossary")
    yield _page(library, addresses.NOTES, "notes")
    yield _page(library, addresses.SEARCH, "search")
    yield _page(library, addresses.FIGURES, "all_figures", rows=newest_figures(library))
    yield _page(library, addresses.COMPARE, "compare")
    yield _page(library, addresses.QUESTIONS, "questions", book=book, company=None)
    for company in library.by_company:
        path = addresses.company_questions_page(company)
        yield _page(library, path, "questions", book=book, company=company)
        path = addresses.company_figures_page(company)
        yield _page(library, path, "company_figures", company=company)
    for call in library.calls:
        path = addresses.call_page(call.id)
        reader = make_reader(call, library.vocabulary, path)
        yield _page(library, path, "call", call=call, reader=reader)
        yield _page(library, addresses.raw_page(call.id), "raw", call=call)
        path = addresses.changes_page(call.id)
        yield _page(library, path, "changes", call=call, tell=ChangeTeller(library, path))
        yield _page(library, addresses.figures_page(call.id), "figures", call=call)
        yield _page(library, addresses.outlook_page(call.id), "outlook", call=call)
    for topic in library.vocabulary.topics.values():
        yield _page(library, addresses.topic_page(topic.id), "topic", topic=topic)
    for person in library.vocabulary.people.values():
        if person.id in library.appearances:
            yield _page(
                library, addresses.person_page(person.id), "person", person=person, book=book
            )
    for name in library.written_analysts:
        yield _page(library, addresses.person_page(name), "analyst", analyst=name, book=book)
    for name in book.by_firm:
        yield _page(library, addresses.firm_page(name), "firm", firm=name, book=book)


def _page(library: Library, path: str, template: str, **data: Any) -> tuple[str, str]:
    found = environment().get_template(f"{template}.md.j2")
    text = found.render(library=library, write=Writer(library, path), **data)
    return path, _BLANK_LINES.sub("\n\n", text).rstrip("\n") + "\n"
