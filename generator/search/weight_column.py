"""The weights of a term as bytes: as they are, or as a table of different ones and places in it.

Many documents have the same weight for a word, so for a frequent word the table is shorter.
"""

from __future__ import annotations

import numpy as np

from generator.search.columns import Column, Ints, gaps

WEIGHED, TABLED = 1, 2  # flags of a term; neither: all its weights are 0
_MOST = 1 << 24  # more than any weight


class WeightColumn:
    """The weights of all terms; those of term ``t`` are ``weight[first[t]:first[t + 1]]``."""

    def __init__(self, first: Ints, weight: Ints) -> None:
        term = np.repeat(np.arange(len(first) - 1), np.diff(first))
        different, place = np.unique(term * _MOST + weight, return_inverse=True)
        table_first = np.searchsorted(different, np.arange(len(first)) * _MOST)
        starts = table_first[:-1]
        # Before each table stands how long it is.
        tables = np.insert(gaps(different % _MOST, starts), starts, np.diff(table_first))
        self._plain = Column(weight, first)
        self._tables = Column(tables, table_first + np.arange(len(first)))
        self._places = Column(place - starts[term], first)
        tabled = self._tables.sizes + self._places.sizes
        weighed = (np.diff(table_first) > 1) | (different[starts] % _MOST > 0)
        shorter = tabled < self._plain.sizes
        self.sizes = np.where(weighed, np.minimum(tabled, self._plain.sizes), 0)
        flags = np.where(weighed, np.where(shorter, WEIGHED | TABLED, WEIGHED), 0)
        self.flags: list[int] = flags.tolist()

    def __getitem__(self, term: int) -> bytes:
        if self.flags[term] & TABLED:
            return self._tables[term] + self._places[term]
        return self._plain[term] if self.flags[term] else b""
