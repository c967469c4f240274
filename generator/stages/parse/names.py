"""What looks like the name of a person, and what only looks so at first."""

from __future__ import annotations

import re
from functools import cache

import jieba

from generator.vocabulary import Vocabulary

_SPACE = re.compile(r"(?<=[㐀-鿿])[ \t\u3000]+(?=[㐀-鿿])")


def tidy(name: str) -> str:
    """Return ``name`` with one space between Latin words and none between Han characters."""
    return _SPACE.sub("", " ".join(name.split()))


def looks_like_a_name(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether ``name`` has the shape of a person's name and is no word of the language."""
    name = tidy(name)
    if not vocabulary.regexes["macro:person"].fullmatch(name):
        return False
    if name.isascii():
        stop = vocabulary.regexes["macro:not-a-name"]
        return not any(stop.fullmatch(word.strip(".")) for word in name.split())
    return name not in _words() and name[1:] not in _words(FREQUENT)


FREQUENT = 5000  # occurrences in jieba's dictionary; no given name is as frequent a word as that


@cache
def _words(frequency: int = 0) -> frozenset[str]:
    """Return the words of two or three characters that are no names. Read once a process."""
    with jieba.get_dict_file() as file:
        rows = (line.split(" ") for line in file.read().decode("utf-8").splitlines())
        return frozenset(
            word
            for word, count, kind in rows
            if len(word) in (2, 3) and not kind.startswith("nr") and int(count) > frequency
        )
