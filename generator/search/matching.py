"""Which documents hold a phrase, and what the ranking says of them: pure functions on postings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from generator.search.columns import Ints
from generator.search.packs import Posting
from generator.search.tokens import phrase_grams

_POSITION_BITS = 32


def documents_with(
    phrase: str, terms: Mapping[str, Posting], with_places: Callable[[str], Posting]
) -> Ints:
    """Return the documents in which a phrase that is no term stands in one piece.

    ``with_places`` gives the posting of a gram with its counts and positions.
    """
    grams = phrase_grams(phrase)
    if any(gram not in terms for gram in grams.values()):
        return np.zeros(0, np.int64)
    candidates = common([terms[gram].document for gram in grams.values()])
    if not len(candidates):
        return candidates
    starts = [_starts(with_places(gram), offset, candidates) for offset, gram in grams.items()]
    return np.unique(common(starts) >> _POSITION_BITS)


def _starts(posting: Posting, offset: int, documents: Ints) -> Ints:
    """Return, as one number each, the places in ``documents`` at which a phrase could start that
    has this gram at ``offset``."""
    document = np.repeat(posting.document, posting.count)
    inside = np.isin(document, documents) & (posting.position >= offset)
    return (document[inside] << _POSITION_BITS) | (posting.position[inside] - offset)


def common(sets: Sequence[Ints]) -> Ints:
    """Return what is in all sets of ascending numbers."""
    if not sets:
        return np.zeros(0, np.int64)
    smallest_first = sorted(sets, key=len)
    result = smallest_first[0]
    for other in smallest_first[1:]:
        result = np.intersect1d(result, other, assume_unique=True)
    return result


def holding_most(sets: Sequence[Ints]) -> Ints:
    """Return what is in as many of the sets as anything is, and at least in one."""
    found, counts = np.unique(np.concatenate(sets), return_counts=True)
    most: Ints = found[counts == counts.max(initial=0)]
    return most


def summed_weights(postings: Sequence[Posting], documents: Ints) -> Ints:
    """Return for each document the sum of its weights in all postings."""
    total = np.zeros(len(documents), np.int64)
    for posting in postings:
        _, here, there = np.intersect1d(
            documents, posting.document, assume_unique=True, return_indices=True
        )
        total[here] += posting.weight[there]
    return total


def exactness(postings: Sequence[Posting], documents: Ints) -> Ints:
    """Return for each document how many phrases, given by their postings, stand in it as words."""
    exact = np.zeros(len(documents), np.int64)
    for posting in postings:
        exact += np.isin(documents, posting.document[posting.weight > 0])
    return exact
