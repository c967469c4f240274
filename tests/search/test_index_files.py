"""The files of the index: what is written is read again; the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.blocks import BlockWriter, read_block
from generator.search.build import index_documents
from generator.search.columns import bounds
from generator.search.grams import BREAK, Text
from generator.search.inverted import invert
from generator.search.packs import read_pack
from generator.search.phrases import stock_phrases
from generator.search.sharding import cut, find_pack, shard
from generator.search.weights import Weights
from generator.search.words import find_words
from tests.search.conftest import Documents
from tests.search.small import NO_VOCABULARY, document

LETTERS = "云计算ab1 ,𠀀"
texts = st.lists(st.text(LETTERS, max_size=20), min_size=1, max_size=5)


def weights_of(words: Sequence[str], documents: int) -> Weights:
    """Return weights in which every word weighs something in every second document."""
    rows = [(w, d, 1000 + w * 300 + d) for w in range(len(words)) for d in range(0, documents, 2)]
    columns = np.array(rows, np.int64).reshape(-1, 3).T
    return Weights(list(words), bounds(np.bincount(columns[0], minlength=len(words))), *columns[1:])


def places(text: str, term: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(term, at)]


@settings(max_examples=50)
@given(texts, st.integers(1, 400))
def test_packs_hold_every_gram_with_its_places(lines: list[str], size: int) -> None:
    weights = weights_of(["云", "云计", "云计算", "ab1a"], len(lines))
    with patch("generator.search.inverted.SMALLEST", size):
        files, _ = invert(lines, weights)
    boundaries = files.firsts
    read = [read_pack(pack) for pack in files.packs]
    for term in {text[at : at + 2] for text in lines for at in range(len(text) - 1)}:
        posting = read[find_pack(boundaries, shard(term))][term]
        expected = {number: places(text, term) for number, text in enumerate(lines) if term in text}
        assert posting.document.tolist() == list(expected)
        assert posting.count.tolist() == [len(found) for found in expected.values()]
        assert posting.position.tolist() == [at for found in expected.values() for at in found]
    for number, word in enumerate(weights.words):
        holding = [place for place, text in enumerate(lines) if word in text]
        if holding:
            posting = read[find_pack(boundaries, shard(word))][word]
            assert posting.document.tolist() == holding
            weighed = [0 if place % 2 else 1000 + number * 300 + place for place in holding]
            assert posting.weight.tolist() == (weighed if any(weighed) else [])


@given(texts, st.sets(st.text("云计算ab1", min_size=1, max_size=5), max_size=6))
def test_words_are_found_wherever_they_stand(lines: list[str], words: set[str]) -> None:
    ordered = sorted(words)
    text = Text(lines)
    found = find_words(text, ordered, np.arange(len(text.codes)))
    expected = {word: [n for n, line in enumerate(lines) if word in line] for word in ordered}
    read = {
        term: found.document[found.first[at] : found.first[at + 1]].tolist()
        for at, term in enumerate(found.terms)
    }
    assert read == {word: documents for word, documents in expected.items() if documents}


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 90)), max_size=40), st.integers(1, 200)
)
def test_packs_cut_between_numbers_and_keep_near_their_size(
    entries: list[tuple[int, int]], target: int
) -> None:
    entries.sort()
    groups = list(cut(entries, target))
    assert [place for group in groups for place in group] == list(range(len(entries)))
    numbers = [{entries[place][0] for place in group} for group in groups]
    assert all(not here & there for here, there in pairwise(numbers))
    for group, held in zip(groups, numbers, strict=True):
        assert len(held) == 1 or sum(entries[place][1] for place in group) <= target


@pytest.mark.parametrize("size", [1, 3])
def test_blocks_hold_every_document(archive: Documents, size: int) -> None:
    strange = document("strange", 'ḿ€𠀀\ue7c7<script>"\\\u2028\x01', ["Ångström"])
    documents = (*archive[:20], strange)
    writer = BlockWriter(stock_phrases([found.text for found in documents], ()))
    packed = writer.packed_dictionary()
    read = [row for block in writer.write(documents, size) for row in read_block(block, packed)]
    assert [(row["call"], row["anchor"], row["text"]) for row in read] == [
        (found.call, found.anchor, found.text) for found in documents
    ]
    assert read[-1]["speaker"] == ["Ångström"]


def test_the_same_documents_give_the_same_bytes(
    archive: Documents, index: Mapping[str, bytes]
) -> None:
    assert index_documents(archive, NO_VOCABULARY) == index


def test_only_kinds_of_files_that_change_get_other_names(
    index: Mapping[str, bytes], archive: Documents
) -> None:
    other = index_documents((*archive[:-1], replace(archive[-1], text="别的")), NO_VOCABULARY)
    kept = {path.partition("/")[0].partition(".")[0] for path in set(other) & set(index)}
    assert kept == {"index", "facets", "values", "calls"}
    assert all(other[path] == index[path] for path in set(other) & set(index) - {"index.bin"})


def test_a_break_is_never_in_a_gram() -> None:
    files, _ = invert([f"云{BREAK}计"], weights_of([], 1))
    assert {term for pack in files.packs for term in read_pack(pack)} == {"云", "计"}
