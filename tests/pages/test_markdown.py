"""Whatever stands in a speech comes out as itself."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pages.markdown import Markdown, attributes, escape, line, link, mark
from tests.pages.rendering import Reading, html, shown

SIGNS = [
    "2.", "3)", "#", "##", "*", "**", "***", "_", "__", ">", "|", "-", "---", "+", "!", "!!!",
    "???", "`", "```",
    "~~", "==", "^", "$", "\\", "<", ">", "<script>", "</p>", "<!--", "-->", "&lt;",
    "&", "&#35;", "[x](y)", "[", "]", "(", ")", "[^1]", "[^1]:", "*[AI]:", "[TOC]", "{", "}",
    "{: #a .b }", "{ .c }", ": ", ":", "    ", "\t", " ", "  ", "\n", "\r", "://", "http://a.cn", "<http://a.cn>",
    "a@b.cn", "我们", "云", "AI", "5%", "1", '"', "'", "“", "…", "\x02", "\x03", "\x0b", "\u2028",
    "klzzwxh:0000", "wzxhzdk:0", "&nbsp;", ":--", "===", "note", "\\*", "😀",
]  # fmt: skip
speech = st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=8).map("".join)
PICTURES = {code: chr(0x2400 + code) for code in range(32) if not chr(code).isspace()}
PICTURES |= {code: chr(0x2400 + code) for code in (0x1C, 0x1D, 0x1E, 0x1F)} | {127: "\u2421"}


def visible(text: str) -> str:
    """Return ``text`` as a page can show it: control characters as pictures."""
    return shown(text.translate(PICTURES))


def seen(page: str) -> str:
    return Reading(html(page)).text


@given(speech.filter(visible))
@example("2. 第二")
@example("    code")
@example(": definition")
@example("*[AI]: 人工智能")
def test_a_paragraph_shows_the_text_and_nothing_else(text: str) -> None:
    page = f"前\n\n{escape(text)}\n{{: #here .paragraph }}\n\n后"
    reading = Reading(html(page))
    assert seen(page) == shown(f"前 {visible(text)} 后")
    assert reading.elements == [("p", {}), ("p", {"id": "here", "class": "paragraph"}), ("p", {})]


@given(speech.filter(visible))
def test_a_heading_shows_the_text_and_has_its_id(text: str) -> None:
    page = f"## {escape(text)} {attributes('turn', anchor='t1')}"
    assert seen(page) == visible(text)
    assert Reading(html(page)).elements == [("h2", {"id": "t1", "class": "turn"})]


@given(speech.filter(visible))
def test_a_table_cell_shows_the_text(text: str) -> None:
    page = f"| a | b |\n|:--|:--|\n| {escape(text)} | 后 |"
    assert seen(page) == shown(f"a b {visible(text)} 后")


@given(speech.filter(visible))
def test_a_list_item_shows_the_text(text: str) -> None:
    assert seen(f"- {escape(text)}\n- 后") == shown(f"{visible(text)} 后")


@given(speech.filter(visible), speech)
def test_a_link_shows_its_text_and_its_title(text: str, title: str) -> None:
    reading = Reading(html(f"前 {link(text, 'index.md', 'term', title=title)} 后"))
    assert reading.text == f"前 {visible(text)} 后"
    [(_, anchor)] = [element for element in reading.elements if element[0] == "a"]
    assert anchor["href"] == "index.md"
    assert anchor["class"] == "term"
    assert visible(anchor.get("title") or "") == visible(title.replace('"', "”"))


@given(speech.filter(visible))
def test_a_mark_shows_its_text(text: str) -> None:
    reading = Reading(html(f"前{mark(text, 'quote')}后"))
    assert reading.text == shown(f"前{visible(text)}后")
    assert ("em", {"class": "quote"}) in reading.elements


def test_markdown_is_not_escaped_twice() -> None:
    assert link(Markdown("**a**"), "x.md") == "[**a**](x.md)"
    assert mark(Markdown("a\\*"), "b") == "*a\\**{ .b }"


def test_nothing_is_marked_where_there_is_nothing() -> None:
    assert mark("", "role") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2. 云", "2\\. 云"), ("> 云", "\\> 云"), ("云 > 雨", "云 > 雨"), ("增长3.5%", "增长3.5%")],
)
def test_ordinary_speech_stays_readable(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_a_line_has_no_space_around_it() -> None:
    assert line("  云 ") == "云"
