"""Where every gram stands: all grams of all documents at once, with arrays.

A gram is held as one number: its characters, 21 bits each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, digits

import numpy as np

from generator.search.columns import Ints

BREAK = "\n"  # stands between lines, and never in a gram
_BITS = 21
_PARTS = 4


@dataclass(frozen=True)
class Occurrences:
    """Where terms stand, in flat arrays.

    The postings of ``terms[t]`` are those from ``first[t]`` up to ``first[t + 1]``: posting ``p``
    is document ``document[p]`` with ``count[p]`` occurrences. ``position`` has these one after
    the other, as offsets (code points) into the joined lines of the document.
    """

    terms: list[str]
    first: Ints
    document: Ints
    count: Ints
    position: Ints


class Text:
    """The folded text of all documents as one row of code points."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the lines of each document, joined by BREAK."""
        joined = "".join(text + BREAK for text in texts)
        self.codes = np.frombuffer(joined.encode("utf-32-le"), np.int32)
        lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
        # 32 bits are enough, and half the memory.
        self.document = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        self._starts = np.cumsum(lengths) - lengths

    def occurrences(self, gram: Ints, place: Ints) -> Occurrences:
        """Group grams by what they are; each of ``gram`` stands at ``place`` in the row."""
        order = np.argsort(gram, kind="stable")  # those of one gram stay in the order of the text
        gram, place = gram[order], place[order]
        document = self.document[place]
        new_gram = np.diff(gram, prepend=-1) != 0
        new_posting = new_gram | (np.diff(document, prepend=-1) != 0)
        starts = np.flatnonzero(new_posting)
        return Occurrences(
            terms=list(_strings(gram[new_gram])),
            first=np.append(np.flatnonzero(new_gram[starts]), len(starts)),
            document=document[starts],
            count=np.diff(starts, append=len(gram)).astype(np.int32),
            position=(place - self._starts[document]).astype(np.int32),
        )


def find_characters(text: Text) -> Occurrences:
    """Return where every single character stands."""
    place = np.flatnonzero((text.codes != ord(BREAK)) & (text.codes != ord(" ")))
    return text.occurrences(text.codes[place], place)


def find_grams(text: Text) -> Iterator[Occurrences]:
    """Yield where every pair of characters and every three Latin letters or digits stand.

    They come in parts, by their first characters, to spare memory.
    """
    codes = text.codes
    usable = codes != ord(BREAK)
    latin = np.isin(codes, [ord(character) for character in ascii_lowercase + digits])
    pairs = np.flatnonzero(usable[:-1] & usable[1:])
    for part in range(_PARTS):
        own = pairs[codes[pairs] % _PARTS == part]
        yield text.occurrences(_packed(codes[own], codes[own + 1]), own)
    triples = np.flatnonzero(latin[:-2] & latin[1:-1] & latin[2:])
    letters = (codes[triples], codes[triples + 1], codes[triples + 2])
    yield text.occurrences(_packed(*letters), triples)


def _packed(*characters: Ints) -> Ints:
    """Return grams as numbers, given their first characters, their second ones and so on."""
    gram = characters[0].astype(np.int64)
    for following in characters[1:]:
        gram = gram << _BITS | following
    return gram


def _strings(grams: Ints) -> Iterator[str]:
    for gram in grams.tolist():
        characters = ""
        while gram:
            characters = chr(gram & (1 << _BITS) - 1) + characters
            gram >>= _BITS
        yield characters
