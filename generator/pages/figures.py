"""Which figures a page lists, and what its table is sorted by."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from generator.exports.figures import FigureRow
from generator.pages.library import Library

# Rows on the page of the whole corpus; a page of more is slow to load and to sort.
MOST = 2000


def with_metric(rows: Iterable[FigureRow]) -> tuple[FigureRow, ...]:
    """Return the figures that belong to a metric: others say little beside those of other calls."""
    return tuple(row for row in rows if row.figure.metric)


def newest_figures(library: Library) -> tuple[FigureRow, ...]:
    """Return the figures with a metric of the newest calls, of whole calls only."""
    found: list[FigureRow] = []
    for call in library.calls:
        rows = with_metric(library.figures[call.id])
        if len(found) + len(rows) > MOST:
            break
        found += rows
    return tuple(found)


def sort_key(row: FigureRow) -> str:
    """Return the value of a figure as a plain number, for the script that sorts."""
    return f"{float(Fraction(row.figure.value)):.15g}"
