"""Spans of several kinds in one paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Span


def nested(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` in order, outer before inner, so that they nest like brackets.

    Of two that cross, the one that starts later is dropped; empty and repeated ones are too.
    """
    kept: list[Span] = []
    open_ends: list[int] = []
    order = sorted(set(spans), key=lambda span: (span.start, -span.end, span.kind, span.target))
    for span in order:
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        crosses = bool(open_ends) and open_ends[-1] < span.end
        if span.start < span.end and not crosses:
            open_ends.append(span.end)
            kept.append(span)
    return tuple(kept)


def clear_of(strong: Sequence[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Yield those of ``spans`` that cross none of ``strong``, which are in order and apart."""
    starts = [span.start for span in strong]

    def around(position: int) -> Span | None:
        index = bisect_left(starts, position) - 1
        return strong[index] if index >= 0 and position < strong[index].end else None

    for span in spans:
        first, last = around(span.start), around(span.end)
        crosses = (first and first.end < span.end) or (last and span.start < last.start)
        if not crosses:
            yield span
