"""The stock phrases of an archive: what jieba's words often make together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.search.tokens import segmenter

MOST_WORDS = 3  # of a phrase
SAMPLE = 500  # texts that are counted; the frequent ones are the same in more


def frequent_phrases(texts: Sequence[str], listed: tuple[str, ...]) -> Counter[str]:
    """Return words and runs of words of two or more characters with how often they stand in a
    sample of the texts."""
    step = -(-len(texts) // SAMPLE) or 1
    tokenizer = segmenter(listed)
    return Counter(
        phrase for text in texts[::step] for phrase in _runs(list(tokenizer.cut(text)))
    )


def _runs(words: Sequence[str]) -> Iterable[str]:
    for length in range(1, MOST_WORDS + 1):
        for start in range(len(words) - length + 1):
            run = "".join(words[start : start + length])
            if len(run) > 1:
                yield run
