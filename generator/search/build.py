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
from generator.search.inverted import invert
from generator.search.merging import merge
from generator.search.packs import Writer, compress
from generator.search.phrases import stock_phrases
from generator.search.reading import read
from generator.search.script_table import script_table
from generator.search.sharding import name_shard
from generator.search.suggestions import suggestions
from generator.search.tokens import listed_words
from generator.search.weights import weigh
from generator.vocabulary import Vocabulary

MANIFEST = "index.bin"  # the one file whose name has no hash: it names the others
_NEVER = 1 << 62  # documents: nothing of a facet lies apart


def build_index(calls: Iterable[Call], vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return the files of the search index: path below ``search/`` and content."""
    return index_documents(documents(calls, vocabulary), vocabulary)


def index_documents(found: Sequence[SearchDocument], vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return the same for documents in their final order."""
    listed = listed_words(vocabulary)
    texts, tokens = read(found, listed)
    terms, frequent = invert(texts, weigh(tokens))
    facets, facet_files = Writer(merge([facet_postings(found)], name_shard), _NEVER).packs(
        len(found) // 8  # a bit for each document
    )
    phrases = stock_phrases([document.text for document in found], listed)
    writer = BlockWriter(phrases)
    size = _block_size(len(found))
    named = {
        **dict(_numbered("packs", terms.packs)),
        **terms.apart,
        **dict(_numbered("frequent", frequent.packs)),
        **dict(_numbered("facets", facet_files)),
        **dict(_numbered("blocks", writer.write(found, size))),
        "phrases": writer.packed_dictionary(),
        "values": _packed(facet_values(found)),
        "calls": _packed(call_starts(found)),
        "suggestions": _packed(suggestions(found, phrases, vocabulary)),
    }
    versions = _versions(named)
    manifest = {
        "versions": versions,
        "documents": len(found),
        "blockSize": size,
        "packs": _gaps(terms.firsts),
        "frequent": _gaps(frequent.firsts),
        "facets": _gaps(facets),
        "script": script_table("".join(texts)),
    }
    return {
        MANIFEST: _packed(manifest),
        **{file_path(name, versions): data for name, data in named.items()},
    }


def file_path(name: str, versions: Mapping[str, str]) -> str:
    """Return the path, below ``search/``, of a file such as ``packs/12``."""
    return f"{name}.{versions[_kind(name)]}.bin"


def _kind(name: str) -> str:
    return name.partition("/")[0]


# A host takes some tens of thousands of files. Small ones are best for readers, so a small archive
# may have a file for every paragraph, a large one for every ten.
_SMALL, _LARGE = 5_000, 100_000  # documents


def _block_size(documents: int) -> int:
    if documents <= _SMALL:
        return 1
    return 10 if documents <= _LARGE else 11


def _numbered(name: str, files: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    for number, data in enumerate(files):
        yield f"{name}/{number}", data


def _gaps(numbers: Sequence[int]) -> list[int]:
    return [here - before for before, here in pairwise([0, *numbers])]


def _packed(value: Any) -> bytes:
    return compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _versions(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return for each kind of files a name for their content: with it in their names, hosts and
    browsers can keep them for ever, and a reader never mixes the files of two builds.

    A name for each file would have to be listed: more bytes than a reader loads for a question.
    """
    digests = {_kind(name): hashlib.sha256() for name in files}
    for name, data in files.items():
        digests[_kind(name)].update(f"{name} {len(data)} ".encode() + data)
    return {kind: digest.hexdigest()[:10] for kind, digest in digests.items()}
