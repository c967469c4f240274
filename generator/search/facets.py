"""Facets: for each company, period, speaker, role, kind and topic the documents that have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from generator.search.documents import SearchDocument
from generator.search.grams import Occurrences
from generator.search.postings import Postings

# What a reader sees of a value is the value itself, except where a label is given.
FACETS = ("company", "period", "speaker", "role", "kind", "topic")


def facet_postings(found: Sequence[SearchDocument]) -> Postings:
    """Return the documents of each value; the terms are written ``role=analyst``."""
    documents: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(found):
        for facet, value, _ in _values(document):
            documents[f"{facet}={value}"].append(number)
    terms = sorted(documents)
    flat = np.array([number for term in terms for number in documents[term]], np.int64)
    first = np.cumsum([0, *(len(documents[term]) for term in terms)])
    nothing = np.zeros(0, np.int64)
    occurrences = Occurrences(terms, first, flat, nothing, nothing)
    return Postings(occurrences, np.zeros_like(flat), np.zeros(len(terms), np.int64))


def facet_values(found: Sequence[SearchDocument]) -> dict[str, list[list[Any]]]:
    """Return for each facet its values as (value, label, how many documents).

    Periods stand in the order of the calendar, other values the most frequent first.
    """
    counts: dict[str, dict[tuple[str, str], int]] = {facet: {} for facet in FACETS}
    for document in found:
        for facet, value, label in _values(document):
            counts[facet][value, label] = counts[facet].get((value, label), 0) + 1
    listed: dict[str, list[list[Any]]] = {
        facet: [[value, label, count] for (value, label), count in values.items()]
        for facet, values in counts.items()
    }
    for values in listed.values():
        values.sort(key=lambda entry: (-entry[2], entry[0]))
    listed["period"].sort(key=lambda entry: entry[0])
    return listed


def _values(document: SearchDocument) -> Iterable[tuple[str, str, str]]:
    """Yield facet, value and label of all that a document has."""
    if document.company:
        yield "company", document.company, document.company_name
    if document.period:
        yield "period", document.period, document.period
    if document.speaker and document.speaker[0]:
        yield "speaker", document.speaker[0], document.speaker[0]
    yield "role", document.role, document.role
    yield "kind", document.kind, document.kind
    for topic, title in zip(document.topics, document.topic_titles, strict=True):
        yield "topic", topic, title


def call_starts(found: Sequence[SearchDocument]) -> list[list[Any]]:
    """Return each call's id and its first document, in the order of the documents."""
    starts: list[list[Any]] = []
    for number, document in enumerate(found):
        if not starts or starts[-1][0] != document.call:
            starts.append([document.call, number])
    return starts
