"""Notes find their passages, or it is said which passages may be meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Call, Exchange, Label, Paragraph, Turn
from generator.notes import Note, Quotation
from generator.stages.attach import attach
from tests.calls import cases, vocabulary

NO_PARAGRAPH = "※"


def note(target: Quotation | str, line: int = 1) -> Note:
    return Note(target, "注。", "编辑部", date(2026, 11, 21), "explanation", "notes.yml", line)


def call_of(lines: list[str], *notes: Note) -> Call:
    """Return a call of one exchange of one turn that says ``lines``."""
    paragraphs: list[Paragraph] = []
    start = 0
    for number, line in enumerate(lines, 1):
        if not line.startswith(NO_PARAGRAPH):
            end = start + len(line)
            place = (start, end, (number, number))
            paragraphs.append(Paragraph(f"p{len(paragraphs) + 1}", line, line, *place))
        start += len(line) + 1
    turn = Turn("t1", Label("", "", "", ()), "answer", "qa", (1, 1), tuple(paragraphs), exchange=1)
    exchange = Exchange(1, "x1", "", ("t1",))
    text = "\n".join(lines)
    return Call("c", "raw.txt", text, text=text, turns=(turn,), exchanges=(exchange,), notes=notes)


def attached(call: Call) -> Call:
    return attach(call, vocabulary())


def words(call: Call, placed: Note) -> str:
    texts = {one.anchor: one.text for turn in call.turns for one in turn.paragraphs}
    return texts[placed.anchor][placed.start : placed.end]


@pytest.mark.parametrize("case", cases("notes.yml"), ids=lambda case: case["why"])
def test_a_target(case: dict[str, Any]) -> None:
    target = case["target"]
    found = attached(
        call_of(case["lines"], note(target.get("anchor") or Quotation(**target), line=7))
    )
    if "found" in case:
        [placed] = found.notes
        assert [placed.anchor, words(found, placed)] == case["found"]
        assert found.problems == ()
    else:
        [problem] = found.problems
        assert found.notes == ()
        assert (problem.path, problem.line, problem.severity) == ("notes.yml", 7, "error")
        assert problem.code == case["code"]
        assert all(part in problem.message for part in case["says"]), problem.message


texts = st.lists(st.text(st.sampled_from("云雲著作 aＡ,，\u3000。"), min_size=1), min_size=1)


@given(texts, st.data())
def test_what_is_quoted_from_a_paragraph_is_found_there(
    lines: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(lines) - 1))
    start = data.draw(st.integers(0, len(lines[number]) - 1))
    end = data.draw(st.integers(start + 1, len(lines[number])))
    exact = lines[number][start:end]
    if not exact.strip():
        return
    found = attached(call_of(lines, note(Quotation(exact))))
    if found.notes:
        [placed] = found.notes
        assert words(found, placed) == exact.strip()
    else:  # it stands elsewhere too
        assert [problem.code for problem in found.problems] == ["note-ambiguous"]


def test_notes_come_in_the_order_of_the_text() -> None:
    lines = [note(Quotation("三")), note("p1"), note(Quotation("二")), note(Quotation("一二"))]
    found = attached(call_of(["一二", "三"], *lines))
    assert [words(found, placed) for placed in found.notes] == ["一二", "一二", "二", "三"]


def test_the_name_of_a_note_comes_from_its_target() -> None:
    lines = ["一二", "三四"]
    first = attached(call_of(lines, note(Quotation("三")))).notes[0].id
    again = attached(call_of(["新", *lines], note("p1"), note(Quotation("三")))).notes[1].id
    assert first == again
    assert first.startswith("n")


def test_two_notes_on_the_same_words_have_two_names() -> None:
    found = attached(call_of(["一二"], note(Quotation("一")), note(Quotation("一"), line=2)))
    first, second = (placed.id for placed in found.notes)
    assert second == f"{first}-2"


def test_introductions_can_have_notes() -> None:
    call = call_of(["一", "二"], note(Quotation("一")))
    [turn] = call.turns
    first, second = turn.paragraphs
    moved = replace(call, introduction=(first,), turns=(replace(turn, paragraphs=(second,)),))
    assert [placed.anchor for placed in attached(moved).notes] == ["p1"]


def test_every_lost_note_is_told_and_the_others_stay() -> None:
    notes = (note(Quotation("甲"), 1), note(Quotation("一"), 5), note("p9", 9))
    found = attached(call_of(["一"], *notes))
    assert [problem.line for problem in found.problems] == [1, 9]
    assert [placed.line for placed in found.notes] == [5]


def test_a_call_without_notes_stays_as_it_is() -> None:
    call = call_of(["一"])
    assert attached(call) is call
