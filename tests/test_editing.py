"""Repairs can be carried out, undone and composed, and offsets found through them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.editing import OffsetMap, apply, compose, undo
from generator.model import Repair

ALPHABET = "ab漢字?\n"
TEXTS = st.text(ALPHABET, max_size=12)


@st.composite
def repairs_of(draw: st.DrawFn, text: str, rule: str = "rule") -> list[Repair]:
    """Draw a sorted list of repairs that do not overlap, insertions and deletions included."""
    marks = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    marks = marks[: len(marks) // 2 * 2]
    spans = zip(marks[::2], marks[1::2], strict=True)
    return [
        Repair(rule, start, end, text[start:end], draw(st.text(ALPHABET, max_size=3)))
        for start, end in spans
    ]


@st.composite
def layers(draw: st.DrawFn) -> tuple[str, list[Repair], list[Repair]]:
    raw = draw(TEXTS)
    first = draw(repairs_of(raw, "first"))
    return raw, first, draw(repairs_of(apply(raw, first), "second"))


@given(layers())
def test_undoing_gives_the_raw_text_back(drawn: tuple[str, list[Repair], list[Repair]]) -> None:
    raw, first, _ = drawn
    assert undo(apply(raw, first), first) == raw


@given(layers())
def test_composing_does_both_layers(drawn: tuple[str, list[Repair], list[Repair]]) -> None:
    raw, first, second = drawn
    both = compose(first, second)
    assert apply(raw, both) == apply(apply(raw, first), second)
    assert undo(apply(raw, both), both) == raw


@given(layers())
def test_composed_repairs_are_sorted_and_quote_the_raw_text(
    drawn: tuple[str, list[Repair], list[Repair]],
) -> None:
    raw, first, second = drawn
    both = compose(first, second)
    assert all(raw[each.start : each.end] == each.before for each in both)
    assert all(one.end <= two.start for one, two in pairwise(both))


@given(layers())
def test_what_does_not_touch_stays_apart(drawn: tuple[str, list[Repair], list[Repair]]) -> None:
    _, first, second = drawn
    assert compose(first, []) == tuple(first)
    assert compose([], second) == tuple(second)


def test_a_merged_repair_is_named_after_more_than_its_script() -> None:
    slip = Repair("byte-slip", 1, 3, "?傮", "。總", 0.9)
    script = Repair("script", 2, 3, "總", "总")
    assert compose([slip], [script]) == (Repair("byte-slip", 1, 3, "?傮", "。总", 0.9),)
    editor = Repair("editor", 1, 3, "。总", "!")
    assert compose([slip], [editor])[0].rule == "editor"


@given(layers())
def test_offsets_lead_back_to_what_a_stretch_was_made_from(
    drawn: tuple[str, list[Repair], list[Repair]],
) -> None:
    raw, first, _ = drawn
    text, offsets = apply(raw, first), OffsetMap(first)
    places = [offsets.to_raw(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(raw)
    untouched = set(range(len(raw))).difference(*(range(each.start, each.end) for each in first))
    for place in untouched:
        assert any(places[n] <= place < places[n + 1] for n in range(len(text)))
