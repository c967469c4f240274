"""Cutting folded text twice: into words, for ranking, and into grams, for finding.

A *gram* is one character, a pair of neighbours, or three Latin letters or digits in a row. Every
phrase is made of grams, so it is found whatever the segmenter thought of the text around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from rjieba import Jieba

from generator.search.folding import fold
from generator.vocabulary import Vocabulary

LONGEST_WORD = 16  # longer ones are never looked for in a phrase

_LATIN = re.compile(r"[a-z0-9]+")
_RUN = re.compile(r"([a-z0-9]+)|[^a-z0-9]+")
_LISTED = re.compile(r"[^\W_]{2,}")
# jieba takes these signs for parts of words. Those of no known word are cut off, except in 2.5%.
_SIGN = re.compile(r"[+#&._%-]")
_BETWEEN_SIGNS = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?%?|[^\x00-\x7f]+")


@lru_cache(maxsize=2)
def segmenter(listed: tuple[str, ...]) -> Jieba:
    """Return a jieba (in Rust: the same words, ten times as fast) that also knows the ``listed``
    words; the global one is left alone."""
    tokenizer = Jieba()
    for word in listed:
        tokenizer.add_word(word, None, None)
    return tokenizer


def listed_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of the vocabulary that jieba should know, folded."""
    return tuple(sorted(_vocabulary_words(vocabulary)))


def _vocabulary_words(vocabulary: Vocabulary) -> set[str]:
    names: list[str | None] = []
    for company in vocabulary.companies.values():
        names += (company.name, company.short, *company.aliases)
    for firm in vocabulary.firms.values():
        names += (firm.name, *firm.aliases)
    for person in vocabulary.people.values():
        names += (person.name, *person.aliases)
    for term in vocabulary.terms.values():
        names += (term.term, term.chinese, *term.aliases)
    for topic in vocabulary.topics.values():
        names.append(topic.title)
        names += (phrase if isinstance(phrase, str) else phrase.phrase for phrase in topic.phrases)
    folded = {fold(name) for name in names if name}
    return {name for name in folded if _LISTED.fullmatch(name)}


def words(folded: str, listed: tuple[str, ...]) -> list[str]:
    """Return jieba's search-mode words of a folded text, without punctuation."""
    jieba = segmenter(listed)
    return [part for word in jieba.cut(folded) for part in _parts(word, jieba)]


@lru_cache(maxsize=100_000)
def _parts(word: str, jieba: Jieba) -> tuple[str, ...]:
    """Return the known words of two and three characters inside a word, then the word."""
    if _SIGN.search(word) and not jieba.has_word(word):
        parts = _BETWEEN_SIGNS.findall(word)
    else:
        pieces = (word[at : at + n] for n in (2, 3) for at in range(len(word) + 1 - n))
        parts = [*(piece for piece in pieces if piece != word and jieba.has_word(piece)), word]
    return tuple(part for part in parts if any(map(str.isalnum, part)))


def phrase_grams(phrase: str) -> dict[int, str]:
    """Return grams that together cover a folded phrase, by their offset in it.

    With their positions in a document they prove that the phrase stands there; as few as can be,
    because each has to be loaded.
    """
    if len(phrase) == 1:
        return {0: phrase}
    grams: dict[int, str] = {}
    for run in _RUN.finditer(phrase):
        start, end = run.span()
        size = 3 if run[1] and end - start > 2 else 2
        if end - start < size:  # one character: together with a neighbour
            start = min(start, len(phrase) - 2)
            end = start + size
        for place in (*range(start, end - size, size), end - size):
            grams[place] = phrase[place : place + size]
    return grams


def is_gram(term: str) -> bool:
    """Tell whether a word is as short as a gram, and so has the gram's posting."""
    return len(term) < 3 or (len(term) == 3 and bool(_LATIN.fullmatch(term)))


def key(term: str) -> str:
    """Return the gram that a term begins with; terms with one key lie together."""
    return term[:3] if _LATIN.fullmatch(term[:3]) else term[:2]


def phrase_words(phrase: str, is_word: Callable[[str], bool]) -> tuple[str, ...]:
    """Cut a phrase into words of the index: from left to right, at each place the longest.

    Words start at a gram of the phrase; single characters count only where they are the phrase.
    """
    if len(phrase) == 1:
        return (phrase,) if is_word(phrase) else ()
    starts = phrase_grams(phrase)
    found: dict[str, None] = {}
    place = 0
    while place < len(phrase) - 1:
        ends = range(min(len(phrase), place + LONGEST_WORD), place + 1, -1)
        candidates = (phrase[place:end] for end in ends if place in starts)
        word = next(filter(is_word, candidates), None)
        if word:
            found[word] = None
        place += len(word or " ")
    return tuple(found)
