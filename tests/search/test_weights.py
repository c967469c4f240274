"""The weights are lunr's, whoever computes them."""

from __future__ import annotations

import numpy as np
import pytest
from lunr.builder import Builder

from generator.search.build import index_documents
from generator.search.folding import phrases
from generator.search.query import Index
from generator.search.reading import FIELDS, Tokens, read
from generator.search.tokens import phrase_words
from generator.search.weights import lunr_weights, vectorised_weights
from generator.vocabulary import Vocabulary
from tests.bench.search.corpus import invented
from tests.bench.search.queries import all_queries
from tests.search.conftest import Documents


def cut(documents: Documents) -> Tokens:
    return read(documents, ())[1]


@pytest.fixture(scope="module", params=["real", "invented"])
def documents(request: pytest.FixtureRequest, real: Documents) -> Documents:
    return real if request.param == "real" else invented(1_000)


def test_arrays_compute_what_lunr_computes(documents: Documents) -> None:
    tokens = cut(documents)
    lunr, arrays = lunr_weights(tokens), vectorised_weights(tokens)
    assert lunr.words == arrays.words
    assert np.array_equal(lunr.first, arrays.first)
    assert np.array_equal(lunr.document, arrays.document)
    assert np.array_equal(lunr.weight, arrays.weight)


def test_scores_are_those_of_lunr(documents: Documents, vocabulary: Vocabulary) -> None:
    """lunr, asked for the words of a query, gives our hits the same scores and order."""
    tokens = cut(documents)
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    held = {name: tokens.lists(name) for name in FIELDS}
    for number in range(len(documents)):
        builder.add({"id": number, **{name: held[name][number] for name in FIELDS}})
    whole = builder.build()
    known = set(tokens.words)
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
