"""Editors' notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import Call, Paragraph
from generator.notes import Note, NoteKind
from generator.typography import widen

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# What a fragment of an HTML page is, by the Web Annotation Data Model, 4.2.1.
HTML_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"
AROUND = 32  # characters of prefix and suffix
MOTIVATIONS: dict[NoteKind, str] = {
    "explanation": "describing",
    "correction": "editing",
    "source": "linking",
    "question": "questioning",
}


def annotation_files(calls: Iterable[Call], site_url: str = "") -> dict[str, bytes]:
    """Return ``calls/<id>/notes.jsonld`` for every call that has notes, by path below the site.

    Without ``site_url`` the addresses are relative to the file itself. Words are quoted as the
    pages show them, with Chinese punctuation.
    """
    return {
        f"calls/{call.id}/notes.jsonld": _file(_collection(call, site_url))
        for call in calls
        if call.notes
    }


def _collection(call: Call, site_url: str) -> dict[str, Any]:
    folder = f"{site_url.rstrip('/')}/calls/{call.id}/" if site_url else ""
    page = folder or "./"
    turns = (paragraph for turn in call.turns for paragraph in turn.paragraphs)
    paragraphs = {paragraph.anchor: paragraph for paragraph in (*call.introduction, *turns)}
    return {
        "@context": CONTEXT,
        "id": f"{folder}notes.jsonld",
        "type": "AnnotationCollection",
        "label": f"编者注：{call.title}",
        "total": len(call.notes),
        "first": {
            "id": f"{folder}notes.jsonld#first",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [_annotation(note, paragraphs[note.anchor], page) for note in call.notes],
        },
    }


def _annotation(note: Note, paragraph: Paragraph, page: str) -> dict[str, Any]:
    return {
        "id": f"{page}#{note.id}",
        "type": "Annotation",
        "motivation": MOTIVATIONS[note.kind],
        "creator": {"name": note.author},
        "created": f"{note.date.isoformat()}T00:00:00Z",
        "body": _bodies(note),
        "target": {"source": page, "selector": _selector(note, paragraph)},
    }


def _bodies(note: Note) -> list[dict[str, Any]]:
    body: dict[str, Any] = {
        "type": "TextualBody",
        "value": note.body,
        "format": "text/markdown",
        "language": "zh-Hans",
    }
    if note.link is None:
        return [body]
    return [body, {"type": "SpecificResource", "source": note.link, "purpose": "linking"}]


def _selector(note: Note, paragraph: Paragraph) -> dict[str, Any]:
    """Return the paragraph, and within it the words that the note is on, unless it is on all."""
    whole = {"type": "FragmentSelector", "conformsTo": HTML_FRAGMENT, "value": note.anchor}
    if isinstance(note.target, str):
        return whole
    shown = widen(paragraph.text)
    words = {
        "type": "TextQuoteSelector",
        "exact": shown[note.start : note.end],
        "prefix": shown[max(0, note.start - AROUND) : note.start],
        "suffix": shown[note.end : note.end + AROUND],
    }
    return {**whole, "refinedBy": words}


def _file(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
