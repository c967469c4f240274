"""Blocks: what a result list shows of each document, in small files of neighbouring documents.

A block is JSON in GBK (what GBK lacks is escaped), compressed by raw deflate with the archive's
stock phrases as preset dictionary. Small files compress badly by themselves; with both, a block
of a few paragraphs has two thirds of the size of gzip.
"""

from __future__ import annotations

import codecs
import json
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from generator.search.documents import SearchDocument
from generator.search.phrases import Phrases

_DICTIONARY = 16_000  # bytes of stock phrases; more would cost a new reader more than it saves
_ENCODING = "gbk"
# Deflate writes near things shorter: what every document has stands at the dictionary's end.
_FRAME = '","operator","operator",["management","answer",["analyst","question",["'
COLUMNS = ("call", "anchor", "role", "kind", "speaker", "exchange", "topics", "text")


class BlockWriter:
    """Writes blocks with one dictionary."""

    def __init__(self, phrases: Phrases) -> None:
        """Prepare a dictionary of the archive's stock phrases."""
        self.dictionary = (_stock(phrases) + _FRAME).encode(_ENCODING, _ESCAPED)

    def packed_dictionary(self) -> bytes:
        """Return the dictionary as the start of a deflate stream that any block continues."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
        return packer.compress(self.dictionary) + packer.flush(zlib.Z_SYNC_FLUSH)

    def write(self, documents: Sequence[SearchDocument], size: int) -> Iterator[bytes]:
        """Yield the blocks of all documents, ``size`` documents each."""
        for start in range(0, len(documents), size):
            part = documents[start : start + size]
            calls = {document.call: _call(document) for document in part}
            block = {"calls": calls, "documents": [_row(document) for document in part]}
            text = json.dumps(block, ensure_ascii=False, separators=(",", ":"))
            packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zdict=self.dictionary)
            yield packer.compress(text.encode(_ENCODING, _ESCAPED)) + packer.flush()


def read_block(data: bytes, packed_dictionary: bytes) -> list[dict[str, Any]]:
    """Return the documents of a block as dictionaries, each with what its call has."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    stream.decompress(packed_dictionary)
    block = json.loads(stream.decompress(data).decode(_ENCODING))
    found = [dict(zip(COLUMNS, row, strict=True)) for row in block["documents"]]
    return [{**block["calls"][document["call"]], **document} for document in found]


def _stock(phrases: Phrases) -> str:
    """Return the phrases that save most, the best last, without those inside a better one."""
    gains: Counter[str] = Counter()
    for words, count in phrases.items():
        phrase = "".join(words)
        gains[phrase] += count * (len(phrase) - 1)
    chosen: list[str] = []
    text = ""
    for phrase in sorted(gains, key=lambda phrase: (-gains[phrase], phrase)):
        if len(text) * 2 >= _DICTIONARY:
            break
        if phrase not in text:
            chosen.append(phrase)
            text += phrase
    return "".join(reversed(chosen))


def _escape(error: UnicodeError) -> tuple[str, int]:
    """Write what GBK lacks as JSON does, in UTF-16 units."""
    assert isinstance(error, UnicodeEncodeError)
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end


_ESCAPED = "shilu-json-escape"
codecs.register_error(_ESCAPED, _escape)


def _call(document: SearchDocument) -> dict[str, Any]:
    return {
        "title": document.title,
        "company": document.company_name,
        "period": document.period,
        "date": document.date.isoformat() if document.date else None,
    }


def _row(document: SearchDocument) -> tuple[Any, ...]:
    """Return what COLUMNS names."""
    return (
        document.call,
        document.anchor,
        document.role,
        document.kind,
        document.speaker,
        document.exchange,
        document.topic_titles,
        document.text,
    )
