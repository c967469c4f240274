"""Cutting text into sentences and clauses."""

from __future__ import annotations

import re
from itertools import pairwise

# A mark between digits is part of a number, so that 3.5% and 1,400 stay whole.
_SENTENCE_END = re.compile(r"(?:[。!?！？;；\n]|\.(?=\s|$))+")
_CLAUSE_END = re.compile(r"(?:[。!?！？;；:：，\n]|[,.](?!\d))+")


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text`` with the punctuation that ends them."""
    return [text[start:end].strip() for start, end in _cut(text, _SENTENCE_END)]


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Return start and end of the sentences of ``text``, without white space around them."""
    return [
        (end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip()))
        for start, end in _cut(text, _SENTENCE_END)
    ]


def clauses(text: str) -> list[tuple[int, int]]:
    """Return start and end of the clauses of ``text``, with the punctuation that ends them."""
    return _cut(text, _CLAUSE_END)


def _cut(text: str, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    ends = [match.end() for match in mark.finditer(text)]
    borders = [0, *ends, len(text)]
    return [(start, end) for start, end in pairwise(borders) if text[start:end].strip()]
