"""Calls of which every word is chosen, annotated by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from generator.model import Call, Exchange, Label, Link, Paragraph, Speaker, TopicEvidence, Turn
from generator.periods import period_end
from tests.calls import paragraph

LABEL = Label("test", "", "", ())
AMY = Speaker("amy", "Amy Chen", "analyst", "分析师", "花旗", "citi")
TOM = Speaker("tom", "Tom Lee", "analyst", "分析师", "高盛", "goldman")
BOSS = Speaker("zhang-san", "张三", "management", "首席执行官")
CFO = Speaker("li-si", "李四", "management", "首席财务官")


def about(text: str, anchor: str, **topics: float) -> Paragraph:
    """Return a paragraph that carries topics, each with a score."""
    evidence = tuple(TopicEvidence(topic, score, ()) for topic, score in topics.items())
    return replace(paragraph(text, anchor), topics=evidence)


def turn(speaker: Speaker, *said: Paragraph, exchange: int | None = 1) -> Turn:
    """Return a turn whose kind follows from the speaker's role."""
    kind = "question" if speaker.role == "analyst" else "answer" if exchange else "remarks"
    base = Turn(f"t-{said[0].anchor}", LABEL, "remarks", "qa", (1, 1), said, speaker, exchange)
    return replace(base, kind=kind)


def call(period: str, *turns: Turn, links: tuple[Link, ...] = (), **fields: Any) -> Call:
    """Return a call whose exchanges have the topics of their answers; the first has ``links``."""
    numbers = dict.fromkeys(each.exchange for each in turns if each.exchange)
    exchanges = []
    for number in numbers:
        own = [each for each in turns if each.exchange == number]
        topics = {t.topic: t for each in own for p in each.paragraphs for t in p.topics}
        anchors = tuple(each.anchor for each in own)
        exchanges.append(Exchange(number, f"x{number}", "", anchors, tuple(topics.values())))
    if links:
        exchanges[0] = replace(exchanges[0], links=links)
    known = {"period": period, "period_end": period_end(period, 3), "company": "mou"}
    made = Call(f"mou-{period}", "raw.txt", "", turns=turns, exchanges=tuple(exchanges))
    return replace(made, **{**known, "date": date(2024, 5, 14), **fields})
