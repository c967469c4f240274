"""From calls to the files of the search index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.model import Call
from generator.search.blocks import BlockWriter
from generator.search.documents import SearchDocument, documents
from generator.search.folding import fold, folded_lines
from generator.search.grams import BREAK
from generator.search.lunr_js import lunr_module
from generator.search.packs import compress, write_packs
from generator.search.phrases import frequent_phrases
from generator.search.postings import make_postings
from generator.search.script_table import script_table
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
    """Return the manifest, the packs and the blocks for documents in their final order."""
    lines = [folded_lines(document.text, document.speaker) for document in found]
    texts = [BREAK.join(parts) for parts in lines]
    listed = listed_words(vocabulary)
    weights = weigh(_tokens(found, lines, listed))
    boundaries, packs = write_packs(make_postings(texts, weights), _most_packs(len(found)))
    writer = BlockWriter(frequent_phrases([document.text for document in found], listed))
    size = _block_size(len(found))
    blocks = list(writer.write(found, size))
    dictionary = writer.packed_dictionary()
    version = _version([*packs, *blocks, dictionary])
    manifest = {
        "version": version,
        "documents": len(found),
        "blockSize": size,
        "packs": [here - before for before, here in pairwise([0, *boundaries])],
        "script": script_table("".join(texts)),
    }
    return {
        MANIFEST: compress(json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()),
        dictionary_path(version): dictionary,
        **{pack_path(version, number): data for number, data in enumerate(packs)},
        **{block_path(version, number): data for number, data in enumerate(blocks)},
    }


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
# may have a file for every paragraph, a large one for every eight.
_LARGE = 5_000  # documents


def _block_size(documents: int) -> int:
    return 8 if documents > _LARGE else 1


def _most_packs(documents: int) -> int:
    return 540 + documents // 36 if documents > _LARGE else 2_000


def dictionary_path(version: str) -> str:
    """Return the path, below ``search/``, of the stock phrases that blocks refer to."""
    return f"phrases.{version}.bin"


def pack_path(version: str, number: int) -> str:
    """Return the path of a pack below ``search/``."""
    return f"packs/{number}.{version}.bin"


def block_path(version: str, number: int) -> str:
    """Return the path of a block below ``search/``."""
    return f"blocks/{number}.{version}.bin"


def _version(files: Iterable[bytes]) -> str:
    """Return a name for the content of all files: with it in their names, hosts and browsers can
    keep them for ever, and a reader never mixes the files of two builds."""
    digest = hashlib.sha256()
    for data in files:
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()[:10]
