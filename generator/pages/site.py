"""All generated pages: path below ``docs_dir`` and Markdown text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model import Call
from generator.pages import addresses
from generator.pages.call_page import groups, sides, sides_of
from generator.pages.collation import reports
from generator.pages.filters import Writer, environment
from generator.pages.library import Library, make_library, speakers, turns_of
from generator.pages.original import raw_lines
from generator.pages.reading import make_reader
from generator.vocabulary import Vocabulary


def render_pages(calls: tuple[Call, ...], vocabulary: Vocabulary) -> dict[str, str]:
    """Return the Markdown of every page by its path below ``docs_dir``."""
    library = make_library(calls, vocabulary)
    return dict(_pages(library))


def _pages(library: Library) -> Iterator[tuple[str, str]]:
    yield _page(library, addresses.HOME, "home")
    yield _page(library, addresses.CALLS, "calls")
    yield _page(library, addresses.TOPICS, "topics")
    yield _page(library, addresses.PEOPLE, "people")
    yield _page(library, addresses.GLOSSARY, "glossary")
    yield _page(library, addresses.SEARCH, "search")
    for call in library.calls:
        path = addresses.call_page(call.id)
        reader = make_reader(call, library.vocabulary, path)
        yield _page(library, path, "call", call=call, reader=reader)
        yield _page(library, addresses.raw_page(call.id), "raw", call=call)
    for topic in library.vocabulary.topics.values():
        yield _page(library, addresses.topic_page(topic.id), "topic", topic=topic)
    for person in library.vocabulary.people.values():
        if person.id in library.appearances:
            yield _page(library, addresses.person_page(person.id), "person", person=person)


def _page(library: Library, path: str, template: str, **data: Any) -> tuple[str, str]:
    text = environment().get_template(f"{template}.md.j2").render(
        library=library,
        write=Writer(library, path),
        groups=groups,
        sides=sides,
        sides_of=sides_of,
        reports=reports,
        raw_lines=raw_lines,
        speakers=speakers,
        turns_of=turns_of,
        **data,
    )
    return path, text.rstrip("\n") + "\n"
