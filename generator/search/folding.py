"""Folding for search: writings that a reader takes for the same become the same characters.

Simplified script, one width, lower case; of spaces only those between two words in other
scripts than Chinese stay. ``overrides/assets/search/fold.mjs`` does the same in the browser.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.script import to_simplified

# A space stays between letters or digits that are not Han or kana.
_WORD = r"[^\W_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SPACE = r"[\t-\r \x85\u200b\u2028\u2029\ufeff]+"
_SPACES = re.compile(rf"((?<={_WORD}){_SPACE}(?={_WORD}))|{_SPACE}")
_NAME = re.compile(r"[A-Z][a-z]+(?: ?[A-Z][a-z]*)+")
_PHRASE = re.compile(r'"([^"]*)"?|([^\s"]+)')


def fold(text: str) -> str:
    """Return ``text`` as it is compared with a folded query."""
    folded = unicodedata.normalize("NFKC", to_simplified(text)).lower()
    return _SPACES.sub(lambda space: " " if space[1] else "", folded)


def folded_lines(text: str, speaker: Iterable[str]) -> tuple[str, ...]:
    """Return what a phrase may stand in: the folded text, the parts of the speaker line, and
    the English names of both in the other spacing (``AmyChen`` for ``Amy Chen``)."""
    pieces = (text, *speaker)
    names = dict.fromkeys(name for piece in pieces for name in _respaced(piece))
    return (*map(fold, pieces), *names)


def _respaced(text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        joined = match[0].replace(" ", "")
        spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", joined)
        for form in (joined, spaced):
            if form != match[0]:
                yield form.lower()


def phrases(query: str) -> tuple[str, ...]:
    """Return the folded phrases of a query: what stands in quotes, else each word by itself."""
    straight = query.translate(_QUOTES)
    found = (fold(match[1] or match[2] or "") for match in _PHRASE.finditer(straight))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


_QUOTES = {ord(quote): '"' for quote in "“”„‟＂「」『』«»"}
