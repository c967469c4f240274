"""Script conversion is OpenCC's, character for character, only faster."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from generator.script import KEPT, LAST, WHAT, standard_characters, to_simplified, to_traditional

OPENCC = OpenCC("tw2s")
OPENCC.convert("")
ENTRIES = sorted({key for _, _, entries in OPENCC.dict_cache.values() for key in entries})
PIECES = st.sampled_from([entry for entry in ENTRIES if KEPT not in entry]) | st.sampled_from(
    ["我們", "著", "看著", "，", " ", "a", "云", "\n"]
)


def in_fonts(text: str) -> str:
    """Return what OpenCC makes of a text, but for characters that hardly any font has."""
    made = OPENCC.convert(text)
    return "".join(old if new > LAST else new for old, new in zip(text, made, strict=True))


def test_every_entry_of_the_dictionaries_comes_out_as_in_opencc() -> None:
    wrong = [entry for entry in ENTRIES if to_simplified(entry) != in_fonts(entry)]
    assert all(KEPT in entry or WHAT[0] in entry for entry in wrong)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_any_text_comes_out_as_in_opencc(text: str) -> None:
    assert to_simplified(text) == in_fonts(text.replace(*WHAT))


@pytest.mark.parametrize(
    ("written", "read"),
    [("這是甚麼", "这是什么"), ("甚为", "甚为"), ("嗰個", "嗰个"), ("看著著作", "看着著作")],
)
def test_what_hong_kong_and_taiwan_write(written: str, read: str) -> None:
    assert to_simplified(written) == read


@given(st.text(max_size=30))
def test_texts_keep_their_length(text: str) -> None:
    assert len(to_simplified(text)) == len(to_traditional(text)) == len(text)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [("业务发展", "業務發展"), ("方面的历史", "方面的歷史"), ("几分钟", "幾分鐘")],
)
def test_reading_text_becomes_traditional(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional


def test_what_only_one_script_has() -> None:
    simplified, traditional = standard_characters()
    assert {"业", "为", "这"} <= simplified
    assert {"業", "發", "這"} <= traditional
    assert not {"云", "后", "著", "我"} & (simplified | traditional)
