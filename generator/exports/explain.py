"""The interface of ``shilu explain --format json``: what the program understood of one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from generator.exports.passages import Passage, passages
from generator.lines import LineIndex
from generator.model import Call, Exchange, Paragraph, Speaker, TopicEvidence, Turn
from generator.notes import Note


def explanation(call: Call) -> dict[str, Any]:
    """Return ``call`` as plain values for JSON.

    Offsets are code points: those of spans, ``figures``, ``outlook`` and ``notes`` into the
    paragraph's ``text``, those of repairs and parts into the raw text. Lines are 1-based and
    inclusive. The parts tile the raw text. ``figures``, ``outlook`` and ``notes`` name their
    paragraph by its anchor; their fields are those of `Figure`, `Outlook` and `Note`.
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
        "figures": [figure for passage in passages(call) for figure in _figures(passage)],
        "outlook": [each for passage in passages(call) for each in _outlook(passage)],
        "notes": _notes(call),
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
        **_topics(paragraph.topics),
    }


def _topics(found: Iterable[TopicEvidence]) -> dict[str, Any]:
    """Return topic ids, the main one first, and for each the phrases that made it."""
    phrases = {evidence.topic: list(evidence.phrases) for evidence in found}
    return {"topics": list(phrases), "evidence": phrases}


def _exchange(exchange: Exchange) -> dict[str, Any]:
    return {
        "number": exchange.number,
        "anchor": exchange.anchor,
        "aliases": list(exchange.aliases),
        "title": exchange.title,
        **_topics(exchange.topics),
        "turns": list(exchange.turns),
        "links": [{**asdict(link), "reasons": list(link.reasons)} for link in exchange.links],
    }


def _figures(passage: Passage) -> list[dict[str, Any]]:
    return [
        {**_place(passage.paragraph, figure.start, figure.end), **asdict(figure)}
        for figure in passage.paragraph.figures
    ]


def _outlook(passage: Passage) -> list[dict[str, Any]]:
    speaker = _speaker(passage.turn.speaker) if passage.turn else None
    return [
        {
            **_place(passage.paragraph, outlook.start, outlook.end),
            **asdict(outlook),
            "horizon": list(outlook.horizon),
            "speaker": speaker,
        }
        for outlook in passage.paragraph.outlook
    ]


def _notes(call: Call) -> list[dict[str, Any]]:
    spoken = (paragraph for turn in call.turns for paragraph in turn.paragraphs)
    paragraphs = {paragraph.anchor: paragraph for paragraph in (*call.introduction, *spoken)}
    return [_note(note, paragraphs[note.anchor]) for note in call.notes]


def _note(note: Note, paragraph: Paragraph) -> dict[str, Any]:
    target = {"anchor": note.target} if isinstance(note.target, str) else asdict(note.target)
    return {
        "id": note.id,
        **_place(paragraph, note.start, note.end),
        "target": target,
        "kind": note.kind,
        "body": note.body,
        "author": note.author,
        "date": note.date.isoformat(),
        "link": note.link,
    }


def _place(paragraph: Paragraph, start: int, end: int) -> dict[str, Any]:
    text = paragraph.text[start:end]
    return {"paragraph": paragraph.anchor, "text": text, "start": start, "end": end}


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
