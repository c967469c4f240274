"""What ``notes.yml`` in a call's folder may say."""

from __future__ import annotations

import re
from datetime import date as Date
from typing import Annotated

from pydantic import AfterValidator, model_validator

from generator.notes import NoteKind
from generator.vocabulary.schemas import Address, Entry, Text

_TAG = re.compile(r"<[A-Za-z/!?][^>]*>?")
_LINK = re.compile(r"\]\(\s*([^\s)]*)")
_WEB = re.compile("https?://", re.IGNORECASE)


class Target(Entry):
    """What a note is on: a quotation from the reading text, or the anchor of a paragraph."""

    exact: Text | None = None
    prefix: str = ""
    suffix: str = ""
    anchor: Text | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Target:
        if (self.exact is None) == (self.anchor is None):
            raise ValueError(
                "write either exact (the words of the passage) or anchor, and not both"
            )
        if self.anchor and (self.prefix or self.suffix):
            raise ValueError("prefix and suffix belong to exact; an anchor stands alone")
        return self


def _harmless(body: str) -> str:
    """Refuse what would be more than text, emphasis and links to the web."""
    if tag := _TAG.search(body):
        message = (
            f"raw HTML ({tag[0][:40]}) is not allowed; write Markdown, and a space behind a '<'"
        )
        raise ValueError(message)
    for link in _LINK.finditer(body):
        if _WEB.match(link[1]) is None:
            message = f"the link {link[1][:40]!r} must start with https:// or http://"
            raise ValueError(message)
    return body


class NoteEntry(Entry):
    """One editors' note; ``body`` is one paragraph of inline Markdown."""

    target: Target
    body: Annotated[Text, AfterValidator(_harmless)]
    author: Text
    date: Date
    kind: NoteKind
    link: Address | None = None
