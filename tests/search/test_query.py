"""What queries find: the cases of search.yml, and always the same as a plain scan."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.folding import folded_lines, phrases
from generator.search.query import Index
from tests.bench.search.quality import Truth
from tests.bench.search.queries import all_queries
from tests.project import ROOT
from tests.search.conftest import Documents
from tests.search.small import document, open_index

CASES: dict[str, Any] = yaml.safe_load((ROOT / "tests/cases/search.yml").read_text("utf-8"))


def case_documents() -> Documents:
    """Return the paragraphs of the cases; their numbers are the anchors."""
    listed = CASES["paragraphs"].items()
    return tuple(document(str(number), p["text"], p.get("speaker", ())) for number, p in listed)


@pytest.fixture(scope="module")
def cases_index() -> Index:
    return open_index(case_documents())


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: f"{case['query']}: {case['why']}")
def test_a_case(cases_index: Index, case: dict[str, Any]) -> None:
    found = cases_index.search(case["query"])
    anchors = [int(hit.anchor) for hit in found.hits]
    assert (anchors if case.get("ordered") else sorted(anchors)) == case["finds"]
    assert found.total == len(anchors)


# Few characters, so that phrases are found; with those that the index treats differently.
LETTERS = "云计算资本支出ab1 ,。%𠀀Ａ雲"
texts = st.lists(st.text(LETTERS, max_size=14), min_size=1, max_size=6)


@settings(max_examples=60)
@given(texts, st.text(LETTERS, min_size=1, max_size=6))
def test_a_phrase_finds_what_a_scan_finds(lines: list[str], query: str) -> None:
    documents = [document(str(number), line) for number, line in enumerate(lines)]
    wanted = phrases(f'"{query}"')
    folded = [folded_lines(line, ()) for line in lines]
    expected = [
        str(number)
        for number, parts in enumerate(folded)
        if wanted and all(any(phrase in part for part in parts) for phrase in wanted)
    ]
    found = open_index(documents).search(f'"{query}"')
    assert sorted(hit.anchor for hit in found.hits) == expected


@pytest.mark.parametrize("kind", ["index", "large_index"])
def test_an_archive_finds_what_a_scan_finds(
    archive: Documents, kind: str, request: pytest.FixtureRequest
) -> None:
    truth, opened = Truth(archive), Index(request.getfixturevalue(kind).__getitem__)
    for query in all_queries(archive):
        found = opened.search(query, len(archive))
        assert {(hit.call, hit.anchor) for hit in found.hits} == truth.find(query), query


@pytest.mark.parametrize("limit", [5, 150, 400])
def test_a_large_archive_ranks_as_a_small_one(
    archive: Documents, index: dict[str, bytes], large_index: dict[str, bytes], limit: int
) -> None:
    small, large = Index(index.__getitem__), Index(large_index.__getitem__)
    for query in (*all_queries(archive), "用户体验 增长 AI", "业务增长"):
        assert large.search(query, limit) == small.search(query, limit), query


def test_newer_comes_before_older_where_scores_are_equal() -> None:
    documents = [document(anchor, "资本支出") for anchor in ("new", "middle", "old")]
    found = open_index(documents).search("资本支出")
    assert [hit.anchor for hit in found.hits] == ["new", "middle", "old"]


def test_where_nothing_holds_all_phrases_those_that_hold_most_are_found() -> None:
    texts = ("云计算", "云计算和资本支出", "资本支出，云计算", "股东回报")
    index = open_index([document(str(number), text) for number, text in enumerate(texts)])
    found = index.search("云计算 资本支出 量子引力")
    assert (found.total, found.nearest) == (0, 2)
    assert sorted(hit.anchor for hit in found.hits) == ["1", "2"]
    nothing = index.search("弦论 量子引力")
    assert (nothing.total, nothing.nearest, nothing.hits) == (0, 0, ())


STRANGE = ("\ud83d", "云\udc80算", "\x00", "云" * 5_000, "--", '"', "a" * 300)


@pytest.mark.parametrize("query", STRANGE, ids=range(len(STRANGE)))
def test_what_nobody_writes_is_not_found(query: str) -> None:
    assert open_index([document("p", "云计算")]).search(query).total == 0


def test_the_limit_leaves_the_total() -> None:
    documents = [document(str(number), "云" * (number + 1)) for number in range(5)]
    found = open_index(documents).search("云", 2)
    assert (found.total, len(found.hits)) == (5, 2)


def test_an_archive_of_nothing_finds_nothing() -> None:
    assert open_index([]).search("云").total == 0
