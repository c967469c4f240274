"""The weights of a term as bytes: as they are, or as a table of different ones and places in it.

Many documents have the same weight for a word, so for a frequent word the table is shorter.
"""

from __future__ import annotations

import numpy as np

from generator.search.columns import Column, Ints, gaps, to_bytes

WEIGHED, TABLED = 1, 2  # flags of a term; neither: all its weights are 0
_MOST = 1 << 24  # more than any weight


class WeightColumn:
    """The weights of all terms; those of term ``t`` are ``weight[first[t]:first[t + 1]]``."""

    def __init__(self, first: Ints, weight: Ints) -> None:
        self._first = first
        term = np.repeat(np.arange(len(first) - 1), np.diff(first))
        different, place = np.unique(term * _MOST + weight, return_inverse=True)
        self._table_first = np.searchsorted(different, np.arange(len(first)) * _MOST)
        starts = self._table_first[:-1]
        self._plain = Column(weight)
        self._table = Column(gaps(different % _MOST, starts))
        self._codes = Column(place - starts[term])
        plain = self._plain.sizes(first)
        tabled = self._table.sizes(self._table_first) + self._codes.sizes(first) + 2
        weighed = np.diff(self._table_first) > 1
        weighed |= different[starts] % _MOST > 0
        self.flags = np.where(weighed, np.where(tabled < plain, WEIGHED | TABLED, WEIGHED), 0)
        self.sizes = np.where(weighed, np.minimum(tabled, plain), 0)

    def of(self, term: int) -> bytes:
        """Return the bytes of one term."""
        part = slice(self._first[term], self._first[term + 1])
        if not self.flags[term] & TABLED:
            return self._plain[part] if self.flags[term] else b""
        table = slice(self._table_first[term], self._table_first[term + 1])
        return to_bytes([table.stop - table.start]) + self._table[table] + self._codes[part]
