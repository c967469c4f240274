"""Folding: writings that a reader takes for the same become the same characters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.script import to_simplified


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return ``text`` simplified, NFKC-normalised and in lower case; for comparing, not showing."""
    return unicodedata.normalize("NFKC", to_simplified(text)).lower()


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """Return ``name`` folded and without spaces and dots: `Alex Yao` and `AlexYao` are the same."""
    return "".join(character for character in fold(name) if character not in " ·•.-'’\t\u3000")
