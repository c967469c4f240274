"""Words that are a whole figure by themselves: 双位数, 过半, 翻番."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.phrases import PhraseMatcher
from generator.stages.annotate.figures.core import Core
from generator.vocabulary import Vocabulary
from generator.vocabulary.figure_words import Idiom


def idioms(text: str, vocabulary: Vocabulary) -> Iterator[Core]:
    """Yield the idioms in ``text``."""
    matcher, values = _idioms(vocabulary)
    for match in matcher.find(text):
        idiom, end = values[match.phrase], match.end
        approximation = idiom.approximation
        if idiom.measure == "multiple" and text.startswith("多", end):  # 翻了一番多
            end, approximation = end + 1, "over"
        yield Core(
            match.start, end, idiom.measure, idiom.value, idiom.high, idiom.means,
            approximation=approximation,
        )  # fmt: skip


@lru_cache(maxsize=4)
def _idioms(vocabulary: Vocabulary) -> tuple[PhraseMatcher, dict[str, Idiom]]:
    values = {word: idiom for idiom in vocabulary.figures.idioms for word in idiom.words}
    return PhraseMatcher({word: idiom.except_ for word, idiom in values.items()}), values
