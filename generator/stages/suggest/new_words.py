"""Words that no dictionary has, found in the text itself.

A run of characters is taken for a word if its parts stand together far more often than chance
has it (cohesion: the smallest normalised pointwise mutual information over its cuts, at most 1)
and if many different characters stand before and after it (freedom: the smaller boundary
entropy, in nats).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

MIN_COUNT = 4
LONGEST = 6  # characters
COHESION, FREEDOM = 0.5, 1.2

_HAN = re.compile(r"[\u3400-\u9fff]+")
# A word seldom begins or ends with these.
_EDGES = frozenset(
    "的了在是我有和就不也都还会要能对为与及并而或又把被让给从到上下中个些这那其之一们更最很等"
)


def new_words(texts: Iterable[str]) -> dict[str, int]:
    """Return runs of 2 to LONGEST Han characters that look like words, with their counts."""
    runs = [run for text in texts for run in _HAN.findall(text)]
    counts = _counts(runs)
    total = sum(map(len, runs))
    cohesive = {
        word
        for word, count in counts.items()
        if len(word) > 1
        and not {word[0], word[-1]} & _EDGES
        and _cohesion(word, counts, total) >= COHESION
    }
    freedom = _freedom(cohesive, runs)
    return {word: counts[word] for word in sorted(cohesive) if freedom[word] >= FREEDOM}


def _counts(runs: Sequence[str]) -> Counter[str]:
    """Count the runs' pieces; a longer piece only where its beginning is frequent itself."""
    counts = Counter("".join(runs))
    for length in range(2, LONGEST + 1):
        longer = Counter(
            run[start : start + length]
            for run in runs
            for start in range(len(run) - length + 1)
            if counts[run[start : start + length - 1]] >= MIN_COUNT
        )
        counts.update({piece: count for piece, count in longer.items() if count >= MIN_COUNT})
    return counts


def _cohesion(word: str, counts: Counter[str], total: int) -> float:
    parts = (counts[word[:cut]] * counts[word[cut:]] for cut in range(1, len(word)))
    return math.log(counts[word] * total / max(parts)) / math.log(total / counts[word])


def _freedom(words: set[str], runs: Sequence[str]) -> dict[str, float]:
    """Return the smaller entropy of both sides; the edge of a run is a neighbour of its own."""
    before: dict[str, Counter[str]] = {word: Counter() for word in words}
    after: dict[str, Counter[str]] = {word: Counter() for word in words}
    for number, run in enumerate(runs):
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + LONGEST) + 1):
                if (word := run[start:end]) in words:
                    before[word][run[start - 1] if start else f"edge {number}"] += 1
                    after[word][run[end] if end < len(run) else f"edge {number}"] += 1
    return {word: min(_entropy(before[word]), _entropy(after[word])) for word in words}


def _entropy(neighbours: Counter[str]) -> float:
    total = neighbours.total()
    return -sum(n / total * math.log(n / total) for n in neighbours.values())
