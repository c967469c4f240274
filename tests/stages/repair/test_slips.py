"""The search goes as far as three pairs that are gone in a row, and no further than it must."""

import pytest

from generator.stages.repair import slips
from generator.stages.repair.undo import undo_damage
from tests.damage import LIGHT, damage

LINES = ("我們的產品和業務發展得很好,數據也不錯。", "服務和應用關係到我們的客戶。")


def page(line: str) -> str:
    return "\n".join(damage(one, LIGHT) for one in (*LINES, line))


def test_three_pairs_in_a_row_are_found_and_what_is_likeliest_is_told() -> None:
    raw = page("我們很樂觀。可以吸引更多客戶。")
    assert raw.endswith("?梢晕嗫蛻簟")  # nothing is left of 引更
    repairs, doubts = undo_damage(raw)
    assert not [each for each in repairs if each.rule == "byte-slip"]
    assert "(likeliest: '。可以吸引更多客戶。')" in doubts[0].message


@pytest.mark.parametrize(("goes_on", "is_found"), [(slips.GOES_ON, True), (999.0, False)])
def test_pairs_are_missed_where_a_run_is_always_taken_to_go_on(
    monkeypatch: pytest.MonkeyPatch, goes_on: float, is_found: bool
) -> None:
    monkeypatch.setattr(slips, "GOES_ON", goes_on)
    repairs, _ = undo_damage(page("數量增長非常快。所以總體來說,我們很樂觀。"))
    said = [each.after for each in repairs if each.rule == "byte-slip"]
    assert any("所以" in one for one in said) == is_found
