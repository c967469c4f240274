"""Calls for tests: the real ones, and ones made from a few invented lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.corpus import read_corpus
from generator.model import Call, Exchange, Label, Paragraph, Speaker, Turn, TurnKind
from generator.stages.annotate import annotate
from generator.stages.identify import identify
from generator.stages.parse import parse
from generator.stages.repair import repair
from generator.vocabulary import Vocabulary, load_vocabulary
from tests.project import ROOT

CASES = ROOT / "tests" / "cases"
NOBODY = Speaker(None, None, "unknown")

Said = tuple[TurnKind, Sequence[str]]  # kind of turn and its paragraphs


def cases(name: str) -> Any:
    """Return a case file as plain values."""
    return yaml.safe_load((CASES / name).read_text("utf-8"))


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary in ``content/``."""
    return load_vocabulary(ROOT / "content" / "vocabulary")


@cache
def real_calls() -> dict[str, Call]:
    """Return the two real calls by id, annotated and not yet linked."""
    found: dict[str, Call] = {}
    for call in read_corpus(Path(ROOT / "content" / "calls"), vocabulary()):
        for stage in (repair, parse, identify, annotate):
            call = stage(call, vocabulary())
        found[call.id] = call
    return found


def invented_call(
    exchanges: Sequence[Sequence[Said]], identity: str = "alibaba-2026Q1", **fields: Any
) -> Call:
    """Return a call whose exchanges hold the given turns, as it comes to annotation."""
    turns = tuple(
        _turn(f"t{number}-{index}", number, kind, paragraphs)
        for number, said in enumerate(exchanges, 1)
        for index, (kind, paragraphs) in enumerate(said)
    )
    made = tuple(
        Exchange(number, f"x{number}", "", tuple(t.anchor for t in turns if t.exchange == number))
        for number in range(1, len(exchanges) + 1)
    )
    call = Call(id=identity, path="raw.txt", raw="", turns=turns, exchanges=made)
    return replace(call, **{"company": "alibaba", "period": identity.split("-")[1], **fields})


def with_speakers(call: Call, speakers: dict[str, Speaker]) -> Call:
    """Return ``call`` with some turns, named by anchor, given a speaker."""
    turns = (replace(turn, speaker=speakers.get(turn.anchor, turn.speaker)) for turn in call.turns)
    return replace(call, turns=tuple(turns))


def paragraph(text: str, anchor: str = "p") -> Paragraph:
    """Return a paragraph that says ``text``."""
    return Paragraph(anchor, text, text, 0, len(text), (1, 1))


def _turn(anchor: str, number: int, kind: TurnKind, paragraphs: Sequence[str]) -> Turn:
    said = tuple(paragraph(text, f"{anchor}-p{index}") for index, text in enumerate(paragraphs))
    label = Label("test", "", "", ())
    return Turn(anchor, label, kind, "qa", (1, 1), said, NOBODY, number)
