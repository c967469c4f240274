"""Long texts: their parts are whole lines, nothing is lost between them, memory does not grow."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing import apply, undo
from generator.model import Call
from generator.stages.repair import repair
from generator.stages.repair.parts import bounds
from tests.calls import vocabulary
from tests.project import ROOT

DAMAGED = (ROOT / "content/calls/alibaba-2024Q4/raw.txt").read_text("utf-8")


def repaired(raw: str) -> Call:
    return repair(Call(id="a", path="raw.txt", raw=raw), vocabulary())


def working_memory(raw: str) -> int:
    """Return how many bytes repair takes beside those of its result."""
    tracemalloc.start()
    call = repaired(raw)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert call.repairs
    return peak - kept


@given(st.text("字\n", max_size=60), st.integers(1, 9))
def test_parts_are_all_of_the_text_in_whole_lines(raw: str, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.stages.repair.parts.MOST", most)
        found = list(bounds(raw))
    assert "".join(raw[start:end] for start, end in found) == raw
    assert all(end == start for (_, end), (start, _) in pairwise(found))
    assert all(raw[end - 1] == "\n" for _, end in found[:-1])
    assert all(start < end for start, end in found)


def test_parts_are_about_equally_long() -> None:
    lines = "一行八個字的文。\n" * 30_000
    sizes = [end - start for start, end in bounds(lines)]
    assert len(sizes) == 5
    assert max(sizes) - min(sizes) < 30


def test_a_call_has_one_part() -> None:
    assert list(bounds(DAMAGED)) == [(0, len(DAMAGED))]
    assert list(bounds("")) == []


def test_parts_are_repaired_in_their_places(monkeypatch: pytest.MonkeyPatch) -> None:
    once = repaired(DAMAGED + "\n")
    monkeypatch.setattr("generator.stages.repair.parts.MOST", len(DAMAGED) + 1)
    call = repaired((DAMAGED + "\n") * 3)
    assert call.text == once.text * 3
    assert apply(call.raw, call.repairs) == call.text
    assert undo(call.text, call.repairs) == call.raw
    lines = (DAMAGED + "\n").count("\n")
    (line,) = [problem.line for problem in once.problems]
    assert [problem.line for problem in call.problems] == [line, line + lines, line + 2 * lines]


def test_memory_does_not_grow_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.stages.repair.parts.MOST", len(DAMAGED) + 1)
    repaired(DAMAGED)  # what is read once a process
    assert working_memory((DAMAGED + "\n") * 6) < 1.3 * working_memory((DAMAGED + "\n") * 2)
