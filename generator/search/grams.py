"""Where every gram stands: all grams of all documents at once, with arrays.

A gram is held as one number: the numbers of its characters among those of the archive, as digits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, digits

import numpy as np

from generator.search.columns import Ints
from generator.search.sharding import PARTS

BREAK = "\n"  # stands between lines, and never in a gram
_UNICODE, _ASCII = 0x110000, 0x80


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
        self.documents = len(texts)
        lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
        # 32 bits are enough, and half the memory.
        self.document = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        self._starts = np.cumsum(lengths) - lengths
        present = np.zeros(_UNICODE, np.bool_)
        present[self.codes] = True
        self.characters = np.flatnonzero(present)
        self._number = np.cumsum(present, dtype=np.int32) - 1

    def places(self, part: int) -> Ints:
        """Return where characters stand with which terms of a part begin."""
        return np.flatnonzero((self.codes % PARTS == part) & (self.codes != ord(BREAK)))

    def occurrences(self, places: Ints, length: int) -> Occurrences:
        """Return the grams of a ``length`` that stand at ``places``, grouped by what they are."""
        size = self._size(length)
        gram = np.zeros(len(places), np.int64)
        for offset in range(length):
            gram = gram * size + self._number[self.codes[places + offset]]
        # Gram and place in one number: to sort these is much faster than to order by the gram.
        bits = len(self.codes).bit_length()
        both = gram << bits | places
        both.sort()
        gram, place = both >> bits, both & (1 << bits) - 1
        document = self.document[place]
        new_gram = np.diff(gram, prepend=-1) != 0
        starts = np.flatnonzero(new_gram | (np.diff(document, prepend=-1) != 0))
        return Occurrences(
            terms=self._strings(gram[new_gram], length),
            first=np.append(np.flatnonzero(new_gram[starts]), len(starts)),
            document=document[starts],
            count=np.diff(starts, append=len(gram)).astype(np.int32),
            position=(place - self._starts[document]).astype(np.int32),
        )

    def _size(self, length: int) -> int:
        """Return how many different digits grams of a length have; three are always ASCII."""
        return _ASCII if length == 3 else len(self.characters)

    def _strings(self, grams: Ints, length: int) -> list[str]:
        characters = np.empty((len(grams), length), np.int32)
        for offset in reversed(range(length)):
            grams, digit = np.divmod(grams, self._size(length))
            characters[:, offset] = self.characters[digit]
        joined = characters.astype("<i4").tobytes().decode("utf-32-le")
        return [joined[at : at + length] for at in range(0, len(joined), length)]


def find_characters(text: Text, part: int) -> Occurrences:
    """Return where the single characters of a part stand."""
    places = text.places(part)
    return text.occurrences(places[text.codes[places] != ord(" ")], 1)


def find_grams(text: Text, part: int) -> Iterator[Occurrences]:
    """Yield where the pairs of characters of a part stand, and the three Latin letters or digits
    in a row."""
    codes = text.codes
    pairs = text.places(part)
    pairs = pairs[codes[pairs + 1] != ord(BREAK)]
    yield text.occurrences(pairs, 2)
    latin = np.isin(codes, [ord(character) for character in ascii_lowercase + digits])
    triples = pairs[latin[pairs] & latin[pairs + 1]]
    yield text.occurrences(triples[latin[triples + 2]], 3)
