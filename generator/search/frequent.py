"""Phrases that many documents hold, although no dictionary has them as words.

To find such a phrase by its grams would take the long postings of all of them. So it has a
posting of its own, which is its answer; it is found and ranked just as by its grams.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.search.grams import BREAK
from generator.search.tokens import is_gram, phrase_grams

OFTEN = 500  # documents that hold a phrase which is worth a posting
COSTLY = 28_000  # documents that hold the grams of a phrase, one by one: some 100 KB
_LENGTHS = range(2, 9)  # characters
_EACH = 50  # documents, of which one is counted
_RUN = re.compile(r"[^\W_]+")


def frequent_phrases(texts: Sequence[str]) -> list[str]:
    """Return the phrases, given the lines of each document, joined by BREAK."""
    if len(texts) < COSTLY / 2:
        return []
    counts = Counter(piece for text in texts[::_EACH] for piece in set(_pieces(text)))
    often = [piece for piece, count in counts.items() if count * _EACH >= OFTEN]
    return sorted(
        piece
        for piece in often
        if not is_gram(piece)
        and sum(counts[gram] for gram in phrase_grams(piece).values()) * _EACH >= COSTLY
    )


def _pieces(text: str) -> Iterator[str]:
    for run in _RUN.findall(text.partition(BREAK)[0]):
        for length in _LENGTHS:
            for start in range(len(run) - length + 1):
                yield run[start : start + length]
