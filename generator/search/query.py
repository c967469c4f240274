"""Asking the index: which paragraphs hold every phrase of a query, best first.

``overrides/assets/search/find.mjs`` and ``rank.mjs`` do the same in the browser.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.search.apart import file_name, read_places_file, read_weights_file
from generator.search.blocks import read_block
from generator.search.build import MANIFEST, file_path
from generator.search.columns import Ints
from generator.search.folding import phrases
from generator.search.matching import (
    common,
    documents_with,
    exactness,
    holding_most,
    summed_weights,
)  # fmt: skip
from generator.search.packs import Posting, read_pack
from generator.search.sharding import find_pack, name_shard, shard
from generator.search.tokens import is_gram, phrase_grams, phrase_words

Terms = dict[str, Posting]
# All documents, the best first; the scores of these; whether they hold only most of the phrases.
Ranked = tuple[Ints, NDArray[np.float64], bool]


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
    """How many paragraphs hold all phrases, and the best of them.

    Where none does and the phrases are several, ``hits`` are the best of the ``nearest``: of as
    many paragraphs as hold the most of them.
    """

    total: int
    hits: tuple[Hit, ...]
    nearest: int = 0


class Index:
    """An index whose files ``read`` returns, given their path below ``search/``."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read

    def search(self, query: str, limit: int = 10) -> Found:
        """Return the best ``limit`` hits for a query as a reader types it."""
        wanted = phrases(query)
        terms = self._load("packs", (shard(phrase_grams(phrase)[0]) for phrase in wanted))
        words = {phrase: terms[phrase] for phrase in wanted if phrase in terms}
        own = self._frequent(wanted) | words
        found = self._at_hand(wanted, own, limit)
        documents, scores, partial = found or self._ranked(wanted, terms, own)
        best = zip(documents[:limit].tolist(), scores[:limit].tolist(), strict=True)
        hits = tuple(self._hit(*hit) for hit in best)
        return Found(0, hits, len(documents)) if partial else Found(len(documents), hits)

    def _at_hand(self, wanted: Sequence[str], own: Terms, limit: int) -> Ranked | None:
        """Return all documents and the scores of the best ones, for one phrase whose best
        documents are known and enough."""
        best = own[wanted[0]].best if len(wanted) == 1 and wanted[0] in own else None
        if best is None:
            return None
        others = np.setdiff1d(own[wanted[0]].document, best.document, assume_unique=True)
        if len(best.document) < limit and len(others):
            return None
        scale = 1000 * math.sqrt(best.words or 1)
        return np.concatenate([best.document, others]), best.weight / scale, False

    def _ranked(self, wanted: Sequence[str], terms: Terms, own: Terms) -> Ranked:
        """Return all documents, the best first, and their scores."""
        rest = [phrase for phrase in wanted if phrase not in terms]
        grams = (gram for phrase in rest for gram in phrase_grams(phrase).values())
        terms |= self._load("packs", map(shard, grams))
        sets = [self._documents_with(phrase, terms, own) for phrase in wanted]
        documents = common(sets)
        partial = len(sets) > 1 and not len(documents)
        if partial:
            documents = holding_most(sets)
        words = {word for phrase in wanted for word in phrase_words(phrase, _is_word(terms))}
        postings = {word: self._with_weights(word, terms[word]) for word in sorted(words)}
        total = summed_weights(list(postings.values()), documents)
        exact = exactness([postings[phrase] for phrase in wanted if phrase in postings], documents)
        order = np.lexsort((documents, -exact, -total))
        scores = total[order] / (1000 * math.sqrt(len(words) or 1))
        return documents[order], scores, partial

    @cached_property
    def _manifest(self) -> dict[str, Any]:
        manifest: dict[str, Any] = json.loads(gzip.decompress(self._read(MANIFEST)))
        for kind in ("packs", "frequent"):
            manifest[kind] = list(accumulate(manifest[kind]))
        return manifest

    def _file(self, name: str) -> bytes:
        return self._read(file_path(name, self._manifest["versions"]))

    @cached_property
    def _dictionary(self) -> bytes:
        return self._file("phrases")

    def _load(self, kind: str, shards: Iterable[int]) -> Terms:
        """Return all terms of the packs in which the shard numbers lie."""
        boundaries = self._manifest[kind]
        numbers = {find_pack(boundaries, number) for number in shards} if boundaries else set()
        terms: Terms = {}
        for number in numbers:
            terms.update(read_pack(self._file(f"{kind}/{number}")))
        return terms

    def _frequent(self, wanted: Iterable[str]) -> Terms:
        """Return the postings of those phrases that many documents hold."""
        longer = [phrase for phrase in wanted if not is_gram(phrase)]
        found = self._load("frequent", map(name_shard, longer))
        return {phrase: found[phrase] for phrase in longer if phrase in found}

    def _documents_with(self, phrase: str, terms: Terms, own: Terms) -> Ints:
        if phrase in own:
            return own[phrase].document
        return documents_with(phrase, terms, lambda gram: self._with_places(gram, terms[gram]))

    def _with_places(self, gram: str, posting: Posting) -> Posting:
        if posting.best is None:
            return posting
        data = self._file(file_name("places", gram))
        count, position = read_places_file(data, len(posting.document))
        return replace(posting, count=count, position=position)

    def _with_weights(self, word: str, posting: Posting) -> Posting:
        if posting.best is None:
            return posting
        data = self._file(file_name("weights", word))
        return replace(posting, weight=read_weights_file(data, len(posting.document)))

    def _hit(self, document: int, score: float) -> Hit:
        number, place = divmod(document, self._manifest["blockSize"])
        block = self._file(f"blocks/{number}")
        found = read_block(block, self._dictionary)[place]
        speaker = " ".join(filter(None, found["speaker"]))
        return Hit(found["call"], found["anchor"], round(score, 6), speaker, found["text"])


def _is_word(terms: Terms) -> Callable[[str], bool]:
    return lambda term: term in terms and terms[term].weighed
