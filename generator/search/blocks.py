"""Blocks: what a result list shows of each document, in small files of neighbouring documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.search.documents import SearchDocument
from generator.search.packs import compress

SIZE = 8  # documents in a block


def write_blocks(documents: Sequence[SearchDocument]) -> Iterator[bytes]:
    """Yield the blocks of all documents, SIZE documents each."""
    for start in range(0, len(documents), SIZE):
        part = documents[start : start + SIZE]
        calls = {document.call: _call(document) for document in part}
        block = {"calls": calls, "documents": [_document(document) for document in part]}
        text = json.dumps(block, ensure_ascii=False, separators=(",", ":"))
        yield compress(text.encode())


def read_block(data: bytes) -> list[dict[str, Any]]:
    """Return the documents of a block as dictionaries, each with what its call has."""
    block = json.loads(gzip.decompress(data))
    return [{**block["calls"][found["call"]], **found} for found in block["documents"]]


def _call(document: SearchDocument) -> dict[str, Any]:
    return {
        "title": document.title,
        "company": document.company_name,
        "period": document.period,
        "date": document.date.isoformat() if document.date else None,
    }


def _document(document: SearchDocument) -> dict[str, Any]:
    return {
        "call": document.call,
        "anchor": document.anchor,
        "speaker": document.speaker,
        "role": document.role,
        "kind": document.kind,
        "exchange": document.exchange,
        "topics": document.topic_titles,
        "text": document.text,
    }
