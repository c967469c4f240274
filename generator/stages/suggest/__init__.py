"""Proposes phrases and topics that the vocabulary lacks.

Candidates are words that jieba knows and that are rare in general Chinese (TF-IDF), and words
that no dictionary has (`new_words`). Both are ranked by how often they are said here, how rare
they are in general, and how much they keep to few exchanges.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from jieba.analyse import TFIDF
from jieba.posseg import POSTokenizer

from generator.model import Call
from generator.stages.suggest.new_words import new_words
from generator.stages.suggest.passages import Passage, passages
from generator.vocabulary import Vocabulary
from generator.vocabulary.segmenter import segmenter

MIN_COUNT = 3
COMMON = 5_000  # a word more frequent than this in jieba's dictionary is no topic's phrase
# Parts of speech (jieba's tags) that can name a topic: nouns, verbal nouns, idioms, foreign words.
NAMING = ("n", "nr", "ns", "nt", "nz", "vn", "l", "i", "j", "eng", "x")
# A topic owns a word if it is this much of the talk there, and so many times more than elsewhere.
OWNED_SHARE, OWNED_LIFT = 0.2, 1.5
# A word without an owner belongs to a new topic where known topics are no more of the talk than
# this; elsewhere it is a word of all topics, and none of its own.
KNOWN_SHARE = 0.5
MOST_EXAMPLES = 2
CONTEXT = 12  # characters shown on both sides of an example


@dataclass(frozen=True, slots=True)
class Example:
    """Where a phrase is said: call, anchor of the paragraph, and the words around it."""

    call: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A phrase that might be added to ``topic``, or, where that is None, to a new one.

    ``home`` is the call and the exchange that say it most; ``score`` ranks suggestions.
    """

    phrase: str
    score: float
    count: int
    calls: int
    topic: str | None
    home: tuple[str, int | None]
    examples: tuple[Example, ...]


def suggest_topics(
    calls: Sequence[Call], vocabulary: Vocabulary, limit: int = 40
) -> tuple[Suggestion, ...]:
    """Return up to ``limit`` phrases that annotated ``calls`` use much, the best first."""
    said = list(passages(calls, vocabulary))
    rarity = {**_unknown_words(said, vocabulary), **_dictionary_words(said, vocabulary)}
    found = (_suggestion(word, weight, said) for word, weight in rarity.items())
    ranked = sorted(filter(None, found), key=lambda item: (-item.score, item.phrase))
    return tuple(_without_pieces(ranked)[:limit])


def _dictionary_words(said: Iterable[Passage], vocabulary: Vocabulary) -> dict[str, float]:
    """Return nouns that jieba knows and general Chinese seldom uses, with their rarity (IDF)."""
    tokenizer, (table, tags) = segmenter(vocabulary), _tables()
    table.tokenizer = tokenizer
    text = "\n".join(passage.unknown for passage in said)
    return {
        word: table.idf_freq.get(word, table.median_idf)
        for word in table.extract_tags(text, topK=None)
        if tags.get(word, "x") in NAMING
        and (tokenizer.FREQ.get(word) or 0) < COMMON
        and not any(map(str.isdigit, word))
    }


@cache
def _tables() -> tuple[TFIDF, dict[str, str]]:
    """Return jieba's keyword extractor, and the usual part of speech of every word it knows.

    That will do for a part of speech; tagging every place in a text takes minutes.
    """
    return TFIDF(), POSTokenizer().word_tag_tab


def _unknown_words(said: Iterable[Passage], vocabulary: Vocabulary) -> dict[str, float]:
    """Return words that jieba's dictionary lacks; they are as rare as its median word."""
    tokenizer, rarity = segmenter(vocabulary), float(_tables()[0].median_idf)
    found = new_words(passage.unknown for passage in said)
    return {
        word: rarity
        for word in found
        if not tokenizer.FREQ.get(word)
        and all((tokenizer.FREQ.get(part) or 0) < COMMON for part in tokenizer.cut(word))
    }


def _suggestion(word: str, rarity: float, said: Sequence[Passage]) -> Suggestion | None:
    """Return the suggestion of a word, or None where it is rare or a word of all topics."""
    uses = [passage for passage in said if word in passage.unknown]
    count = sum(passage.unknown.count(word) for passage in uses)
    owner = _owner(uses, said)
    if count < MIN_COUNT or (not owner and sum(_mean_shares(uses).values()) > KNOWN_SHARE):
        return None
    home = max(uses, key=lambda passage: passage.unknown.count(word))
    examples = [example for passage in uses for example in _examples(word, passage)]
    return Suggestion(
        word,
        round(count * rarity * math.log(1 + len(said) / len(uses)), 1),
        count,
        len({passage.call for passage in uses}),
        owner,
        (home.call, home.exchange),
        tuple(examples[:MOST_EXAMPLES]),
    )


def _owner(uses: Sequence[Passage], said: Sequence[Passage]) -> str | None:
    """Return the topic that passages with a word are about, and much more so than others."""
    here, overall = _mean_shares(uses), _mean_shares(said)
    lifted = {
        topic: share * math.log(share / overall[topic])
        for topic, share in here.items()
        if share >= OWNED_SHARE and share >= OWNED_LIFT * overall[topic]
    }
    return min(lifted, key=lambda topic: (-lifted[topic], topic), default=None)


def _mean_shares(passages: Sequence[Passage]) -> dict[str, float]:
    shares: dict[str, float] = {}
    for passage in passages:
        for topic, share in passage.topics.items():
            shares[topic] = shares.get(topic, 0.0) + share / len(passages)
    return shares


def _examples(word: str, passage: Passage) -> Iterable[Example]:
    for paragraph in passage.paragraphs:
        place = paragraph.text.lower().find(word)
        if place >= 0:
            around = paragraph.text[max(0, place - CONTEXT) : place + len(word) + CONTEXT]
            yield Example(passage.call, paragraph.anchor, around)


def _without_pieces(ranked: Sequence[Suggestion]) -> list[Suggestion]:
    """Drop what is nearly always said as part of a longer suggestion."""
    return [
        item
        for item in ranked
        if not any(
            item.phrase != other.phrase
            and item.phrase in other.phrase
            and other.count >= 0.7 * item.count
            for other in ranked
        )
    ]
