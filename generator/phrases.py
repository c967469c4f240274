"""Finding many phrases in a text: one pass, longest match first, no overlaps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.folding import fold


@dataclass(frozen=True, slots=True)
class Match:
    """``phrase`` (as it was given to the matcher) stands at ``[start, end)``."""

    start: int
    end: int
    phrase: str


class PhraseMatcher:
    """Knows a set of phrases, and for each the contexts in which it does not count.

    Case and width are folded; a text in traditional script has to be converted beforehand.
    A space in a phrase stands for an optional space or hyphen. Latin letters and digits at the
    edge of a phrase do not match inside a longer word or number.
    """

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """Prepare to find the keys of ``phrases``; the values are contexts that hide them."""
        self._contexts = {
            phrase: tuple(map(fold, contexts)) for phrase, contexts in phrases.items()
        }
        # A pattern for each first character: far fewer alternatives to try at each place.
        self._by_first: dict[str, tuple[re.Pattern[str], list[str]]] = {}
        groups: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=lambda phrase: (-len(fold(phrase)), phrase)):
            groups.setdefault(fold(phrase)[0], []).append(phrase)
        for first, group in groups.items():
            pattern = "|".join(f"({_pattern(fold(phrase))})" for phrase in group)
            self._by_first[first] = (re.compile(pattern), group)
        self._starts = re.compile("|".join(map(re.escape, sorted(groups))) or "(?!)")

    def find(self, text: str) -> Iterator[Match]:
        """Yield the matches in ``text`` from left to right; offsets are those of ``text``."""
        folded = fold_in_place(text)
        position = 0
        while start := self._starts.search(folded, position):
            pattern, group = self._by_first[start[0]]
            found = pattern.match(folded, start.start())
            position = found.end() if found else start.end()
            if found and found.lastindex:
                match = Match(found.start(), found.end(), group[found.lastindex - 1])
                if not self._is_hidden(match, folded):
                    yield match

    def _is_hidden(self, match: Match, folded: str) -> bool:
        """Tell whether the match stands inside one of its contexts."""
        for context in self._contexts[match.phrase]:
            first = max(0, match.end - len(context))
            if folded.find(context, first, match.start + len(context)) >= 0:
                return True
        return False


def fold_in_place(text: str) -> str:
    """Return ``text`` in one width and in lower case, with every character at its old offset."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Fills itself; a character whose folded form is longer stays as it is."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = unicodedata.normalize("NFKC", character).lower()
        self[code] = folded if len(folded) == 1 else character
        return self[code]


_FOLDED = _Folded()


def _pattern(phrase: str) -> str:
    before = _boundary(phrase[0], r"(?<!{})")
    after = _boundary(phrase[-1], r"(?!{})")
    return before + "[ -]?".join(map(re.escape, phrase.split())) + after


def _boundary(edge: str, look: str) -> str:
    if edge.isdecimal():
        return look.format("[0-9]")
    return look.format("[a-z]") if edge.isascii() and edge.isalpha() else ""
