"""All pages together: golden pages of the real calls, and hostile speech in a hand-made one."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Problem
from generator.pages import render_pages
from generator.pipeline import load_corpus
from generator.vocabulary import Vocabulary
from tests.pages.calls import (
    ANALYST,
    MANAGER,
    NOBODY,
    VOCABULARY,
    call,
    paragraph,
    small_call,
    turn,
)
from tests.pages.rendering import Reading, html, shown
from tests.pages.test_markdown import speech, visible
from tests.project import ROOT

GOLDEN = ROOT / "tests" / "golden" / "pages"
PAGES = (
    "index.md",
    "calls/alibaba-2024Q4/index.md",
    "calls/alibaba-2024Q4/raw.md",
    "calls/alibaba-2025Q3/index.md",
    "calls/alibaba-2025Q3/raw.md",
    "calls/alibaba-2025Q3/changes.md",
    "calls/alibaba-2024Q4/figures.md",
    "calls/alibaba-2024Q4/outlook.md",
    "figures/alibaba.md",
    "topics/cloud.md",
    "people/index.md",
    "people/wu-yongming.md",
    "people/ronald-keung.md",
    "questions/index.md",
    "compare.md",
    "firms/goldman-sachs.md",
    "glossary.md",
    "notes.md",
)


@pytest.fixture(scope="module")
def real_pages() -> dict[str, str]:
    calls, vocabulary = load_corpus(ROOT / "content")
    return render_pages(calls, vocabulary)


@pytest.mark.parametrize("path", PAGES)
def test_golden_page(path: str, real_pages: dict[str, str], pytestconfig: pytest.Config) -> None:
    golden = GOLDEN / path
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(real_pages[path], "utf-8")
    assert real_pages[path] == golden.read_text("utf-8"), "if right: pytest --update-golden"


BAR = '<div class="call-bar"></div>'  # which a script fills


def test_no_page_of_the_real_site_holds_raw_html(real_pages: dict[str, str]) -> None:
    for path, text in real_pages.items():
        written = text.replace(BAR, "")
        assert not re.search(r"<[a-zA-Z/!]", written), path


def test_ids_are_given_once_and_links_resolve(real_pages: dict[str, str]) -> None:
    readings = {path: Reading(html(body(text))) for path, text in real_pages.items()}
    anchors = {path: ids(reading) for path, reading in readings.items()}
    for path, reading in readings.items():
        assert len(set(anchors[path])) == len(anchors[path]), path
        for target in links(reading):
            page, _, anchor = target.partition("#")
            there = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), page)) if page else path
            )
            if not there.endswith(".md"):  # a download; the built site is checked for it
                continue
            assert there in readings, f"{path} -> {target}"
            assert not anchor or anchor in anchors[there], f"{path} -> {target}"


def test_every_heading_has_an_id_of_its_own(real_pages: dict[str, str]) -> None:
    for path, text in real_pages.items():
        headings = [line for line in text.splitlines() if line.startswith("#")]
        assert all("{ #" in line for line in headings), path


@settings(max_examples=30)
@given(st.lists(speech.filter(visible), min_size=2, max_size=4), speech, speech)
def test_hostile_speech_is_shown_and_breaks_nothing(
    texts: list[str], title: str, name: str
) -> None:
    lines = [paragraph(text, number) for number, text in enumerate(texts, 1)]
    speaker = replace(NOBODY, name=name, title=title, organization=title)
    found = replace(
        call(turn(ANALYST, lines[0]), turn(speaker, *lines[1:])),
        title=f"题{title}",
        source=title,
        problems=(Problem("raw.txt", 1, "odd", title),),
    )
    page = html(body(render_pages((found,), VOCABULARY)["calls/mou-2024Q4/index.md"]))
    reading = Reading(page)
    assert not {"script", "code", "pre", "blockquote", "hr", "img"} & set(reading.tags)
    assert {line.anchor for line in lines} < set(ids(reading))
    for text in texts:
        assert plain(text) in plain(reading.text)


def test_pages_do_not_depend_on_the_order_of_the_calls() -> None:
    first, second = small_call("2024Q4"), small_call("2025Q3")
    assert render_pages((first, second), VOCABULARY) == render_pages((second, first), VOCABULARY)


def test_nobody_gets_an_invented_name() -> None:
    silent = call(turn(replace(ANALYST, id=None, name=None), paragraph("问", 1)),
                  turn(NOBODY, paragraph("答", 2)))  # fmt: skip
    pages = render_pages((silent,), VOCABULARY)
    text = pages["calls/mou-2024Q4/index.md"]
    assert "### 未具名分析师 " in text
    assert "### 管理层（未具名） " in text
    assert [path for path in pages if path.startswith("people/")] == ["people/index.md"]


def test_remarks_alone_make_a_page_without_exchanges() -> None:
    remarks = replace(turn(MANAGER, paragraph("陈述", 1), exchange=None), section="remarks")
    text = render_pages((call(remarks),), VOCABULARY)["calls/mou-2024Q4/index.md"]
    assert "## 管理层陈述 { #remarks }" in text
    assert "问答一览" not in text


def test_a_corpus_without_calls_has_all_its_pages() -> None:
    nothing = Vocabulary({}, {}, {}, {}, {})
    assert set(render_pages((), nothing)) == {
        "index.md", "calls/index.md", "topics/index.md", "people/index.md", "glossary.md",
        "notes.md", "search.md", "figures/index.md", "questions/index.md",
        "compare.md",
    }  # fmt: skip


def body(page: str) -> str:
    """Return a page without its front matter."""
    return page.split("---\n", 2)[2]


def plain(text: str) -> str:
    """Return the text without spaces and without the width of signs."""
    narrow = visible(text).translate(str.maketrans("，：；！？（）", ",:;!?()"))
    return "".join(shown(narrow).split())


def ids(reading: Reading) -> list[str]:
    return [values["id"] or "" for _, values in reading.elements if "id" in values]


def links(reading: Reading) -> list[str]:
    found = [values["href"] or "" for tag, values in reading.elements if tag == "a"]
    return [target for target in found if "://" not in target]


def golden_files() -> list[Path]:
    return [path for path in GOLDEN.rglob("*.md") if path.is_file()]


def test_no_golden_page_is_left_over() -> None:
    assert {path.relative_to(GOLDEN).as_posix() for path in golden_files()} == set(PAGES)


def test_a_very_long_line_is_shown_whole() -> None:
    text = "云业务*增长*很快,[谢谢](大家)。" * 3000
    found = call(turn(ANALYST, paragraph(text, 1)))
    for path in ("calls/mou-2024Q4/index.md", "calls/mou-2024Q4/raw.md"):
        reading = Reading(html(body(render_pages((found,), VOCABULARY)[path])))
        assert plain(text) in plain(reading.text).replace("1¶", ""), path
