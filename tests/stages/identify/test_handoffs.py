"""Hand-offs are kept beside the text, with the person they go to."""

from __future__ import annotations

import pytest

from generator.model import Call
from tests.calls import real_calls
from tests.parsing import understood

OPENING = "财报发布后,华云集团CEO吴越、CFO宋岚出席了电话会议。\n以下为问答全文:\n"


def handoffs(call: Call) -> list[tuple[str, str]]:
    return [
        (paragraph.text[span.start : span.end], span.target)
        for turn in call.turns
        for paragraph in turn.paragraphs
        for span in paragraph.spans
        if span.kind == "hand-off"
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("我先来回答,一会儿吴总(吴越)可以再补充。", [("吴总(吴越)", "wu-yue")]),
        ("关于第二个问题,请宋岚补充。", [("宋岚", "song-lan")]),
        ("这个问题由CFO宋岚来回答。", [("宋岚", "song-lan")]),
        ("让首席财务官来回答。", [("首席财务官", "song-lan")]),
        ("稍后吴总会回答。", [("吴总", "wu-yue")]),
        ("请问您怎么看?", []),
        ("请大家补充。", []),
        ("一会儿我再补充。", []),
        ("稍后我们会分享。", []),
    ],
)
def test_who_is_asked_to_go_on(said: str, expected: list[tuple[str, str]]) -> None:
    text = f"{OPENING}花旗分析师Amy Chen:请问展望?\n吴越:{said}\n宋岚:好的。\n"
    assert handoffs(understood(text, company="huayun")) == expected


def test_an_analyst_hands_over_to_nobody() -> None:
    text = f"{OPENING}花旗分析师Amy Chen:请吴越回答。\n吴越:好的。\n"
    assert handoffs(understood(text, company="huayun")) == []


def test_the_hand_off_of_the_real_call() -> None:
    assert handoffs(real_calls()["alibaba-2024Q4"]) == [("吴总(吴泳铭)", "wu-yongming")]
