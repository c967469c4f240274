"""The inverted index as files, made in parts: by the first character of their terms.

A part needs a fraction of the memory that all would, and each processor can make one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.search.frequent import frequent_phrases
from generator.search.grams import Text
from generator.search.merging import merge
from generator.search.packs import Writer
from generator.search.postings import (
    Postings,
    character_postings,
    gram_postings,
    phrase_postings,
)  # fmt: skip
from generator.search.processes import spread
from generator.search.sharding import PARTS, name_shard, shard
from generator.search.weights import Weights

# From here on the weights and places of a term lie apart: together some 20 KB.
APART_FROM = 8_000  # documents
# Bytes of a pack before compression. Small packs are best for readers, but a host takes some tens
# of thousands of files: they grow with the archive up to what a reader hardly notices.
SMALLEST, LARGEST = 2_500, 14_000
_CHARACTERS = 200  # of the archive for each byte
_PHRASES = 12_000
LARGE = 5_000  # documents from which on all processors take part


@dataclass(frozen=True)
class Files:
    """The first shard number of each pack, the packs, and files that lie apart by their names."""

    firsts: list[int]
    packs: list[bytes]
    apart: dict[str, bytes]


Kind = Callable[[Text, Weights, int], Sequence[Postings]]


def invert(texts: Sequence[str], weights: Weights) -> tuple[Files, Files]:
    """Return the files of all terms, and those of frequent phrases.

    ``texts`` are the folded lines of each document, joined by ``grams.BREAK``.
    """
    text = Text(texts)
    # Single characters have the highest shard numbers.
    tasks = [(kind, part) for kind in (gram_postings, character_postings) for part in range(PARTS)]
    size = min(max(len(text.codes) // _CHARACTERS, SMALLEST), LARGEST)
    work = partial(_part, size)
    alone = len(texts) < LARGE
    parts = list(spread(work, tasks, text, weights, alone=alone))
    phrases = [phrase_postings(text, weights, frequent_phrases(texts))]
    writer = Writer(merge(phrases, name_shard), apart_from=0)
    return _joined(parts), Files(*writer.packs(_PHRASES), {})


def _part(size: int, text: Text, weights: Weights, task: tuple[Kind, int]) -> Files:
    kind, part = task
    writer = Writer(merge(kind(text, weights, part), shard), APART_FROM)
    return Files(*writer.packs(size), writer.apart())


def _joined(parts: Iterable[Files]) -> Files:
    files = Files([], [], {})
    for part in parts:
        files.firsts.extend(part.firsts)
        files.packs.extend(part.packs)
        files.apart.update(part.apart)
    return files
