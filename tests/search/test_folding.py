"""Folding, and that Python and the browser fold alike."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.search.folding import fold, folded_lines, phrases
from generator.search.script_table import script_table
from generator.search.sharding import name_shard, shard
from generator.search.tokens import key, phrase_grams

SAMPLES = (
    "雲計算", "看著這本著作,他接著說", "乾淨的干部", "以免藉口", "ＡＩ　資本支出", "Amy  Chen",
    "a\tb", "5 %", "① ㈱ ﬁ Å", "Ⅳ ½", "İstanbul", "𠀀𠀁", "e\u0301te\u0301", "한국 어",
    "か゛", "\u200b零", "20 25 年的", "“引号”", "C++ / Node.js",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("雲計算ＡＩ", "云计算ai"),
        ("看著這本著作", "看着这本著作"),
        ("AI 资本 支出", "ai资本支出"),
        ("Amy  Chen 说", "amy chen说"),
        ("free cash\u3000flow", "free cash flow"),
        ("增长 , 已经", "增长,已经"),
    ],
)
def test_what_folding_makes(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_that_a_reader_types(text: str) -> None:
    once = fold(text)
    # Lower case can make characters that NFKC joins anew (İ); then a second time may differ.
    if unicodedata.normalize("NFKC", once) == once and once.lower() == once:
        assert fold(once) in (once, fold(fold(once)))


def test_names_come_in_both_spacings() -> None:
    assert "alexyao" in folded_lines("Alex Yao问", ())
    assert "alex yao" in folded_lines("", ("AlexYao",))
    assert folded_lines("AEChoice和GMV", ())[1:] == ()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("云 计算", ("云", "计算")),
        ('"云 计算"', ("云计算",)),
        ("“AI 资本” 支出", ("ai资本", "支出")),
        ('"没有结束 的引号', ("没有结束的引号",)),
        ("云 云 雲", ("云",)),
        ('"" \u3000 ""', ()),
    ],
)
def test_how_a_query_falls_into_phrases(query: str, expected: tuple[str, ...]) -> None:
    assert phrases(query) == expected


@given(st.text("云计算资ab19 %.", min_size=1, max_size=24))
def test_grams_cover_a_phrase(phrase: str) -> None:
    grams = phrase_grams(phrase)
    covered = {place for at, gram in grams.items() for place in range(at, at + len(gram))}
    assert covered == set(range(len(phrase)))
    assert all(phrase[at:].startswith(gram) for at, gram in grams.items())
    assert 0 in grams


COMPARE = """async ([site, table, texts]) => {
  const { Folder } = await import(`${site}assets/search/fold.mjs`);
  const { marks } = await import(`${site}assets/search/highlight.mjs`);
  const terms = await import(`${site}assets/search/terms.mjs`);
  const folder = new Folder(table);
  const grams = (phrase) => terms.phraseGrams(phrase).map(({ offset, term }) => [offset, term]);
  return texts.map((text) => [
    folder.fold(text),
    folder.phrases(text),
    folder.fold(text) ? grams(folder.fold(text)) : [],
    text ? terms.shard(text) : 0,
    terms.nameShard(text),
    marks(text, [folder.fold(text)].filter(Boolean), folder),
  ]);
}"""


def drawn_texts(number: int) -> list[str]:
    """Return texts of all scripts, many traditional, drawn at random but always the same."""
    drawn = random.Random(5)
    characters = "".join(script_table(every_simplified())["characters"])
    others = "abzAZ09 %.,，。!ＡＺ０　éÅß한かカ𠀀云“\"'"
    pool = characters + others * 40
    return ["".join(drawn.choices(pool, k=drawn.randint(1, 12))) for _ in range(number)]


def every_simplified() -> str:
    return "".join(map(chr, range(0x3400, 0xA000))) + "".join(map(chr, range(0x20000, 0x2B000)))


def test_the_browser_folds_and_cuts_alike(page: Page, search_url: str) -> None:
    table = script_table(every_simplified())
    texts = [*SAMPLES, *table["phrases"], *drawn_texts(600)]
    page.goto(search_url)
    made = page.evaluate(COMPARE, [search_url, table, texts])
    for text, (folded, found, grams, number, facet, ranges) in zip(texts, made, strict=True):
        assert folded == fold(text)
        assert tuple(found) == phrases(text)
        assert dict(map(tuple, grams)) == (phrase_grams(folded) if folded else {})
        assert (number, facet) == (shard(text), name_shard(text))
        assert key(text) == text[: len(key(text))]
        assert bool(ranges) == bool(folded)
