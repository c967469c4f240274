"""What a document's characters tell of those behind them: names, terms and turns of speech."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

# How often the document must show a character before its habits count half, and how much they do.
PRIOR = 30
WEIGHT = 0.7
DAMAGE = "?"  # no habit, since filters put it in

Habits = tuple[dict[str, dict[str, float]], dict[str, float]]


def habits(document: str) -> Habits:
    """Return how much likelier a character is behind a Han character than elsewhere.

    The first table has what the simplified ``document`` shows behind each (as a logarithm), the
    second what anything else behind it gets. What stands behind signs is no habit.
    """
    shown = list(map(kind_of, document))
    single = Counter(shown)
    after: dict[str, dict[str, float]] = {}
    for (first, second), count in Counter(pairwise(shown)).items():
        if is_han(first):
            gain = (count * len(shown) / single[second] + PRIOR) / (single[first] + PRIOR)
            after.setdefault(first, {DAMAGE: 0.0}).setdefault(second, WEIGHT * math.log(gain))
    unseen = {
        first: WEIGHT * math.log(PRIOR / (single[first] + PRIOR))
        for first in filter(is_han, single)
    }
    return after, unseen


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return "\u3400" <= character <= "\u9fff"


def kind_of(character: str) -> str:
    """Return what stands for a character in the habits: all digits are one, all letters too."""
    if character.isascii():
        return "0" if character.isdigit() else "A" if character.isalpha() else character
    return character
