"""Folding: writings that a reader takes for the same become the same characters."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC


@cache
def _converter() -> OpenCC:
    # tw2s, not t2s: it also turns 看著 into 看着 and leaves 著作 alone.
    return OpenCC("tw2s")


def to_simplified(text: str) -> str:
    """Return ``text`` in simplified script (OpenCC's tw2s)."""
    return str(_converter().convert(text))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return ``text`` simplified, NFKC-normalised and in lower case; for comparing, not showing."""
    return unicodedata.normalize("NFKC", to_simplified(text)).lower()


def fold_name(name: str) -> str:
    """Return ``name`` folded and without spaces and dots: `Alex Yao` and `AlexYao` are the same."""
    return "".join(character for character in fold(name) if character not in " ·•.-'’\t\u3000")
