"""A published link leads to the passage that it was made for, or the build stops."""

from __future__ import annotations

from hypothesis import given, note
from hypothesis import strategies as st

from tests.stages.settle.edits import (
    beginning,
    by_anchor,
    edits,
    said,
    stretch,
    transcripts,
    understood,
)


@given(st.data())
def test_any_single_edit_keeps_every_link_or_stops_the_build(data: st.DataObject) -> None:
    raw = data.draw(transcripts())
    edit = data.draw(edits(raw))
    before = understood(raw)
    after = understood(edit.apply(raw), before)
    lost = {problem.line for problem in after.problems if problem.code == "lost-anchor"}
    told = {a for each in after.published if each.line in lost for a in each.anchors}
    now = by_anchor(after)
    for anchor in by_anchor(before).keys() - told:
        moved = edit.moved(*beginning(before, anchor))
        start, end = stretch(after, now[anchor])
        note(f"{anchor} {said(before, anchor)} {moved} {(start, end)} {said(after, anchor)}")
        overlaps = start < moved[1] and moved[0] < end
        # Where the same speaker says the same words twice, either is the passage.
        assert overlaps or said(before, anchor) == said(after, anchor)
