"""Small archives for tests: documents from nothing but texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.search.build import index_documents
from generator.search.documents import SearchDocument
from generator.search.query import Index
from generator.vocabulary import Vocabulary

NO_VOCABULARY = Vocabulary({}, {}, {}, {}, {})


def document(
    anchor: str, text: str, speaker: Sequence[str] = (), **fields: object
) -> SearchDocument:
    """Return a document that says ``text``; all else may be given."""
    usual: dict[str, object] = {
        "call": "company-2025Q1", "role": "management", "kind": "answer", "exchange": 1,
        "topics": (), "topic_titles": (), "title": "", "company": "company",
        "company_name": "公司", "period": "2025Q1", "period_end": date(2025, 3, 31),
        "date": date(2025, 5, 1),
    }  # fmt: skip
    return SearchDocument(anchor=anchor, text=text, speaker=tuple(speaker), **{**usual, **fields})


def open_index(documents: Sequence[SearchDocument]) -> Index:
    """Return the index of the documents, in this order, as the command line asks it."""
    return Index(index_documents(documents, NO_VOCABULARY).__getitem__)
