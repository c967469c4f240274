"""Tests of the stage as a whole: spans beside the text, terms once, titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from generator.model import Call, Paragraph, Span
from generator.stages.annotate import annotate
from tests.calls import cases, invented_call, paragraph, real_calls, vocabulary


def paragraphs(call: Call) -> Iterator[Paragraph]:
    yield from call.introduction
    for turn in call.turns:
        yield from turn.paragraphs


def test_spans_point_to_the_vocabulary_and_hold_text() -> None:
    owners = {"topic": vocabulary().topics, "term": vocabulary().terms}
    for call in real_calls().values():
        for item in paragraphs(call):
            for span in item.spans:
                assert item.text[span.start : span.end].strip()
                assert span.target in owners.get(span.kind, {span.target: None})


def test_every_topic_of_an_exchange_is_marked_in_its_turns() -> None:
    for call in real_calls().values():
        for exchange in call.exchanges:
            marked = {
                span.target
                for turn in call.turns
                if turn.exchange == exchange.number
                for item in turn.paragraphs
                for span in item.spans
                if span.kind == "topic"
            }
            assert {evidence.topic for evidence in exchange.topics} <= marked


def test_annotation_changes_nothing_else() -> None:
    call = invented_call([[("question", ["回购呢?"]), ("answer", ["会的。"])]])
    marked = annotate(call, vocabulary())
    bare = [replace(item, spans=(), topics=()) for item in paragraphs(marked)]
    assert bare == list(paragraphs(call))
    assert annotate(marked, vocabulary()) == marked


def test_an_interpreter_speaks_for_who_spoke_before() -> None:
    call = invented_call(
        [[
            ("question", ["What about buybacks?"]),
            ("interpreter", ["请问回购的额度?股息呢?"]),
            ("answer", ["云计算,云服务,公共云都好。"]),
        ]]
    )  # fmt: skip
    [exchange] = annotate(call, vocabulary()).exchanges
    assert {evidence.topic: evidence.score for evidence in exchange.topics} == {
        "shareholder-returns": 0.5,
        "cloud": 0.5,
    }


@pytest.mark.parametrize("case", cases("terms.yml"), ids=lambda case: case["why"])
def test_terms_are_marked_where_first_used(case: dict[str, Any]) -> None:
    introduction = (paragraph(case["texts"][0]),)
    call = invented_call([[("question", case["texts"][1:])]], introduction=introduction)
    found = [
        [[item.text[s.start : s.end], s.target] for s in item.spans if s.kind == "term"]
        for item in paragraphs(annotate(call, vocabulary()))
    ]
    assert found == case["expected"]


def test_spans_of_other_stages_stay() -> None:
    call = invented_call([[("question", ["回购(1.2, 3%)呢?"])]])
    quote = Span(2, 11, "quote", "1.2, 3%")
    item = replace(call.turns[0].paragraphs[0], spans=(quote,))
    call = replace(call, turns=(replace(call.turns[0], paragraphs=(item,)),))
    assert quote in annotate(call, vocabulary()).turns[0].paragraphs[0].spans


def test_titles_of_real_exchanges_are_made_of_their_topics() -> None:
    titles = {topic.title for topic in vocabulary().topics.values()}
    for call in real_calls().values():
        assert len({exchange.title for exchange in call.exchanges}) == len(call.exchanges)
        for exchange in call.exchanges:
            assert set(exchange.title.split(" · ")) <= titles
