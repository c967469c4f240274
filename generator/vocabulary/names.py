"""Names of people: their shape, their spacing, and how they are addressed."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import jieba
from pypinyin import lazy_pinyin

from generator.vocabulary.vocabulary import Vocabulary

FREQUENT = 5000  # occurrences in jieba's dictionary; no given name is as frequent a word as that
_ROW = re.compile(r"^(\S{2,3}) (\d+) (?!nr)", re.MULTILINE)  # word, occurrences, kind
_SPACE = re.compile(r"(?<=[㐀-鿿])[ \t\u3000]+(?=[㐀-鿿])")


def tidy(name: str) -> str:
    """Return ``name`` with one space between Latin words and none between Han characters."""
    return _SPACE.sub("", " ".join(name.split()))


@lru_cache(maxsize=4096)
def looks_like_a_name(name: str, vocabulary: Vocabulary, frequency: int = 0) -> bool:
    """Tell whether ``name`` has the shape of a person's name and is no word of the language.

    Words that occur in jieba's dictionary up to ``frequency`` times may be names (白洋).
    """
    name = tidy(name)
    if not vocabulary.regexes["macro:person"].fullmatch(name):
        return False
    if any(
        vocabulary.regexes[f"macro:{kind}"].fullmatch(name)
        for kind in ("title", "any-role", "no-name")
    ):
        return False
    if name.isascii():
        return _may_be_latin_name([word.strip(".") for word in name.split()], vocabulary)
    if vocabulary.regexes["macro:given-word"].fullmatch(name[1:]):
        return True
    return not (_is_word(name, frequency) or _is_word(name[1:], FREQUENT))


def _may_be_latin_name(words: list[str], vocabulary: Vocabulary) -> bool:
    if any(map(vocabulary.regexes["macro:not-a-name"].fullmatch, words)):
        return False
    if len(words) == 1 and words[0].isupper():  # an abbreviation, where it is no well-known name
        return _is_known(words[0], vocabulary)
    if vocabulary.regexes["macro:given-or-surname"].fullmatch(words[0]):
        return True
    return not any(map(vocabulary.regexes["macro:business-word"].fullmatch, words))


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a Latin word is a well-known given name, or a surname."""
    known = vocabulary.regexes["macro:given-or-surname"]
    return bool(known.fullmatch(word)) or word.lower() in _sounds_of_surnames(vocabulary)


@lru_cache(maxsize=4096)
def is_surely_a_name(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether ``name`` can hardly be anything else, as the name of a product could be.

    In Han it has three characters and no word among them; in Latin letters, a well-known given
    name or a surname.
    """
    if not looks_like_a_name(name, vocabulary):
        return False
    if not name.isascii():
        return len(name) == 3 and not (_is_word(name[1:]) or _is_word(name[:2]))
    words = name.split()
    return len(words) > 1 and any(_is_known(word, vocabulary) for word in words)


@cache
def _sounds_of_surnames(vocabulary: Vocabulary) -> frozenset[str]:
    surnames = vocabulary.regexes["macro:surname"]
    han = map(chr, range(0x4E00, 0x9FA6))
    return frozenset(lazy_pinyin(sign)[0] for sign in han if surnames.fullmatch(sign))


def without_honorific(name: str, vocabulary: Vocabulary) -> str:
    """Return the full name in `张三先生` or `Mr. San Zhang`; other names come back as they are."""
    bare = vocabulary.regexes["macro:honorific"].sub("", name)
    surname = vocabulary.regexes["macro:surname"].fullmatch(bare)  # one of two characters (欧阳)
    full = " " in bare if bare.isascii() else len(bare) > 1 and not surname
    return bare if full and vocabulary.regexes["macro:person"].fullmatch(bare) else name


def surname_in(address: str, vocabulary: Vocabulary) -> str:
    """Return the surname in `吴总` or `Mr. Wu`, or an empty string; 欧阳 alone is one too."""
    if len(address) == 2 and vocabulary.regexes["macro:surname"].fullmatch(address):
        return address
    match = vocabulary.regexes["macro:address"].fullmatch(address)
    return next((value for value in match.groups() if value), "") if match else ""


def _is_word(text: str, frequency: int = 0) -> bool:
    """Tell whether ``text`` is a word that occurs more than ``frequency`` times, and no name."""
    return _words().get(text, -1) > frequency


@cache
def _words() -> dict[str, int]:
    """Return how often words of two or three characters occur. Read once a process."""
    with jieba.get_dict_file() as file:
        rows = _ROW.findall(file.read().decode("utf-8"))
        return {word: int(count) for word, count in rows}
