"""Settling: every published anchor leads to its passage, whatever became of the passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.errors import Problem
from generator.ledger.accept import LOST
from generator.ledger.likeness import Overlaps
from generator.ledger.passages import Passage, passages
from generator.model import Call, Exchange, Paragraph, Turn
from generator.published import Published
from generator.stages.settle.matching import Match, match
from generator.stages.settle.naming import Name, names
from generator.vocabulary import Vocabulary

__all__ = ["settle"]

MOST_CANDIDATES = 3


def settle(call: Call, _vocabulary: Vocabulary) -> Call:
    """Return ``call`` with the anchors that its ledger (``published``) promises.

    A passage that changed gets a new anchor and keeps the old one as an alias. A published anchor
    without a passage becomes an error in ``problems`` that lists the candidates.
    """
    published = tuple(each for each in call.published if not each.removed)
    if not published:
        return call
    present = passages(call)
    found = match(published, present)
    given = names(published, present, found)
    problems = _lost(call, published, present, found, given)
    return replace(_renamed(call, given), problems=(*call.problems, *problems))


def _renamed(call: Call, given: Mapping[str, Name]) -> Call:
    def paragraph(each: Paragraph) -> Paragraph:
        name = given[each.anchor]
        return replace(each, anchor=name.anchor, aliases=name.aliases)

    def turn(each: Turn) -> Turn:
        name = given[each.anchor]
        paragraphs = tuple(map(paragraph, each.paragraphs))
        return replace(each, anchor=name.anchor, aliases=name.aliases, paragraphs=paragraphs)

    def exchange(each: Exchange) -> Exchange:
        name = given[each.anchor]
        turns = tuple(given[anchor].anchor for anchor in each.turns)
        return replace(each, anchor=name.anchor, aliases=name.aliases, turns=turns)

    return replace(
        call,
        introduction=tuple(map(paragraph, call.introduction)),
        turns=tuple(map(turn, call.turns)),
        exchanges=tuple(map(exchange, call.exchanges)),
    )


def _lost(
    call: Call,
    published: Sequence[Published],
    present: Sequence[Passage],
    found: Match,
    given: Mapping[str, Name],
) -> Iterator[Problem]:
    gone = [place for place in range(len(published)) if place not in found]
    overlaps = Overlaps({at: passage.grams for at, passage in enumerate(present) if gone})
    for place in gone:
        each = published[place]
        around = [found[near] for near in (place - 1, place + 1) if near in found]
        scores = overlaps.likeness(each.sketch)
        listed = "; ".join(
            _shown(present[at], scores.get(at, 0.0), given) for at in _candidates(scores, around)
        )
        first = f"{call.id}#{each.anchors[0]}"
        message = (
            f"links to {', '.join(each.anchors)} ({each.excerpt}…) would break: their passage is "
            f"gone from {call.path}; candidates: {listed or 'none'}; restore it, or decide with "
            f"'shilu anchors --accept --move {first}=ANCHOR' or '--remove {first}'"
        )
        yield Problem(each.path, each.line, LOST, message, "error")


def _candidates(scores: Mapping[int, float], around: list[int]) -> list[int]:
    """Return the passages that are likest, and those beside the gap, the likest first."""
    likest = sorted(scores, key=lambda at: (-scores[at], at))[:MOST_CANDIDATES]
    return list(dict.fromkeys((*likest, *around)))


def _shown(passage: Passage, score: float, given: Mapping[str, Name]) -> str:
    anchor = given[next(iter(passage.begins.values()))].anchor
    return f"{anchor} in line {passage.line} ({passage.excerpt}…, {score:.0%} alike)"
