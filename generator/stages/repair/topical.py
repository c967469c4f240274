"""The words that one document has more often than others: they are likelier in its gaps too."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from operator import add

from generator.stages.repair.words import frequency, words

LONGEST = 4  # characters
LEAST = 2  # so often a word must occur to be one of the document's
# How much the language counts beside the document, in characters, and how much of what the two
# tell is taken (Kneser, Peters and Klakow 1997, Language Model Adaptation Using Dynamic Marginals).
# Both were chosen on news and one call (not on those of the bench).
PRIOR = 1000
EXPONENT = 0.8


def topical(document: str) -> dict[str, float]:
    """Return by how much (a logarithm) words are likelier in the simplified ``document``."""
    known, share = words().scores, frequency()
    whole = sum(share.values())
    found: dict[str, float] = {}
    for word, count in _repeated(document):
        if word in known:
            expected = share[word] / whole if len(word) == 1 else math.exp(known[word])
            found[word] = _gain(count, expected, len(document))
    return {word: gain for word, gain in found.items() if gain > 0}


def _repeated(document: str) -> Iterator[tuple[str, int]]:
    """Yield what stands in the document more than once, in up to `LONGEST` characters."""
    grams = list(document)
    for length in range(1, LONGEST + 1):
        yield from ((gram, count) for gram, count in Counter(grams).items() if count >= LEAST)
        grams = list(map(add, grams, document[length:]))


def _gain(count: int, expected: float, size: int) -> float:
    return EXPONENT * math.log((count / expected + PRIOR) / (size + PRIOR))
