"""The damage that a page's filters did to its bytes, undone: glosses and byte slips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Repair
from generator.stages.repair.page import Page
from generator.stages.repair.verdicts import Judge, Verdict, is_cut_short, is_suspicious
from generator.stages.repair.ways import Edit

MOST_DOUBTS = 200  # in one text; what has more is damaged in another way than this one
AROUND = 8  # characters that a message shows before a place


class Doubt(NamedTuple):
    """A place in the raw text that may be damaged, and how an editor is told."""

    start: int
    end: int
    message: str

    def moved(self, distance: int) -> Doubt:
        """Return it so many characters further on."""
        return self._replace(start=self.start + distance, end=self.end + distance)


def undo_damage(
    raw: str, own: frozenset[str] = frozenset(), earlier: Sequence[str] = ()
) -> tuple[tuple[Repair, ...], tuple[Doubt, ...]]:
    """Return the repairs that undo glosses and byte slips, and a note for each doubtful place.

    ``own`` are words to be expected beside those of the language, ``earlier`` raw texts of the
    same kind that tell what else is.
    """
    page = Page(raw, own, earlier)
    judge = Judge(page)
    repairs: list[Repair] = []
    doubts: list[Doubt] = []
    done = 0
    place = raw.find("?")
    while place >= 0 and len(doubts) < MOST_DOUBTS:
        if is_suspicious(page, place):
            verdict = judge.verdict(place)
            repairs += (_repair(raw, edit, verdict.confidence) for edit in verdict.edits)
            if verdict.doubtful:
                doubts.append(_doubt(page, place, verdict))
            done = verdict.end if verdict.edits or verdict.doubtful else place
        elif is_cut_short(page, place):
            doubts.append(_doubt(page, place, Verdict(place + 1)))
        place = raw.find("?", max(place + 1, done))
    return tuple(sorted([*repairs, *_glosses(page, repairs)], key=_start)), tuple(doubts)


def _glosses(page: Page, repairs: list[Repair]) -> list[Repair]:
    taken = {place for repair in repairs for place in range(repair.start, repair.end)}
    return [
        _repair(page.raw, Edit("gloss", start, page.whole[start].end, ""), 1.0)
        for start in page.own
        if start not in taken and not page.is_meant(start)
    ]


def _repair(raw: str, edit: Edit, confidence: float) -> Repair:
    before = raw[edit.start : edit.end]
    return Repair(edit.rule, edit.start, edit.end, before, edit.after, round(confidence, 4))


def _start(repair: Repair) -> int:
    return repair.start


def _doubt(page: Page, place: int, verdict: Verdict) -> Doubt:
    quote = page.raw[max(0, place - AROUND) : verdict.end].splitlines()[-1]
    guess = f" (likeliest: {verdict.guess!r})" if verdict.guess else ""
    message = (
        f"{quote!r} looks damaged and was left as it is{guess}; put the right words, "
        "or the same ones if they are right, into repairs.yml"
    )
    return Doubt(place, verdict.end, message)
