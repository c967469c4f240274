"""Tests of spans that nest."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.stages.annotate.spans import clear_of, nested

SPANS = st.builds(
    Span, st.integers(0, 12), st.integers(0, 12), st.sampled_from(["term", "topic"]), st.just("x")
)


def test_of_two_that_cross_the_later_one_is_dropped() -> None:
    first, crossing, inner = (
        Span(0, 4, "term", "a"),
        Span(2, 6, "topic", "b"),
        Span(1, 3, "topic", "c"),
    )
    assert nested([crossing, inner, first]) == (first, inner)


def test_the_outer_one_comes_first_and_the_same_place_may_be_marked_twice() -> None:
    term, topic, outer = Span(2, 4, "term", "a"), Span(2, 4, "topic", "b"), Span(2, 5, "topic", "c")
    assert nested([topic, term, outer, term]) == (outer, term, topic)


@given(st.lists(SPANS))
def test_spans_nest_like_brackets(spans: list[Span]) -> None:
    kept = nested(spans)
    assert set(kept) <= set(spans)
    assert nested(kept) == kept
    for one in kept:
        for other in kept:
            assert not one.start < other.start < one.end < other.end


@given(st.lists(SPANS))
def test_only_what_crosses_or_is_empty_is_dropped(spans: list[Span]) -> None:
    kept = nested(spans)
    for lost in set(spans) - set(kept):
        assert lost.start >= lost.end or any(
            one.start < lost.start < one.end < lost.end for one in kept
        )


def test_what_crosses_a_strong_span_is_dropped_on_either_side() -> None:
    strong = [Span(2, 5, "figure", "a"), Span(5, 8, "figure", "b")]
    before, after = Span(1, 3, "topic", "c"), Span(4, 6, "term", "d")
    inside, around, beside = Span(3, 5, "term", "e"), Span(0, 9, "topic", "f"), Span(8, 9, "x", "")
    assert list(clear_of(strong, [before, after, inside, around, beside])) == [
        inside, around, beside
    ]  # fmt: skip


@given(st.lists(SPANS), st.sets(st.integers(0, 12)))
def test_what_is_clear_of_strong_spans_lets_them_all_be_kept(
    spans: list[Span], borders: set[int]
) -> None:
    strong = [Span(start, end, "figure", "") for start, end in pairwise(sorted(borders))]
    assert set(strong) <= set(nested((*strong, *clear_of(strong, spans))))
