"""Words for ranking: those of jieba, whichever program cuts them."""

from __future__ import annotations

import jieba
import pytest

from generator.search.folding import fold
from generator.search.tokens import words
from tests.search.conftest import Documents

LISTED = ("云计算", "ai技术", "88vip")


@pytest.fixture(scope="module")
def original() -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    for word in LISTED:
        tokenizer.add_word(word)
    return tokenizer


def cut(original: jieba.Tokenizer, text: str) -> list[str]:
    return [word for word in original.cut_for_search(text) if any(map(str.isalnum, word))]


def test_words_are_those_that_jieba_cuts(original: jieba.Tokenizer, archive: Documents) -> None:
    for text in (fold(document.text) for document in archive):
        assert words(text, LISTED) == cut(original, text)


@pytest.mark.parametrize(
    "text",
    [
        "qwen2.5-max模型", "c++和c#", "s&p500", "5%的cmr增长", "t恤", "node.js", "e-commerce",
        "10-k", "x_y", "88vip会员", "ai技术", "--", "50%%", "u.s.市场", "r&d投入", "é", "1.2.3",
        "2.5%-3%", "云计算业务",
    ],
)  # fmt: skip
def test_signs_inside_words_are_cut_as_jieba_cuts_them(
    original: jieba.Tokenizer, text: str
) -> None:
    assert words(text, LISTED) == cut(original, text)
