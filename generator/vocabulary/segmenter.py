"""Chinese words: jieba, told the words of the vocabulary."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import lru_cache

import jieba

from generator.folding import fold
from generator.vocabulary.load import names_of
from generator.vocabulary.vocabulary import Vocabulary

# jieba cuts at everything that is no letter or digit, so other names could never be found.
_CUTTABLE = re.compile(r"[^\W_]{2,}")


@lru_cache(maxsize=2)
def segmenter(vocabulary: Vocabulary) -> jieba.Tokenizer:
    """Return a jieba that knows the words of ``vocabulary``; the global one is left alone.

    It is meant for folded text (see `generator.folding.fold`).
    """
    jieba.setLogLevel(logging.WARNING)  # it reports the loading of its dictionary on stderr
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for word in sorted(vocabulary_words(vocabulary)):
        tokenizer.add_word(word)
    return tokenizer


@lru_cache(maxsize=2)
def vocabulary_words(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the names that jieba can keep whole: folded, and as written."""
    found: dict[str, str] = {}
    for name in vocabulary_names(vocabulary):
        if _CUTTABLE.fullmatch(folded := fold(name)):
            found.setdefault(folded, name)
    return found


def vocabulary_names(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield every name, term, topic title and topic phrase, in every writing."""
    for entries in (vocabulary.companies, vocabulary.firms, vocabulary.people, vocabulary.terms):
        for entry in entries.values():
            yield from names_of(entry)
    for topic in vocabulary.topics.values():
        yield topic.title
        yield from (phrase.phrase for phrase in topic.phrases)
