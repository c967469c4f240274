"""Notes as Web Annotations: the vocabulary of the W3C model, and addresses that lead somewhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urljoin

from generator.exports.annotations import annotation_files
from generator.model import Call
from generator.notes import Note, Quotation
from generator.stages.attach import attach
from tests.calls import real_calls, vocabulary
from tests.pages.calls import VOCABULARY, small_call

PATH = "calls/mou-2024Q4/notes.jsonld"


def note(target: Quotation | str, **fields: Any) -> Note:
    made = Note(target, "**注**。", "编辑部", date(2026, 11, 21), "question", "notes.yml", 1)
    return replace(made, **fields)


def noted(*notes: Note) -> Call:
    return attach(replace(small_call(), notes=notes), VOCABULARY)


def collection(call: Call, site_url: str = "") -> dict[str, Any]:
    [(path, data)] = annotation_files([call], site_url).items()
    assert path == PATH
    found: dict[str, Any] = json.loads(data)
    return found


def test_a_note_is_an_annotation() -> None:
    found = collection(noted(note(Quotation("很好"))))
    [annotation] = found["first"]["items"]
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["total"]) == ("AnnotationCollection", 1)
    assert annotation == {
        "id": annotation["id"],
        "type": "Annotation",
        "motivation": "questioning",
        "creator": {"name": "编辑部"},
        "created": "2026-11-21T00:00:00Z",
        "body": [
            {
                "type": "TextualBody",
                "value": "**注**。",
                "format": "text/markdown",
                "language": "zh-Hans",
            }
        ],
        "target": {
            "source": "./",
            "selector": {
                "type": "FragmentSelector",
                "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
                "value": "p2",
                "refinedBy": {
                    "type": "TextQuoteSelector",
                    "exact": "很好",
                    "prefix": "CMR",
                    "suffix": "，谢谢",
                },
            },
        },
    }


def test_a_note_on_a_paragraph_has_no_quotation() -> None:
    [annotation] = collection(noted(note("p1")))["first"]["items"]
    assert annotation["target"]["selector"] == {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
        "value": "p1",
    }


def test_a_link_is_a_body_of_its_own() -> None:
    [annotation] = collection(noted(note("p1", link="https://a.cn/")))["first"]["items"]
    assert annotation["body"][1] == {
        "type": "SpecificResource",
        "source": "https://a.cn/",
        "purpose": "linking",
    }


def test_relative_addresses_are_those_of_the_absolute_ones() -> None:
    call = noted(note(Quotation("很好")), note("p1"))
    site = "https://shilu.example/repo/"
    relative, absolute = collection(call), collection(call, site)
    assert addresses(absolute) == [urljoin(site + PATH, one) for one in addresses(relative)]
    assert addresses(absolute)[:2] == [site + PATH, site + "calls/mou-2024Q4/"]
    assert collection(call, site.rstrip("/")) == absolute


def addresses(found: dict[str, Any]) -> list[str]:
    items = found["first"]["items"]
    return [found["id"], *(one["target"]["source"] for one in items), *(one["id"] for one in items)]


def test_calls_without_notes_have_no_file() -> None:
    assert annotation_files([small_call()]) == {}


def test_every_real_note_quotes_the_words_that_its_paragraph_shows() -> None:
    calls = [attach(call, vocabulary()) for call in real_calls().values()]
    files = annotation_files(calls)
    assert len(files) == len(calls)
    for call, data in zip(calls, files.values(), strict=True):
        assert call.problems == real_calls()[call.id].problems
        items = json.loads(data)["first"]["items"]
        assert len({one["id"] for one in items}) == len(items) == len(call.notes) > 0
