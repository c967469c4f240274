"""The steps by which the real page was damaged lead from the truths to the raw text exactly."""

from __future__ import annotations

import pytest

from generator.stages.repair.damage import Inserted, escaped, with_glosses
from tests.damage import LIGHT, damage
from tests.project import ROOT

RAW = (ROOT / "content" / "calls" / "alibaba-2024Q4" / "raw.txt").read_text("utf-8")
TRUTHS = {
    "產品。總體來看": "產(chǎn)品?傮w來看",
    "小規模客戶內部測試": "小規(guī)?蛻魞(nèi)部測試",
    "至于說我們如何看待專有云中一部分項目收入的減少": (
        "至于說我們?nèi)绾慰创龑S性浦幸徊糠猪椖渴杖氲臏p少"
    ),
    "消費信心。可以說": "消費信心?梢哉f",
    "兩個原因導致我們的業務": "兩個原因?qū)е挛覀兊臉I(yè)務(wù)",
    "非常慷慨的股東回報": "非?犊墓蓶|回報",
    "增長非常快,已經": "增長非?,已經(jīng)",
}


@pytest.mark.parametrize("truth", TRUTHS)
def test_the_steps_make_the_real_damage(truth: str) -> None:
    assert damage(truth, LIGHT) == TRUTHS[truth]
    assert TRUTHS[truth] in RAW


def test_glosses_go_in_by_their_place() -> None:
    data = "發布".encode("gbk")
    assert with_glosses(data, [Inserted(2, "fa")]) == "發(fa)布".encode("gbk")


def test_a_pair_that_the_filter_would_have_seen_is_noticed() -> None:
    data = "們如此".encode("gbk")  # 內 stands across the first two
    assert escaped(data, 0, [], {"內"})
    assert not escaped(data, 0, [Inserted(3, "nei")], {"內"})
    assert not escaped(data, 0, [], {"此"}), "its gloss may stand behind the end"
