"""Deciding on one place: which reading of it is right, if any is right beyond doubt."""

from __future__ import annotations

import math
import unicodedata
from functools import cache, cached_property
from typing import NamedTuple

from generator.script import to_simplified
from generator.stages.repair.damage import escaped, shown, with_glosses
from generator.stages.repair.likelihood import UNKNOWN, plain
from generator.stages.repair.options import cut_leads
from generator.stages.repair.page import Page, is_han
from generator.stages.repair.slips import Search
from generator.stages.repair.ways import Edit, Way
from generator.stages.repair.words import words

# How much likelier (as a logarithm) a repair must be than any other reading of the raw text.
MARGIN = 1.7
# ... and where nothing else shows that filters were at work.
SURE = 4.0
# By how much what stands in the text must be likelier than any repair, to stay without a note.
CLEAR = 0.5
# What is less likely than this, a character on average, may be damage.
DOUBTFUL = -8.5
UNLIKELY_END = -15.0  # what is less likely than this before a `?` may be half a word
MOSTLY = 8  # if it begins longer words so many times as often as it stands alone
ALONE = 9.0  # how much likelier a way is taken to be than others if none is near
LOOK = 4  # characters behind a `?` that are looked at
END = " \n\r\t\u3000\"'”’)）」』》"


class Verdict(NamedTuple):
    """What was found at a place up to ``end``: ``edits``, or if there are none the best ``guess``.

    A place that is in order has neither.
    """

    end: int
    edits: tuple[Edit, ...] = ()
    confidence: float = 1.0
    guess: str = ""
    doubtful: bool = False


def is_suspicious(page: Page, place: int) -> bool:
    """Tell cheaply whether the ``?`` at ``place`` may be damage."""
    if place in page.cut:
        gloss = page.cut[place]
        return bool(cut_leads(page.context(place)[-1:], gloss.pinyin))
    following = page.raw[place + 1 : place + 1 + LOOK]
    if not following or following[0] in END:
        return False
    if not is_han(following):
        return page.is_filtered
    if len(following) > 1 and to_simplified(following[:2]) in words().scores:
        return False
    han = following[: next((n for n, one in enumerate(following) if not is_han(one)), LOOK)]
    return plain().read(han).score / len(han) < DOUBTFUL


def is_cut_short(page: Page, place: int) -> bool:
    """Tell whether a character seems to be lost before the ``?`` at ``place``.

    So it is where a filter was at work and the last character is more at home at the beginning of
    a longer word than alone (``逐漸縮?``).
    """
    context = page.context(place)
    if not page.is_filtered or not is_han(context[-1:]):
        return False
    before = plain().read(context[:-1])
    last = to_simplified(context[-1])
    alone = math.exp(words().scores.get(last, UNKNOWN))
    ending = plain().read_on(before, context[-1]).score - before.score
    return ending < UNLIKELY_END and began().get(last, 0.0) > alone * MOSTLY


@cache
def began() -> dict[str, float]:
    """Return how often characters are the first of longer words."""
    share: dict[str, float] = {}
    for word, score in words().scores.items():
        if len(word) > 1:
            share[word[0]] = share.get(word[0], 0.0) + math.exp(score)
    return share


class Judge:
    """Decides on the places of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _search(self) -> Search:
        page = self._page
        return Search(page.raw, page.whole, page.cut, page.likelihood)

    def verdict(self, place: int) -> Verdict:
        """Return what the characters from ``place`` on were."""
        context = self._page.context(place)
        reading = self._page.likelihood.read(context)
        first = Way(reading, reading.promise, "", context)
        end = self._page.stretch_end(place)
        end, ways = self._search.ways(place, end, first)
        fitting = self._distinct([way for way in ways if self._fits(way, context, place, end)])
        if not fitting:
            return Verdict(end, doubtful=True)
        unexplained = ways[0].reading.score - fitting[0].reading.score
        ways = fitting
        best, gap = ways[0], _gap(ways)
        guess = best.text[len(context) :]
        if not _slips(best):
            close = self._page.is_filtered and (gap < CLEAR or unexplained > MARGIN)
            return Verdict(end, doubtful=close or place in self._page.cut)
        if not _wins(ways, MARGIN if self._page.is_filtered else SURE):
            return Verdict(end, guess=guess, doubtful=True)
        edits = tuple(edit._replace(after=self._width(edit.after)) for edit in best.edits)
        return Verdict(end, edits, 1 / (1 + math.exp(-gap)), guess)

    def _fits(self, way: Way, context: str, place: int, end: int) -> bool:
        """Tell whether a way leads back to the raw text when the page's filters are run on it."""
        if not _slips(way):
            return True
        if way.broken:
            return False
        data = way.text.encode("gbk")
        inserted = way.inserted()
        if escaped(data, len(context.encode("gbk")), inserted, self._page.glossed):
            return False
        raw = unicodedata.normalize("NFKC", self._page.raw[place:end])
        return shown(with_glosses(data, inserted)).endswith(raw)

    def _distinct(self, ways: list[Way]) -> list[Way]:
        """Return the ways without those that differ from a better one in width or script only."""
        found: dict[str, Way] = {}
        for way in ways:
            found.setdefault(to_simplified(unicodedata.normalize("NFKC", way.text)), way)
        return list(found.values())

    def _width(self, text: str) -> str:
        return unicodedata.normalize("NFKC", text) if self._page.is_folded else text


def _gap(ways: list[Way]) -> float:
    return ways[0].reading.score - ways[1].reading.score if len(ways) > 1 else ALONE


def _wins(ways: list[Way], margin: float) -> bool:
    """Tell whether the first way is likelier than the others by enough.

    What it says without a trace asks for more, but not over ways that say the same up to there.
    """
    best = ways[0]
    guess = best.text[: best.guess_end]
    others = [way for way in ways if way.text[: best.guess_end] != guess]
    return _gap(ways) >= margin and _gap([best, *others]) >= margin + best.guessed


def _slips(way: Way) -> bool:
    return any(edit.rule == "byte-slip" for edit in way.edits)
