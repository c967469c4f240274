"""What is suggested while a reader types: speakers, companies, topics, terms, stock phrases.

Each also by its pinyin: ``zibenzhichu`` and ``zbzc`` lead to 资本支出.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from jieba.analyse.tfidf import TFIDF
from pypinyin import lazy_pinyin

from generator.search.documents import SearchDocument
from generator.vocabulary import Vocabulary

MOST = 600  # suggestions; the file is loaded when a reader begins to type
_TELLING = 6.0  # inverse document frequency (natural logarithm) below which a word says nothing
_HAN = re.compile(r"[\u4e00-\u9fff]{3,}")
Suggestion = tuple[str, str, int, str]


def suggestions(
    found: Sequence[SearchDocument], phrases: Mapping[tuple[str, ...], int], vocabulary: Vocabulary
) -> list[Suggestion]:
    """Return (text, kind, weight, pinyin with a space between syllables), the best first.

    ``phrases`` are runs of words with how often they stand in a sample of the documents.
    """
    texts = "\n".join(document.text for document in found[:2000])
    listed: dict[str, tuple[str, int]] = {}
    for kind, names in (
        ("company", Counter(document.company_name for document in found)),
        ("speaker", Counter(document.speaker[0] for document in found if document.speaker)),
        ("topic", Counter(title for document in found for title in document.topic_titles)),
        ("term", Counter({name: texts.count(name) for name in _term_names(vocabulary)})),
        ("phrase", Counter(dict(_telling(phrases)))),
    ):
        for text, count in names.most_common(MOST // 3):
            if text and count:
                listed.setdefault(text, (kind, count))
    best = sorted(listed, key=lambda text: (-listed[text][1], text))[:MOST]
    return [(text, *listed[text], " ".join(lazy_pinyin(text)).lower()) for text in best]


def _term_names(vocabulary: Vocabulary) -> Iterator[str]:
    for term in vocabulary.terms.values():
        yield from filter(None, (term.term, term.chinese))


def _telling(phrases: Mapping[tuple[str, ...], int]) -> Iterator[tuple[str, int]]:
    """Yield the phrases of three or more Han characters in which every word says something."""
    for words, count in phrases.items():
        text = "".join(words)
        if count > 2 and _HAN.fullmatch(text) and all(map(_says_something, words)):
            yield text, count


def _says_something(word: str) -> bool:
    return len(word) > 1 and _rarity().get(word, 12.0) > _TELLING


@cache
def _rarity() -> dict[str, float]:
    """Return jieba's own list of inverse document frequencies."""
    rarity: dict[str, float] = TFIDF().idf_freq
    return rarity
