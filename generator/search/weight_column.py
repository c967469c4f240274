"""The weights of a term as numbers: as they are, or as a table of different ones and places in it.

Many documents have the same weight for a word, so for a frequent word the table is shorter.
"""

from __future__ import annotations

import numpy as np

from generator.search.columns import Column, Ints, Taker, bounds, gaps, nonempty, stretches

WEIGHED, TABLED = 1, 2  # flags of a term; neither: all its weights are 0
_MOST = 1 << 24  # more than any weight


def weight_column(first: Ints, weight: Ints) -> tuple[Column, Ints]:
    """Return the weights of all terms, and the flags of each.

    Those of term ``t`` are ``weight[first[t]:first[t + 1]]``. A table comes as: how long it is,
    the gaps between its weights, and for each document its place in it.
    """
    frequency = np.diff(first)
    term = np.repeat(np.arange(len(frequency)), frequency)
    different, place = np.unique(term * _MOST + weight, return_inverse=True)
    table_first = np.searchsorted(different, np.arange(len(first)) * _MOST)
    lengths, starts = np.diff(table_first), table_first[:-1]
    least = np.append(different, 0)[starts] % _MOST
    weighed = (lengths > 1) | ((lengths > 0) & (least > 0))
    # Most weights take two bytes; of a table most gaps and places take one.
    tabled = weighed & (lengths + 1 < frequency)
    sizes = np.where(tabled, 1 + lengths + frequency, np.where(weighed, frequency, 0))
    column_first = bounds(sizes)
    at = column_first[:-1]
    values = np.zeros(column_first[-1], np.int64)
    values[at[tabled]] = lengths[tabled]
    table = gaps(different % _MOST, nonempty(table_first))[
        stretches(starts[tabled], lengths[tabled])
    ]
    values[stretches(at[tabled] + 1, lengths[tabled])] = table
    own = stretches(first[:-1][tabled], frequency[tabled])
    behind = at[tabled] + 1 + lengths[tabled]
    values[stretches(behind, frequency[tabled])] = place[own] - starts[term[own]]
    plain = weighed & ~tabled
    own = stretches(first[:-1][plain], frequency[plain])
    values[stretches(at[plain], frequency[plain])] = weight[own]
    return Column(values, column_first), weighed * WEIGHED + tabled * TABLED


def read_weights(take: Taker, size: int, flags: int) -> Ints:
    """Return the weights of a term in ``size`` documents; none stands for zeros."""
    if flags & TABLED:
        table = np.cumsum(take(int(take(1)[0])))
        return table[take(size)]
    return take(size if flags & WEIGHED else 0)
