"""Tests of the topics of paragraphs and exchanges, against labels made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.stages.annotate.topics import exchange_topics, paragraph_topics, tally
from tests.calls import cases, real_calls, vocabulary

REAL, UNSEEN, TRAPS = (cases(f"topics{name}.yml") for name in ("", "_unseen", "_traps"))
Judged = tuple[Sequence[str], dict[str, Any]]  # topics found, and the case with its labels


def of_real_calls() -> list[Judged]:
    calls = real_calls()
    return [
        (
            [found.topic for found in calls[case["call"]].exchanges[case["exchange"] - 1].topics],
            case,
        )
        for case in REAL
    ]


def of_invented(case: dict[str, Any]) -> list[str]:
    found = exchange_topics(case["question"], case["answer"], vocabulary())
    return [evidence.topic for evidence in found]


def precision_and_recall(judged: Iterable[Judged]) -> tuple[float, float]:
    """Return both over all labels; what may be argued either way counts in neither."""
    right = shown = wanted = 0
    for found, case in judged:
        truth = set(case["topics"])
        counted = set(found) - set(case.get("also", []))
        right += len(truth & set(found))
        shown += len(counted | (truth & set(found)))
        wanted += len(truth)
    return right / shown, right / wanted


def mains(judged: Iterable[Judged]) -> float:
    """Return the part of the exchanges whose first topic is one that may stand first."""
    right = [
        bool(found) and found[0] in (case["topics"][0], *case.get("main_also", []))
        for found, case in judged
        if case["topics"]
    ]
    return sum(right) / len(right)


def test_every_real_exchange_is_labelled() -> None:
    labelled = {(case["call"], case["exchange"]) for case in REAL}
    assert labelled == {
        (call.id, exchange.number) for call in real_calls().values() for exchange in call.exchanges
    }


def test_labels_name_topics_that_there_are() -> None:
    named = {topic for case in REAL + UNSEEN for topic in case["topics"] + case.get("also", [])}
    assert named <= vocabulary().topics.keys()


def test_topics_of_real_exchanges() -> None:
    judged = of_real_calls()
    precision, recall = precision_and_recall(judged)
    assert precision >= 0.95
    assert recall >= 0.95
    assert mains(judged) >= 0.9


def test_topics_of_exchanges_held_back_from_tuning() -> None:
    judged = [(of_invented(case), case) for case in UNSEEN]
    precision, recall = precision_and_recall(judged)
    assert precision >= 0.95
    assert recall >= 0.9
    assert mains(judged) >= 0.9


@pytest.mark.parametrize("case", TRAPS, ids=lambda case: case["name"])
def test_a_passing_mention_makes_no_topic(case: dict[str, Any]) -> None:
    found = of_invented(case)
    assert not set(found) & set(case["not"])
    assert set(case["has"]) <= set(found)
    assert found[: len(case["has"][:1])] == case["has"][:1]


def test_phrases_that_made_a_topic_are_kept_in_order() -> None:
    [evidence] = exchange_topics(
        ["回购额度呢?"], ["股息不变。回购额度还有,分红也有。"], vocabulary()
    )
    assert evidence.phrases == ("回购额度", "股息", "分红")


def test_scores_are_shares_and_fall() -> None:
    for call in real_calls().values():
        for exchange in call.exchanges:
            scores = [evidence.score for evidence in exchange.topics]
            assert scores == sorted(scores, reverse=True)
            assert sum(scores) <= 1.001


def test_a_list_in_one_clause_counts_no_more_than_a_statement() -> None:
    counted = tally(["速卖通、全球速卖通、Lazada、Trendyol和Daraz都在。"], vocabulary())
    assert counted.mass["aidc"] == 2.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云收入增长两成。", ["cloud"]),
        ("我们的公共云增长很快,回购也在进行,股息不变。", ["shareholder-returns", "cloud"]),
        ("大家好,欢迎参加今天的会议,我是主持人,会议马上开始,请大家先看免责声明,然后是发言,"
         "发言之后是问答,问答时请先报姓名,每人两个问题,谢谢,顺便说我们也用阿里云。", []),
        ("谢谢。", []),
        ("", []),
    ],
)  # fmt: skip
def test_topics_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert [evidence.topic for evidence in paragraph_topics(text, vocabulary())] == expected


@given(
    st.lists(st.sampled_from(["云计算", "回购", "AI", "AIDC", ",", "。", "的", "3.5"])).map("".join)
)
def test_every_mention_counts_once_whatever_the_cut(text: str) -> None:
    counted = tally([text], vocabulary())
    assert all(mass > 0 for mass in counted.mass.values())
    assert counted.mass.keys() == counted.phrases.keys()
    assert abs(sum(map(counted.share, counted.mass)) - bool(counted.mass)) < 1e-9
