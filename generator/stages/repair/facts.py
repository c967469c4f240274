"""What single characters tell, in one document, beside the words that they are in."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from pkgutil import get_data
from typing import NamedTuple

from generator.script import simplified_characters, standard_characters
from generator.stages.repair.habits import is_han, is_writing, kind_of

RARE_SIGN = -3.0  # one of the other ASCII signs, or a bracket
SYMBOL = -16.0  # a letter or sign that has no place in a transcript: и, ┐, ㄈ
ODD = -6.0  # more for a character that the document's script does not use: 眞
NOVEL = -1.5  # and for one that a long document has nowhere else
LONG = 1000
ANOTHER_WRITING = 0.5  # as if each writing of a character stood so often more in a document
ONE_DIGIT = -2.3  # for one of ten digits
LETTERS = 52
BRACKETS = "【】「」『』〈〉…—·"
FULL_WIDTH = {ord(wide): narrow for wide, narrow in zip("，？；：！（）", ",?;:!()", strict=True)}

HAN, DIGIT, LETTER, OTHER = "字", "0", "A", "#"
NAMES = {"\n": "line", " ": "space"}
SIGNS = (HAN, DIGIT, LETTER, "line", *",。?、:;!“”《》()—…", "space", *"%.-", OTHER)


class Fact(NamedTuple):
    """What is known of a character: in simplified script, as a habit, what it costs beside that."""

    plain: str
    kind: str
    sign: str
    is_han: bool
    score: float


class Facts(dict[str, Fact]):
    """What each character tells in one document. Any character can be asked for."""

    def __init__(self, document: str, known: str = "") -> None:
        """Learn which script, letters and characters ``document`` has.

        The characters of ``known``, a text in simplified script, are not new in it.
        """
        super().__init__()
        self._known = frozenset(known)
        counts = Counter(document)
        self._seen: dict[str, int] = dict(counts)
        self._written: dict[str, int] = {}
        for one, count in counts.items():
            plain = anywhere(one).plain
            self._written[plain] = self._written.get(plain, 0) + count
        self._letters = sum(n for one, n in counts.items() if anywhere(one).sign == LETTER)
        self._is_long = len(document) >= LONG
        simplified_only, traditional_only = standard_characters()
        self._traditional = sum(n for one, n in counts.items() if one in traditional_only) > sum(
            n for one, n in counts.items() if one in simplified_only
        )

    def __missing__(self, character: str) -> Fact:
        """Find out what ``character`` tells. All scores are natural logarithms."""
        fact = self[character] = self._fact(character)
        return fact

    def _fact(self, character: str) -> Fact:
        fact = anywhere(character)
        plain, kind, sign, han, score = fact
        if han:
            score = ODD if self._is_odd(character, plain) else 0.0
            score += NOVEL if self._is_novel(character, plain) else 0.0
            score += self._so_written(character, plain)
        elif sign == LETTER:
            score = math.log((self._seen.get(character, 0) + 1) / (self._letters + LETTERS))
        else:
            return fact
        return Fact(plain, kind, sign, han, score)

    def _so_written(self, character: str, plain: str) -> float:
        """Return how likely the document writes ``plain`` so, if it is in traditional script."""
        if not self._traditional:
            return 0.0
        seen, written = self._seen.get(character, 0), self._written.get(plain, 0)
        return math.log((seen + ANOTHER_WRITING) / (written + ANOTHER_WRITING))

    def _is_novel(self, character: str, plain: str) -> bool:
        return self._is_long and character not in self._seen and plain not in self._known

    def _is_odd(self, character: str, plain: str) -> bool:
        simplified_only, traditional_only = standard_characters()
        if self._traditional and character in simplified_only:
            return True
        if character == plain or character in self._seen:
            return False
        return not self._traditional or character not in traditional_only


@cache
def anywhere(character: str) -> Fact:
    """Return what a character tells in any document, as far as its document does not matter."""
    plain = simplified(character)
    kind, sign = kind_of(plain), sign_of(plain)
    score = ONE_DIGIT if sign == DIGIT else 0.0
    if sign == OTHER:
        score = RARE_SIGN if plain.isascii() or plain in BRACKETS else SYMBOL
    return Fact(plain, kind, sign, is_han(plain), score)


def simplified(text: str) -> str:
    """Return ``text`` in simplified script, with its commonest signs half-width."""
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    return {**simplified_characters(), **FULL_WIDTH}


def sign_of(character: str) -> str:
    """Return what kind of sign a character is, by its name in the table of signs."""
    if is_han(character):
        return HAN
    kind = kind_of(character)
    name = LETTER if is_writing(character) else NAMES.get(kind, kind)
    return name if name in SIGNS else OTHER


@cache
def signs() -> dict[str, dict[str, float]]:
    """Return how likely a Han character, a digit, a letter or a sign is behind another."""
    data = get_data(__package__, "signs.tsv") or b""
    rows = [line.split("\t") for line in data.decode().splitlines()]
    names = rows[0][1:]
    return {
        name: {after: int(value) / 10 for after, value in zip(names, values, strict=True)}
        for name, *values in rows[1:]
    }
