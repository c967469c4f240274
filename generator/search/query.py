"""Asking the index: which paragraphs hold every phrase of a query, best first.

``overrides/assets/search/query.mjs`` does the same in the browser.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np

from generator.search.blocks import read_block
from generator.search.build import MANIFEST, file_path
from generator.search.columns import Ints
from generator.search.folding import phrases
from generator.search.packs import Posting, read_pack
from generator.search.sharding import find_pack, shard
from generator.search.tokens import phrase_grams, phrase_words


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that holds every phrase; ``score`` is lunr's."""

    call: str
    anchor: str
    score: float
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """How many paragraphs there are in all, and the best of them."""

    total: int
    hits: tuple[Hit, ...]


class Index:
    """An index whose files ``read`` returns, given their path below ``search/``."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read

    def search(self, query: str, limit: int = 10) -> Found:
        """Return the best ``limit`` hits for a query as a reader types it."""
        wanted = phrases(query)
        terms = self._load({phrase_grams(phrase)[0] for phrase in wanted})
        rest = [phrase for phrase in wanted if phrase not in terms]
        terms |= self._load({gram for phrase in rest for gram in phrase_grams(phrase).values()})
        matches = [_documents_with(phrase, terms) for phrase in wanted]
        documents = _common(matches)
        words = {word for phrase in wanted for word in phrase_words(phrase, _is_word(terms))}
        total = _weights([terms[word] for word in sorted(words)], documents)
        exact = _exact([terms.get(phrase) for phrase in wanted], documents)
        order = np.lexsort((documents, -exact, -total))
        scale = 1000 * math.sqrt(len(words) or 1)
        best = [(int(documents[place]), float(total[place]) / scale) for place in order[:limit]]
        return Found(len(documents), tuple(self._hit(*found) for found in best))

    @cached_property
    def _manifest(self) -> dict[str, Any]:
        manifest: dict[str, Any] = json.loads(gzip.decompress(self._read(MANIFEST)))
        manifest["packs"] = list(accumulate(manifest["packs"]))
        return manifest

    def _file(self, name: str) -> bytes:
        return self._read(file_path(name, self._manifest["version"]))

    @cached_property
    def _dictionary(self) -> bytes:
        return self._file("phrases")

    def _load(self, grams: set[str]) -> dict[str, Posting]:
        """Return all terms that lie together with the grams."""
        boundaries = self._manifest["packs"]
        numbers = {find_pack(boundaries, shard(gram)) for gram in grams} if boundaries else set()
        terms: dict[str, Posting] = {}
        for number in numbers:
            terms.update(read_pack(self._file(f"packs/{number}")))
        return terms

    def _hit(self, document: int, score: float) -> Hit:
        number, place = divmod(document, self._manifest["blockSize"])
        block = self._file(f"blocks/{number}")
        found = read_block(block, self._dictionary)[place]
        speaker = " ".join(filter(None, found["speaker"]))
        return Hit(found["call"], found["anchor"], round(score, 6), speaker, found["text"])


def _is_word(terms: dict[str, Posting]) -> Callable[[str], bool]:
    return lambda term: term in terms and len(terms[term].weight) > 0


def _documents_with(phrase: str, terms: dict[str, Posting]) -> Ints:
    """Return the documents in which the phrase stands in one piece."""
    if phrase in terms:
        return terms[phrase].document
    grams = phrase_grams(phrase)
    if any(gram not in terms for gram in grams.values()):
        return np.zeros(0, np.int64)
    candidates = _common([terms[gram].document for gram in grams.values()])
    starts = [_starts(terms[gram], offset, candidates) for offset, gram in grams.items()]
    return np.unique(_common(starts) >> _POSITION_BITS)


_POSITION_BITS = 32


def _starts(posting: Posting, offset: int, documents: Ints) -> Ints:
    """Return, as one number each, the places in ``documents`` at which a phrase could start that
    has this gram at ``offset``."""
    document = np.repeat(posting.document, posting.count)
    inside = np.isin(document, documents) & (posting.position >= offset)
    return (document[inside] << _POSITION_BITS) | (posting.position[inside] - offset)


def _common(sets: list[Ints]) -> Ints:
    """Return what is in all sets of ascending numbers."""
    if not sets:
        return np.zeros(0, np.int64)
    smallest_first = sorted(sets, key=len)
    result = smallest_first[0]
    for other in smallest_first[1:]:
        result = np.intersect1d(result, other, assume_unique=True)
    return result


def _weights(postings: list[Posting], documents: Ints) -> Ints:
    """Return for each document the sum of its weights in all postings."""
    total = np.zeros(len(documents), np.int64)
    for posting in postings:
        _, here, there = np.intersect1d(
            documents, posting.document, assume_unique=True, return_indices=True
        )
        total[here] += posting.weight[there]
    return total


def _exact(postings: list[Posting | None], documents: Ints) -> Ints:
    """Return for each document how many of the phrases stand in it as words."""
    exact = np.zeros(len(documents), np.int64)
    for posting in postings:
        if posting is not None and len(posting.weight):
            exact += np.isin(documents, posting.document[posting.weight > 0])
    return exact
