"""From calls to the files of the search index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.model import Call
from generator.search.blocks import BlockWriter
from generator.search.documents import SearchDocument, documents
from generator.search.facets import call_starts, facet_postings, facet_values
from generator.search.folding import fold, folded_lines
from generator.search.grams import BREAK
from generator.search.lunr_js import lunr_module
from generator.search.packs import compress, write_packs
from generator.search.phrases import frequent_phrases
from generator.search.postings import make_postings
from generator.search.script_table import script_table
from generator.search.sharding import facet_shard
from generator.search.suggestions import suggestions
from generator.search.tokens import cut, listed_words
from generator.search.weights import weigh
from generator.vocabulary import Vocabulary

MANIFEST = "index.bin"  # the one file whose name has no hash: it names the others


def build_index(calls: Iterable[Call], vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return the files of the search index: path below ``search/`` and content."""
    files = index_documents(documents(calls, vocabulary), vocabulary)
    files["lunr.mjs"] = lunr_module()
    return files


def index_documents(found: Sequence[SearchDocument], vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return all files of the index but lunr's, for documents in their final order."""
    lines = [folded_lines(document.text, document.speaker) for document in found]
    texts = [BREAK.join(parts) for parts in lines]
    listed = listed_words(vocabulary)
    weights = weigh(_tokens(found, lines, listed))
    packs, files = write_packs(
        make_postings(texts, weights), most=_most_packs(len(found)), smallest=2_500
    )
    facets, facet_files = write_packs(
        [facet_postings(found)],
        most=len(found),
        smallest=len(found) // 8,  # a bit for each document
        number_of=facet_shard,
    )
    phrases = frequent_phrases([document.text for document in found], listed)
    writer = BlockWriter(phrases)
    size = _block_size(len(found))
    named = {
        **dict(_numbered("packs", files)),
        **dict(_numbered("facets", facet_files)),
        **dict(_numbered("blocks", writer.write(found, size))),
        "phrases": writer.packed_dictionary(),
        "values": _packed(facet_values(found)),
        "calls": _packed(call_starts(found)),
        "suggestions": _packed(suggestions(found, phrases, vocabulary)),
    }
    version = _version(named)
    manifest = {
        "version": version,
        "documents": len(found),
        "blockSize": size,
        "packs": _gaps(packs),
        "facets": _gaps(facets),
        "script": script_table("".join(texts)),
    }
    return {
        MANIFEST: _packed(manifest),
        **{file_path(name, version): data for name, data in named.items()},
    }


def file_path(name: str, version: str) -> str:
    """Return the path, below ``search/``, of a file such as ``packs/12``."""
    return f"{name}.{version}.bin"


def _tokens(
    found: Sequence[SearchDocument], lines: Sequence[tuple[str, ...]], listed: tuple[str, ...]
) -> list[dict[str, list[str]]]:
    """Return the words of each document for each of lunr's fields."""
    fields = [
        {
            "speaker": folded[1 : 1 + len(document.speaker)],
            "text": folded[:1],
            "topics": tuple(map(fold, document.topic_titles)),
            "title": (fold(document.title),),
        }
        for document, folded in zip(found, lines, strict=True)
    ]
    words = cut((part for field in fields for parts in field.values() for part in parts), listed)
    return [
        {name: [word for part in parts for word in words[part]] for name, parts in field.items()}
        for field in fields
    ]


# A host takes some tens of thousands of files. Small ones are best for readers, so a small archive
# may have a file for every paragraph, a large one for every ten.
_LARGE = 5_000  # documents


def _block_size(documents: int) -> int:
    return 10 if documents > _LARGE else 1


def _most_packs(documents: int) -> int:
    return 400 + documents // 18 if documents > _LARGE else 2_000


def _numbered(name: str, files: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    for number, data in enumerate(files):
        yield f"{name}/{number}", data


def _gaps(numbers: Sequence[int]) -> list[int]:
    return [here - before for before, here in pairwise([0, *numbers])]


def _packed(value: Any) -> bytes:
    return compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _version(files: Mapping[str, bytes]) -> str:
    """Return a name for the content of all files: with it in their names, hosts and browsers can
    keep them for ever, and a reader never mixes the files of two builds."""
    digest = hashlib.sha256()
    for name, data in files.items():
        digest.update(f"{name} {len(data)} ".encode() + data)
    return digest.hexdigest()[:10]
