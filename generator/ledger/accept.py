"""What the ledger of a call should hold once an editor has agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from itertools import chain

from generator.errors import InputError, Problem
from generator.ledger.likeness import sketch
from generator.ledger.passages import Passage, passages
from generator.model import Call
from generator.published import Published

LOST = "lost-anchor"


def lost(call: Call) -> list[Published]:
    """Return what is published and leads nowhere in ``call``, which must be settled."""
    alive = set(chain.from_iterable(map(_anchors, passages(call))))
    return [each for each in call.published if not each.removed and alive.isdisjoint(each.anchors)]


def accepted(
    call: Call, removed: Set[str] = frozenset(), moved: Mapping[str, str] | None = None
) -> tuple[Published, ...]:
    """Return the ledger of ``call``, which must be settled: its passages, then what was given up.

    ``removed`` names lost anchors that are given up, ``moved`` lost anchors and the anchor in the
    call that they shall lead to from now on; one anchor speaks for all of its passage. Raises
    InputError for a lost passage without a decision and for a decision about nothing.
    """
    moved = moved or {}
    gone = lost(call)
    decided = {anchor for each in gone for anchor in each.anchors}
    present = [_entry(passage) for passage in passages(call)]
    alive = {anchor for each in present for anchor in each.anchors}
    problems = list(_slips(call, (removed | moved.keys()) - decided, "no such anchor is lost"))
    problems += _slips(call, set(moved.values()) - alive, "no such anchor is in the call")
    problems += _undecided(call, gone, removed | moved.keys())
    if problems:
        raise InputError(problems)
    inherited = {
        moved[anchor]: each.anchors for each in gone for anchor in each.anchors if anchor in moved
    }
    return (
        *(_with_heirs(each, inherited) for each in present),
        *_given_up(call, gone, removed, alive),
    )


def _anchors(passage: Passage) -> tuple[str, ...]:
    return (*passage.begins.values(), *passage.aliases)


def _entry(passage: Passage) -> Published:
    return Published(_anchors(passage), sketch(passage.grams), passage.excerpt, passage.label)


def _with_heirs(each: Published, inherited: Mapping[str, tuple[str, ...]]) -> Published:
    more = chain.from_iterable(inherited.get(anchor, ()) for anchor in each.anchors)
    return replace(each, anchors=(*each.anchors, *more))


def _given_up(
    call: Call, gone: list[Published], removed: Set[str], alive: set[str]
) -> Iterator[Published]:
    """Yield what was given up before, unless its words have come back, and what is given up now."""
    for each in call.published:
        if each.removed and alive.isdisjoint(each.anchors):
            yield each
    for each in gone:
        if not removed.isdisjoint(each.anchors):
            yield replace(each, removed=True)


def _undecided(call: Call, gone: list[Published], named: Set[str]) -> Iterator[Problem]:
    """Yield the errors that settling raised for lost passages which no decision is about."""
    lines = {each.line for each in gone if named.isdisjoint(each.anchors)}
    for problem in call.problems:
        if problem.code == LOST and problem.line in lines:
            yield problem


def _slips(call: Call, anchors: Set[str], why: str) -> Iterator[Problem]:
    for anchor in sorted(anchors):
        message = f"{call.id}#{anchor}: {why}; 'shilu anchors' lists them"
        yield Problem(call.path, 0, "unknown-anchor", message, "error")
