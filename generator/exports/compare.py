"""What the page that puts two calls side by side reads: an index, and a file for each call."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.model import Call, Exchange, Speaker, Turn
from generator.pages.call_page import sides
from generator.pages.library import make_library
from generator.pages.wording import period_name, speaker_name
from generator.typography import widen
from generator.vocabulary import Vocabulary

Value = dict[str, Any]


def compare_files(calls: tuple[Call, ...], vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return ``compare/calls.json`` and ``compare/<id>.json`` for every call, by path."""
    newest_first = make_library(calls, vocabulary).calls
    index = {
        "topics": {topic.id: widen(topic.title) for topic in vocabulary.topics.values()},
        "calls": [_entry(call, vocabulary) for call in newest_first],
    }
    files = {"compare/calls.json": _json(index)}
    return files | {f"compare/{call.id}.json": _json(_file(call)) for call in newest_first}


def _entry(call: Call, vocabulary: Vocabulary) -> Value:
    assert call.company, "every call of the corpus has metadata"
    assert call.period
    company = vocabulary.companies[call.company]
    return {
        "id": call.id,
        "company": widen(company.short),
        "period": period_name(call.period, company.fiscal_year_end),
    }


def _file(call: Call) -> Value:
    remarks = tuple(turn for turn in call.turns if turn.section == "remarks")
    exchanges = [_exchange(call, exchange) for exchange in call.exchanges]
    return {"id": call.id, "exchanges": [_remarks(remarks), *exchanges] if remarks else exchanges}


def _remarks(turns: tuple[Turn, ...]) -> Value:
    """Return the prepared remarks in the form of an exchange in which nobody asks."""
    said = _said(turns)
    topics = dict.fromkeys(topic for each in said for topic in each["topics"])
    return {
        "number": 0,
        "anchor": "remarks",
        "title": "管理层陈述",
        "topics": list(topics),
        "asking": [],
        "answering": _names(sides(turns).answering),
        "asked": [],
        "answered": said,
        "links": [],
    }


def _exchange(call: Call, exchange: Exchange) -> Value:
    turns = tuple(turn for turn in call.turns if turn.exchange == exchange.number)
    both = sides(turns)
    return {
        "number": exchange.number,
        "anchor": exchange.anchor,
        "title": widen(exchange.title),
        "topics": [evidence.topic for evidence in exchange.topics],
        "asking": _names(both.asking),
        "answering": _names(both.answering),
        "asked": _said(turn for turn in turns if turn.kind == "question"),
        "answered": _said(turn for turn in turns if turn.kind == "answer"),
        "links": [
            [link.call, link.exchange, link.score]
            for link in (*exchange.links, *exchange.elsewhere)
        ],
    }


def _names(speakers: Iterable[Speaker]) -> list[str]:
    """Return names, those of analysts with their firms."""
    return [
        widen(speaker_name(each))
        + (
            f"（{widen(each.organization)}）"
            if each.role == "analyst" and each.organization
            else ""
        )
        for each in speakers
    ]


def _said(turns: Iterable[Turn]) -> list[Value]:
    return [
        {
            "anchor": paragraph.anchor,
            "speaker": widen(speaker_name(turn.speaker)),
            "topics": [evidence.topic for evidence in paragraph.topics],
            "text": widen(paragraph.text),
        }
        for turn in turns
        for paragraph in turn.paragraphs
    ]


def _json(value: Value) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
