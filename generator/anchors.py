"""Names for places in a call that come from what is said there, not from where it stands.

An anchor is a letter (``p`` paragraph, ``t`` turn, ``x`` exchange, ``n`` editors' note) and 40
bits of the SHA-256 of the raw characters (of a note: of its target), base32 in lower case:
``pk3v7q2ma``. Only letters, digits and Han characters count, after NFKC and lower case, so that
punctuation, spacing and markup may change. The raw text is taken, not the reading text, so that
neither vocabulary nor repairs move an anchor. The same words said again in a call get ``-2``,
``-3``… in the order of the text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_SIGNS = re.compile(r"[\W_]+")


def digest(raw: str) -> str:
    """Return eight characters that stand for the words in ``raw``."""
    words = _SIGNS.sub("", unicodedata.normalize("NFKC", raw).lower())
    # Words without a letter (`……`) still need a name of their own.
    data = (words or raw).encode("utf-8", "surrogatepass")
    number = int.from_bytes(hashlib.sha256(data).digest()[:5])
    return "".join(_BASE32[number >> shift & 31] for shift in range(35, -1, -5))


class Anchors:
    """Hands out the anchors of one call, each only once."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def new(self, letter: str, raw: str) -> str:
        """Return the anchor of ``raw``; the second of the same words gets ``-2``."""
        return self._free(letter + digest(raw))

    def like(self, letter: str, anchor: str) -> str:
        """Return the anchor, with another letter, of the same words as ``anchor`` stands for."""
        return self._free(letter + anchor[1:].partition("-")[0])

    def _free(self, anchor: str) -> str:
        self._seen[anchor] += 1
        count = self._seen[anchor]
        return anchor if count == 1 else f"{anchor}-{count}"
