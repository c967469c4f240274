"""Tests of finding phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.phrases import PhraseMatcher, fold_in_place

PHRASES = {
    "AI": (),
    "AI应用": (),
    "AIDC": (),
    "AE Choice": (),
    "88VIP": (),
    "618": (),
    "云": ("云南", "白云"),
    "回购": ("逆回购",),
    "饿了么": (),
    "To B": (),
}
MATCHER = PhraseMatcher(PHRASES)


def found(text: str) -> list[str]:
    return [text[match.start : match.end] for match in MATCHER.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AIDC的AI", ["AIDC", "AI"]),
        ("AI应用和AI", ["AI应用", "AI"]),
        ("ＡＩ应用", ["ＡＩ应用"]),
        ("ai,Ai", ["ai", "Ai"]),
        ("SAID MAIL AIs", []),
        ("AI2.0与GPTAI", ["AI"]),
        ("AEChoice、AE Choice、ae-choice", ["AEChoice", "AE Choice", "ae-choice"]),
        ("88VIP 188VIP", ["88VIP"]),
        ("618大促,6180元,2618", ["618"]),
        ("云南的云,白云,云云", ["云", "云", "云"]),
        ("逆回购和回购", ["回购"]),
        ("饿了么", ["饿了么"]),
        ("ToB,to b,To Business", ["ToB", "to b"]),
        ("", []),
    ],
)
def test_phrases_are_found_longest_first_and_whole(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_the_phrase_is_named_as_it_was_given() -> None:
    assert [match.phrase for match in MATCHER.find("ae-choice、ai应用")] == ["AE Choice", "AI应用"]


def test_a_phrase_in_traditional_script_finds_simplified_text() -> None:
    assert [match.phrase for match in PhraseMatcher({"雲計算": ()}).find("云计算")] == ["雲計算"]


def test_nothing_to_find_finds_nothing() -> None:
    assert list(PhraseMatcher({}).find("云")) == []


@given(st.text(alphabet="AIDCai应用云南回购逆-  ＡＩ618²ﬀİ", max_size=40))
def test_matches_are_in_order_and_never_overlap(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)
    end = 0
    for match in MATCHER.find(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
