"""The inverted index as files, made in parts: by the first character of their terms.

A part needs a fraction of the memory that all would, and each processor can make one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.search.frequent import frequent_phrases
from generator.search.grams import Text
from generator.search.merging import merge
from generator.search.packs import Writer
from generator.search.postings import character_postings, gram_postings, phrase_postings
from generator.search.processes import spread
from generator.search.sharding import PARTS, name_shard, shard
from generator.search.weights import Weights

# From here on the weights and places of a term lie apart: together some 20 KB.
APART_FROM = 8_000  # documents
# Bytes of a pack before compression. Small packs are best for readers, but a host takes some tens
# of thousands of files: they grow with the archive up to what a reader hardly notices.
SMALLEST, LARGEST = 2_000, 14_000
_CHARACTERS = 255  # of the archive for each byte
LARGE = 5_000  # documents from which on all processors take part


@dataclass(frozen=True)
class Files:
    """The first shard number of each pack, the packs, and files that lie apart by their names."""

    firsts: list[int]
    packs: list[bytes]
    apart: dict[str, bytes]


def invert(texts: Sequence[str], weights: Weights) -> tuple[Files, Files]:
    """Return the files of all terms, and those of frequent phrases.

    ``texts`` are the folded lines of each document, joined by ``grams.BREAK``.
    """
    text = Text(texts)
    size = min(max(len(text.codes) // _CHARACTERS, SMALLEST), LARGEST)
    phrases = frequent_phrases(texts)
    kinds = (_gram_files, _character_files, partial(_phrase_files, phrases))
    tasks = [partial(kind, part) for kind in kinds for part in range(PARTS)]
    made = list(spread(tasks, text, weights, size, alone=len(texts) < LARGE))
    # Single characters have the highest shard numbers of all terms.
    return _joined(made[: 2 * PARTS]), _joined(made[2 * PARTS :])


def _gram_files(part: int, text: Text, weights: Weights, size: int) -> Files:
    writer = Writer(merge(gram_postings(text, weights, part), shard), APART_FROM)
    return Files(*writer.packs(size), writer.apart())


def _character_files(part: int, text: Text, weights: Weights, size: int) -> Files:
    writer = Writer(merge(character_postings(text, weights, part), shard), APART_FROM)
    return Files(*writer.packs(size), writer.apart())


def _phrase_files(
    phrases: Sequence[str], part: int, text: Text, weights: Weights, size: int
) -> Files:
    """Return packs alone: of a phrase nothing is needed but its best documents."""
    found = phrase_postings(text, weights, phrases, part)
    return Files(*Writer(merge(found, name_shard), apart_from=0).packs(size), {})


def _joined(parts: Sequence[Files]) -> Files:
    return Files(
        firsts=[first for part in parts for first in part.firsts],
        packs=[pack for part in parts for pack in part.packs],
        apart={name: data for part in parts for name, data in part.apart.items()},
    )
