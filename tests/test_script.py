"""Script conversion is OpenCC's, character for character, only faster."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from generator.script import KEPT, standard_characters, to_simplified, to_traditional

OPENCC = OpenCC("tw2s")
OPENCC.convert("")
ENTRIES = sorted({key for _, _, entries in OPENCC.dict_cache.values() for key in entries})
PIECES = st.sampled_from([entry for entry in ENTRIES if KEPT not in entry]) | st.sampled_from(
    ["我們", "著", "看著", "，", " ", "a", "云", "\n"]
)


def test_every_entry_of_the_dictionaries_comes_out_as_in_opencc() -> None:
    wrong = [entry for entry in ENTRIES if to_simplified(entry) != OPENCC.convert(entry)]
    assert all(KEPT in entry for entry in wrong)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_any_text_comes_out_as_in_opencc(text: str) -> None:
    assert to_simplified(text) == OPENCC.convert(text)


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
