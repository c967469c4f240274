"""The interface of ``shilu explain --format json``: what the program understood of one text."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generator.lines import LineIndex
from generator.model import Call, Exchange, Paragraph, Speaker, Turn


def explanation(call: Call) -> dict[str, Any]:
    """Return ``call`` as plain values for JSON.

    Offsets are code points: those of spans into the paragraph's ``text``, those of repairs and
    parts into the raw text. Lines are 1-based and inclusive. The parts tile the raw text.
    """
    return {
        "call": {
            "id": call.id,
            "company": call.company,
            "period": call.period,
            "period_end": call.period_end and call.period_end.isoformat(),
            "date": call.date and call.date.isoformat(),
            "title": call.title,
            "encoding": call.encoding,
        },
        "introduction": [_paragraph(paragraph) for paragraph in call.introduction],
        "turns": [_turn(turn) for turn in call.turns],
        "exchanges": [_exchange(exchange) for exchange in call.exchanges],
        "furniture": _furniture(call),
        "repairs": [asdict(repair) for repair in call.repairs],
        "parts": [{**asdict(part), "text": call.raw[part.start : part.end]} for part in call.parts],
        "problems": [
            {
                "line": problem.line,
                "code": problem.code,
                "severity": problem.severity,
                "message": problem.message,
            }
            for problem in call.problems
        ],
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "anchor": turn.anchor,
        "aliases": list(turn.aliases),
        "label": turn.label.text,
        "speaker": _speaker(turn.speaker),
        "kind": turn.kind,
        "section": turn.section,
        "exchange": turn.exchange,
        "lines": list(turn.lines),
        "label_spans": [asdict(span) for span in turn.label.spans],
        "paragraphs": [_paragraph(paragraph) for paragraph in turn.paragraphs],
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "role": speaker.role,
        "title": speaker.title,
        "organization": speaker.organization,
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "anchor": paragraph.anchor,
        "aliases": list(paragraph.aliases),
        "text": paragraph.text,
        "raw": paragraph.raw,
        "lines": list(paragraph.lines),
        "spans": [asdict(span) for span in paragraph.spans],
    }


def _exchange(exchange: Exchange) -> dict[str, Any]:
    return {
        "number": exchange.number,
        "anchor": exchange.anchor,
        "aliases": list(exchange.aliases),
        "title": exchange.title,
        "topics": [evidence.topic for evidence in exchange.topics],
        "evidence": {item.topic: list(item.phrases) for item in exchange.topics},
        "turns": list(exchange.turns),
        "links": [{**asdict(link), "reasons": list(link.reasons)} for link in exchange.links],
    }


def _furniture(call: Call) -> list[dict[str, Any]]:
    index = LineIndex(call.raw)
    return [
        {
            "lines": list(index.lines(part.start, part.end)),
            "text": call.raw[part.start : part.end],
            "rule": part.rule,
        }
        for part in call.parts
        if part.kind == "furniture"
    ]
