"""The stock phrases of an archive: runs of jieba's words that stand in it often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.search.tokens import segmenter

MOST_WORDS = 3  # of a phrase
SAMPLE = 500  # texts that are counted; the frequent phrases are the same in more

Phrases = Counter[tuple[str, ...]]


def stock_phrases(texts: Sequence[str], listed: tuple[str, ...]) -> Phrases:
    """Return the runs of words, two characters or longer, in a sample of the texts with how
    often they stand there."""
    step = -(-len(texts) // SAMPLE) or 1
    tokenizer = segmenter(listed)
    return Counter(phrase for text in texts[::step] for phrase in _runs(tokenizer.cut(text)))


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for length in range(1, MOST_WORDS + 1):
        for start in range(len(words) - length + 1):
            run = tuple(words[start : start + length])
            if sum(map(len, run)) > 1:
                yield run
