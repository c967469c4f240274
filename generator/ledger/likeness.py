"""How much of a passage is in another, told from a sketch of a hundred characters.

A passage is the set of its trigrams of folded letters, each hashed to 20 bits (four characters of
base32). The sketch keeps the smallest of the hashes. They are a fair sample of the set, so that
the share of them in another set estimates how much of the passage is there (Broder 1997,
"On the resemblance and containment of documents").
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections import Counter
from collections.abc import Mapping

from generator.folding import fold

WIDTH = 4  # characters of a hash
SKETCHED = 24  # hashes in a sketch


def grams(raw: str) -> frozenset[str]:
    """Return the hashes of the trigrams of ``raw``, its edges marked."""
    text = f"^{''.join(filter(str.isalnum, fold(raw)))}$"
    pieces = {text[place : place + 3] for place in range(max(1, len(text) - 2))}
    return frozenset(map(_hash, pieces))


def sketch(hashes: frozenset[str]) -> str:
    """Return the smallest of ``hashes``, written one behind the other."""
    return "".join(sorted(hashes)[:SKETCHED])


def sketched(text: str) -> list[str]:
    """Return the hashes that a sketch holds."""
    return [text[place : place + WIDTH] for place in range(0, len(text), WIDTH)]


class Overlaps:
    """Knows in which of many passages a hash occurs, so that none is looked at in vain."""

    def __init__(self, passages: Mapping[int, frozenset[str]]) -> None:
        """Index passages, each given as the set of its hashes, by any number."""
        self._places: dict[str, list[int]] = {}
        for place, hashes in passages.items():
            for piece in hashes:
                self._places.setdefault(piece, []).append(place)

    def likeness(self, text: str) -> dict[int, float]:
        """Return how much (0 to 1) of the passage with the sketch ``text`` each of them holds.

        Those that hold nothing of it are left out.
        """
        kept = sketched(text)
        shared = Counter(place for piece in kept for place in self._places.get(piece, ()))
        return {place: count / len(kept) for place, count in shared.items()}


def _hash(gram: str) -> str:
    data = gram.encode("utf-8", "surrogatepass")
    return b32encode(hashlib.sha256(data).digest()[:5])[:WIDTH].decode().lower()
