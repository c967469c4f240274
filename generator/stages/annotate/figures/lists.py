"""Figures said one after the other, of which the words around tell something together.

``分别增长8%和12%``: both are growth, and with two metrics in front (``收入和利润分别…``) each has
its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Figure
from generator.stages.annotate.figures.context import Context
from generator.stages.annotate.figures.metrics import Metrics

_AND = re.compile(" ?(?:和|、|与|及|以及|and) ?")


def with_lists(
    text: str, figures: Sequence[Figure], context: Context, metrics: Metrics
) -> Iterator[Figure]:
    """Yield ``figures`` with what their lists say of each of them."""
    for group in _lists(text, figures):
        growth = next((figure for figure in group if figure.kind == "growth"), None)
        if growth:
            group = [_like(growth, figure) for figure in group]
        yield from _in_order(group, context, metrics)


def _lists(text: str, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Yield the figures in groups: those that are listed together, and those that stand alone."""
    group: list[Figure] = []
    for figure in figures:
        if group and not _is_listed(text, group[-1], figure):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _is_listed(text: str, first: Figure, second: Figure) -> bool:
    alike = (first.unit, first.currency) == (second.unit, second.currency)
    return alike and _AND.fullmatch(text, first.end, second.start) is not None


def _like(growth: Figure, figure: Figure) -> Figure:
    """Return ``figure`` as a change like ``growth``, if it is not one already."""
    if figure.kind == "growth":
        return figure
    low, high = figure.value, figure.high
    sign = "-" if growth.value.startswith("-") else ""
    if sign and high:
        low, high = high, low
    return replace(
        figure,
        kind="growth",
        value=sign + low,
        high=high and sign + high,
        comparison=figure.comparison or growth.comparison,
    )


def _in_order(group: list[Figure], context: Context, metrics: Metrics) -> list[Figure]:
    """Return the figures of a list with a metric each, where the sentence says 分别."""
    start = metrics.clause_start(group[0].start)
    words = [word for word in context.between(start, group[0].start) if word.roles.respectively]
    if len(group) < 2 or not words:
        return group
    named = metrics.subjects(start, words[-1].start)
    if len(named) != len(group):
        return group
    return [replace(figure, metric=metric) for figure, metric in zip(group, named, strict=True)]
