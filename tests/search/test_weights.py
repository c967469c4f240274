"""The weights are lunr's, whoever computes them."""

from __future__ import annotations

import numpy as np
import pytest
from lunr.builder import Builder

from generator.search.build import _tokens as tokens_of
from generator.search.build import index_documents
from generator.search.folding import folded_lines, phrases
from generator.search.query import Index
from generator.search.tokens import phrase_words
from generator.search.weights import FIELDS, lunr_weights, vectorised_weights
from generator.vocabulary import Vocabulary
from tests.bench.search.corpus import invented
from tests.bench.search.queries import all_queries
from tests.search.conftest import Documents

Tokens = list[dict[str, list[str]]]


def cut(documents: Documents) -> Tokens:
    lines = [folded_lines(document.text, document.speaker) for document in documents]
    return tokens_of(documents, lines, ())


@pytest.fixture(scope="module", params=["real", "invented"])
def documents(request: pytest.FixtureRequest, real: Documents) -> Documents:
    return real if request.param == "real" else invented(1_000)


def test_arrays_compute_what_lunr_computes(documents: Documents) -> None:
    tokens = cut(documents)
    lunr, arrays = lunr_weights(tokens), vectorised_weights(tokens)
    assert lunr.words == arrays.words
    assert np.array_equal(lunr.word, arrays.word)
    assert np.array_equal(lunr.document, arrays.document)
    assert np.array_equal(lunr.weight, arrays.weight)


def test_scores_are_those_of_lunr(documents: Documents, vocabulary: Vocabulary) -> None:
    """lunr, asked for the words of a query, gives our hits the same scores and order."""
    tokens = cut(documents)
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, fields in enumerate(tokens):
        builder.add({"id": number, **fields})
    whole = builder.build()
    known = {word for fields in tokens for words in fields.values() for word in words}
    index = Index(index_documents(documents, vocabulary).__getitem__)
    place = {(found.call, found.anchor): str(n) for n, found in enumerate(documents)}
    for query in all_queries(documents):
        words = {w for phrase in phrases(query) for w in phrase_words(phrase, known.__contains__)}
        asked = whole.create_query()
        for word in words:
            asked.term(word, use_pipeline=False)
        scores = {row["ref"]: row["score"] for row in whole.query(asked)} if words else {}
        ours = index.search(query, len(documents)).hits
        theirs = [scores.get(place[hit.call, hit.anchor], 0.0) for hit in ours]
        assert [hit.score for hit in ours] == pytest.approx(theirs, abs=1e-5), query
        assert [round(score, 5) for score in theirs] == sorted(
            (round(score, 5) for score in theirs), reverse=True
        ), query
