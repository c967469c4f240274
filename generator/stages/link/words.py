"""The words of an exchange, and what each of them tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.phrases import fold_in_place
from generator.vocabulary import Vocabulary
from generator.vocabulary.segmenter import segmenter

# Words more frequent than this in general Chinese (jieba's counts, of 60 million) tell nothing.
COMMON = 20_000


def word_counts(text: str, vocabulary: Vocabulary) -> dict[str, int]:
    """Return the words of ``text`` that have two characters or more and a letter in them."""
    words = segmenter(vocabulary).cut_for_search(fold_in_place(text))
    return Counter(
        word for word in words if len(word) > 1 and not word.isnumeric() and word.isalnum()
    )


def word_weights(
    documents: Iterable[Mapping[str, int]], vocabulary: Vocabulary
) -> dict[str, float]:
    """Return what each word of ``documents`` weighs: rare here and rare in general is heavy.

    The product of the inverse document frequency, ln(N / n), and of the distance to a common word
    of general Chinese, log10(COMMON / frequency); never below zero.
    """
    found = list(documents)
    uses = Counter(word for document in found for word in document)
    general = segmenter(vocabulary).FREQ
    return {
        word: math.log(len(found) / count) * max(0.0, math.log10(COMMON / (general.get(word) or 1)))
        for word, count in uses.items()
    }
