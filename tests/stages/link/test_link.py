"""Tests of links, against what was written down by hand."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.model import Call, Link, Speaker
from generator.periods import period_end
from generator.pipeline import process
from generator.stages.annotate import annotate
from generator.stages.link import WITHIN, link
from tests.calls import Said, cases, invented_call, real_calls, vocabulary, with_speakers
from tests.quarters.archive import archive

REAL, UNSEEN = cases("links.yml"), cases("links_unseen.yml")
HELD_OUT = cases("links_held_out.yml")
ELSEWHERE_CASES = cases("links_elsewhere.yml")
Ends = frozenset[tuple[str, int]]  # id of the call and number of the exchange, twice
Pair = tuple[int, int]  # number of the earlier exchange, number of the later one


def pairs(items: list[dict[str, Any]]) -> set[Pair]:
    return {(item["earlier"], item["later"]) for item in items}


def forward(earlier: Call) -> set[Pair]:
    return {
        (exchange.number, item.exchange)
        for exchange in earlier.exchanges
        for item in exchange.links
    }


def backward(later: Call) -> set[Pair]:
    return {
        (item.exchange, exchange.number) for exchange in later.exchanges for item in exchange.links
    }


def linked_real_calls() -> dict[str, Call]:
    return {call.id: call for call in link(tuple(real_calls().values()), vocabulary())}


def call_of(questions: list[list[Said]], identity: str, day: date, **fields: Any) -> Call:
    return annotate(invented_call(questions, identity, date=day, **fields), vocabulary())


def unseen_calls() -> tuple[Call, ...]:
    calls = UNSEEN["calls"].items()
    exchanges = {
        name: [[("question", [item["asked"]]), ("answer", [item["answered"]])] for item in items]
        for name, items in calls
    }
    made = (
        call_of(exchanges["earlier"], "alibaba-2026Q1", date(2025, 8, 1)),
        call_of(exchanges["later"], "alibaba-2026Q2", date(2025, 11, 1)),
    )
    return link(made, vocabulary())


def test_links_of_the_real_calls_are_right_and_complete() -> None:
    calls = linked_real_calls()
    truth, also = pairs(REAL["pairs"]), pairs(REAL["also"])
    for shown in (forward(calls["alibaba-2024Q4"]), backward(calls["alibaba-2025Q3"])):
        assert len(truth & shown) / len(shown - also) >= 0.9
        assert truth <= shown


def test_the_best_link_of_a_real_exchange_comes_first() -> None:
    calls = linked_real_calls()
    for name, best in REAL["best"].items():
        for number, right in best.items():
            assert calls[name].exchanges[number - 1].links[0].exchange in right


def test_real_exchanges_without_a_counterpart_have_no_link() -> None:
    calls = linked_real_calls()
    may = pairs(REAL["pairs"]) | pairs(REAL["also"])
    assert forward(calls["alibaba-2024Q4"]) <= may
    assert calls["alibaba-2024Q4"].exchanges[3].links == ()
    assert calls["alibaba-2025Q3"].exchanges[5].links == ()


def test_links_of_calls_held_back_from_tuning() -> None:
    earlier, later = unseen_calls()
    assert forward(earlier) == backward(later) == pairs(UNSEEN["pairs"])


@cache
def held_out_calls() -> dict[str, Call]:
    """Return the calls that were written, with the truth, before anything was computed."""
    made = []
    for path in sorted((Path(__file__).parent / "held_out").glob("*.txt")):
        company, period = path.stem.split("-")
        end = period_end(period, 12)
        raw = path.read_text("utf-8")
        call = Call(path.stem, path.name, raw, company=company, period=period, period_end=end)
        made.append(process(call, vocabulary()))
    return {call.id: call for call in link(tuple(made), vocabulary())}


@pytest.mark.parametrize("truth", HELD_OUT, ids=lambda truth: truth["calls"][0])
def test_links_of_whole_transcripts_held_back(truth: dict[str, Any]) -> None:
    earlier, later = (held_out_calls()[name] for name in truth["calls"])
    right, shown = pairs(truth["pairs"]), forward(earlier)
    assert shown == backward(later)
    assert right <= shown <= right | pairs(truth["also"])
    for number, other in right:
        assert (number, earlier.exchanges[number - 1].links[0].exchange) in right
        assert (later.exchanges[other - 1].links[0].exchange, other) in right
    missed = pairs(truth["missed"])
    assert not missed & shown, "fewer are missed now: move them to pairs"


def test_a_link_says_why_and_how_much() -> None:
    [best, *_] = linked_real_calls()["alibaba-2024Q4"].exchanges[5].links
    assert best.reasons[0].startswith("同一主题:国际电商")
    assert "AIDC" in best.reasons[1].removeprefix("共同词:").split("、")
    for call in linked_real_calls().values():
        for exchange in call.exchanges:
            scores = [item.score for item in exchange.links]
            assert scores == sorted(scores, reverse=True)
            assert all(WITHIN.threshold <= score <= 1 for score in scores)
            assert all(item.reasons for item in exchange.links)


def test_a_link_leads_to_the_anchor_of_the_exchange() -> None:
    calls = linked_real_calls()
    for call in calls.values():
        for item in (item for exchange in call.exchanges for item in exchange.links):
            assert item.call != call.id
            assert calls[item.call].exchanges[item.exchange - 1].anchor == item.anchor


BUYBACK: list[Said] = [
    ("question", ["回购额度还有多少?"]),
    ("answer", ["回购会持续,股息每年派发。"]),
]
CLOUD: list[Said] = [
    ("question", ["公共云增长怎么样?"]),
    ("answer", ["云计算需求很好,公共云在加速。"]),
]
EARLIER, LATER = date(2025, 8, 1), date(2025, 11, 1)


def first_links(*calls: Call) -> tuple[Link, ...]:
    return link(calls, vocabulary())[0].exchanges[0].links


def test_calls_of_different_companies_are_linked_apart() -> None:
    one = call_of([BUYBACK, CLOUD], "alibaba-2026Q1", EARLIER)
    other = call_of([CLOUD, BUYBACK], "other-2026Q2", LATER, company="other")
    assert first_links(one, other) == ()
    here, there = link((one, other), vocabulary())
    assert [(each.call, each.exchange) for each in here.exchanges[0].elsewhere] == [(other.id, 2)]
    assert [(each.call, each.exchange) for each in there.exchanges[0].elsewhere] == [(one.id, 2)]


def links_elsewhere() -> list[Ends]:
    """Return all links to other companies as their ends, the likest of an exchange first."""
    calls, _ = archive()
    return [
        ends((call.id, exchange.number), (item.call, item.exchange))
        for call in calls
        for exchange in call.exchanges
        for item in exchange.elsewhere
    ]


def ends(one: tuple[str, int], other: tuple[str, int]) -> Ends:
    return frozenset((one, other))


def truth(kind: str) -> set[Ends]:
    return {ends((one, n), (other, m)) for one, n, other, m in ELSEWHERE_CASES[kind]}


def test_links_to_other_companies_are_right() -> None:
    shown = set(links_elsewhere())
    right, also = truth("pairs"), truth("also")
    assert len(right & shown) / len(shown - also) >= 0.9
    assert right <= shown
    assert not truth("missed") & shown, "fewer are missed now: move them to pairs"


def test_the_best_link_to_another_company_is_right() -> None:
    calls, _ = archive()
    best = [
        ends((call.id, each.number), (each.elsewhere[0].call, each.elsewhere[0].exchange))
        for call in calls
        for each in call.exchanges
        if each.elsewhere
    ]
    assert set(best) <= truth("pairs")


def test_a_corpus_of_one_company_has_no_links_elsewhere() -> None:
    calls = linked_real_calls().values()
    assert not [each for call in calls for each in call.exchanges if each.elsewhere]


def test_exchanges_of_one_call_and_calls_of_no_company_are_not_linked() -> None:
    assert first_links(call_of([BUYBACK, BUYBACK, CLOUD], "alibaba-2026Q1", EARLIER)) == ()
    strays = (
        call_of([BUYBACK, CLOUD], name, day, company=None)
        for name, day in (("x-2026Q1", EARLIER), ("y-2026Q2", LATER))
    )
    assert first_links(*strays) == ()


def test_the_same_people_add_a_reason_and_a_little_score() -> None:
    one = call_of([BUYBACK, CLOUD], "alibaba-2026Q1", EARLIER)
    other = call_of([BUYBACK, CLOUD], "alibaba-2026Q2", LATER)
    other_words = call_of(
        [[("question", ["还会回购吗?"]), ("answer", ["会,也派息。"])], CLOUD],
        "alibaba-2026Q2",
        LATER,
    )
    analyst = Speaker("alex-yao", "Alex Yao", "analyst", organization="摩根大通", firm="jpmorgan")
    colleague = Speaker(None, "Amy Chen", "analyst", organization="摩根大通", firm="jpmorgan")
    manager = Speaker("wu-yongming", "吴泳铭", "management")
    named = with_speakers(one, {"t1-0": analyst, "t1-1": manager})
    [same] = first_links(named, with_speakers(other, {"t1-0": analyst, "t1-1": manager}))
    assert {"同一分析师:Alex Yao", "同一机构:摩根大通", "同一回答者:吴泳铭"} <= set(same.reasons)
    [firm] = first_links(named, with_speakers(other_words, {"t1-0": colleague}))
    [nobody] = first_links(one, other_words)
    assert "同一机构:摩根大通" in firm.reasons
    assert firm.score == pytest.approx(nobody.score + 0.03, abs=0.002)


def test_the_order_of_the_calls_does_not_matter() -> None:
    calls = tuple(real_calls().values())
    assert link(calls[::-1], vocabulary()) == link(calls, vocabulary())[::-1]


def test_no_calls_no_links() -> None:
    assert link((), vocabulary()) == ()
    empty = invented_call([], "alibaba-2026Q1")
    assert link((empty,), vocabulary()) == (empty,)
