"""Notes on the pages: beside their paragraph, listed, and never more than text and links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Call
from generator.notes import Note, Quotation
from generator.pages import render_pages
from generator.pages.notes import inline, note_text, numbered_notes
from generator.stages.attach import attach
from tests.pages.calls import VOCABULARY, small_call
from tests.pages.rendering import Reading, html, shown
from tests.pages.test_site import body, ids

CALL_PAGE = "calls/mou-2024Q4/index.md"


def note(target: Quotation | str, text: str = "说明。", link: str | None = None) -> Note:
    return Note(target, text, "编辑部", date(2026, 11, 21), "correction", "notes.yml", 1, link)


def noted(*notes: Note) -> Call:
    return attach(replace(small_call(), notes=notes), VOCABULARY)


def page(path: str, *notes: Note) -> str:
    return body(render_pages((noted(*notes),), VOCABULARY)[path])


def test_a_note_stands_behind_its_paragraph() -> None:
    text = page(CALL_PAGE, note(Quotation("很好")))
    [identity] = [one.id for one in noted(note(Quotation("很好"))).notes]
    blocks = text.split("\n\n")
    [place] = [number for number, block in enumerate(blocks) if "{: #p2 " in block]
    assert f'[很好](#{identity}){{ .noted title="编者注1：勘误" }}' in blocks[place]
    assert f"[注1](#{identity})" in blocks[place]
    assert blocks[place + 1] == (
        "*编者注1*{ .note-number } *勘误*{ .note-kind } “很好” 说明。 "
        '*编辑部，2026年11月21日*{ .note-author } [↩](#p2){ .note-back title="回到正文" }\n'
        f"{{: #{identity} .note }}"
    )


def test_a_note_on_a_whole_paragraph_marks_no_words() -> None:
    text = page(CALL_PAGE, note("p2"))
    assert ".noted" not in text
    assert "[注1](#n" in text


def test_words_that_a_term_has_marked_keep_the_number_of_their_note() -> None:
    text = page(CALL_PAGE, note(Quotation("CMR很好")))
    assert "glossary.md#cmr" in text
    assert "[注1](#n" in text


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    call = noted(note(Quotation("很好")), note(Quotation("云业务")))
    assert [(one.number, one.words) for one in numbered_notes(call)] == [(1, "云业务"), (2, "很好")]


def test_notes_are_listed_by_call() -> None:
    listed = page("notes.md", note(Quotation("很好")), note("p1"))
    assert "## [某某 2024财年第四财季](calls/mou-2024Q4/index.md) { #mou-2024Q4 }" in listed
    assert "1. *勘误*{ .note-kind } [整段](calls/mou-2024Q4/index.md#p1) 说明。" in listed
    assert "2. *勘误*{ .note-kind } [很好](calls/mou-2024Q4/index.md#p2) 说明。" in listed
    assert "](calls/mou-2024Q4/notes.jsonld)" in listed


def test_without_notes_there_is_no_trace_of_them() -> None:
    pages = render_pages((small_call(),), VOCABULARY)
    assert "编者注" not in pages[CALL_PAGE]
    assert "还没有编者注" in pages["notes.md"]


def test_a_link_is_shown_with_the_note() -> None:
    text = note_text(note("p1", link="https://a.cn/x y(1)"))
    assert "[链接](https://a.cn/x%20y%281%29){ .note-link }" in text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("一**二**三", "一<strong>二</strong>三"),
        ("一*二*三", "一<em>二</em>三"),
        ("见`raw.txt`。", "见<code>raw.txt</code>。"),
        ("见[这里](https://a.cn/?x=1)。", '见<a href="https://a.cn/?x=1">这里</a>。'),
        ("一\n二\n\n三", "一 二 三"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("# 一", "# 一"),
        ("1. 一", "1. 一"),
        ("> 一", "&gt; 一"),
        ("[一](javascript:alert(1))", "[一](javascript:alert(1))"),
        ("![图](https://a.cn/x.png)", '!<a href="https://a.cn/x.png">图</a>'),
        ("[一]: https://a.cn", "[一]: https://a.cn"),
        ("*一*{ onclick=alert(1) }", "<em>一</em>{ onclick=alert(1) }"),
        ("<b>一</b>", "&lt;b&gt;一&lt;/b&gt;"),
    ],
)
def test_markdown_of_a_body(written: str, expected: str) -> None:
    assert html(inline(written)) == f"<p>{expected}</p>"


bodies = st.text(st.sampled_from("注*_`[]()<>{}:#!|&;\\ \n\"'1.-+=ahtps/"), min_size=1, max_size=60)


@given(bodies)
def test_a_body_is_text_emphasis_code_and_web_links_whatever_it_says(text: str) -> None:
    reading = Reading(html(f"前 {inline(text)} 后"))
    assert set(reading.tags) <= {"p", "strong", "em", "code", "a"}
    for tag, values in reading.elements:
        assert not values or (tag == "a" and set(values) == {"href"})
        assert not values or (values["href"] or "").startswith(("https://", "http://"))


@given(st.text(st.sampled_from("注_<>{}#!|&;\\ 1.-+=ab"), min_size=1, max_size=40))
def test_plain_words_are_shown_as_they_are(text: str) -> None:
    assert Reading(html(f"前 {inline(text)} 后")).text == shown(f"前 {text} 后")


@settings(max_examples=20)
@given(bodies, bodies)
def test_notes_of_any_text_leave_the_page_whole(first: str, second: str) -> None:
    plain = Reading(html(page(CALL_PAGE)))
    reading = Reading(html(page(CALL_PAGE, note("p1", first), note(Quotation("很好"), second))))
    assert len(set(ids(reading))) == len(ids(reading)) == len(ids(plain)) + 2
    assert {"script", "img", "pre", "blockquote"}.isdisjoint(reading.tags)
