"""Undoing byte slips: a search for the text whose damage is the raw text.

Where a filter cut a character in two, what follows was decoded one byte off, up to the next ASCII
byte. The search reads the raw text on from the place of the cut and keeps the likeliest ways
(beam search) of what the bytes may have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.stages.repair.gbk import ASCII_END, FIRST_TRAIL, characters, sources
from generator.stages.repair.glosses import Gloss, glossed_character
from generator.stages.repair.likelihood import Likelihood
from generator.stages.repair.options import (
    cut_leads,
    lost_pairs,
    pairs_spoken,
    spoken_with,
    with_lead,
    with_trail,
)
from generator.stages.repair.readings import spoken
from generator.stages.repair.ways import (
    FILTER,
    GLOSS,
    IN_STEP,
    Edit,
    Way,
    best,
    closed,
    costing,
    glossed,
    opened,
)

MARK_LEAD, MARK_TRAIL = 0xA3, 0xBF  # ？
SETTLED = 6  # characters in step after which a way is taken to have ended
CUT_COST = -3.0  # how much less likely a cut at `?` is than a question mark
LOST_COST = -2.0  # and two bytes that are no character, than two that are
LOST_WAYS = 5  # how many characters are tried before the byte that is unknown too
SWALLOWED = ",:?;!( 01.%\n"  # ASCII that may have been lost together with half a character

Onward = Iterator[tuple[int, Way]]


class Search:
    """Finds the ways to read one raw text."""

    def __init__(
        self,
        raw: str,
        whole: Mapping[int, Gloss],
        cut: Mapping[int, Gloss],
        likelihood: Likelihood,
    ) -> None:
        self._raw = raw
        self._whole = whole
        self._cut = cut
        self._read_on = likelihood.read_on
        self._end = 0

    def ways(self, start: int, end: int, first: Way) -> tuple[int, list[Way]]:
        """Return the likeliest ways to read on from ``start``, best first, and where they end.

        ``end`` is where the line ends; the ways end before it where all are in step.
        """
        self._end = end
        fronts: dict[int, list[Way]] = {start: [first]}
        for place in range(start, end):
            ways = fronts.pop(place, [])
            ways = best([*ways, *self._without_lost_lead(ways, place)])
            if ways and not fronts and all(way.settled >= SETTLED for way in ways):
                return place, ways
            for way in ways:
                for reached, onward in self._onward(way, place):
                    fronts.setdefault(reached, []).append(onward)
        finished = [done for way in fronts.pop(end, []) for done in self._at_line_end(way, end)]
        return end, best([self._with_line_end(way) for way in finished])

    def _onward(self, way: Way, place: int) -> Onward:
        if way.state == IN_STEP:
            yield from self._in_step(way, place)
            return
        if place not in self._cut:
            yield from self._shifted(way, place)
        if way.state == GLOSS and self._raw[place] == "?":
            yield from self._at_wrong_pair(way, place)
        if way.state == FILTER:
            yield from self._lost_pair(way, place)

    def _in_step(self, way: Way, place: int) -> Onward:
        if place in self._whole:
            yield self._behind_gloss(way, self._whole[place])
        elif place in self._cut:
            gloss = self._cut[place]
            yield gloss.end, self._literally(way, gloss.start, gloss.end)._replace(broken=True)
            for lead in cut_leads(way.text[-1:], gloss.pinyin):
                yield gloss.end, glossed(opened(way, GLOSS, lead, place), gloss)
        else:
            yield place + 1, self._literally(way, place, place + 1)
            if self._raw[place] == "?":
                cut = costing(opened(way, FILTER, MARK_TRAIL, place), CUT_COST)
                for character in with_trail(MARK_LEAD):
                    said = self._said(cut, character)
                    yield place + 1, said._replace(guessed=way.guessed + 1)

    def _behind_gloss(self, way: Way, gloss: Gloss) -> tuple[int, Way]:
        if glossed_character(way.text[-2:], gloss.pinyin):
            edit = Edit("gloss", gloss.start, gloss.end, "")
            return gloss.end, glossed(way, gloss)._replace(edits=(*way.edits, edit))
        return gloss.end, self._literally(way, gloss.start, gloss.end)._replace(broken=True)

    def _literally(self, way: Way, start: int, end: int) -> Way:
        for character in self._raw[start:end]:
            way = self._said(way, character)
        return way._replace(settled=way.settled + end - start)

    def _shifted(self, way: Way, place: int) -> Onward:
        """Read on one byte off: the pair shown is a trail and the lead of the next character."""
        shown = self._raw[place]
        if shown.isascii():
            character = characters().get((way.lead, ord(shown)))
            if character:
                yield place + 1, closed(self._said(way, character), place + 1)
        for source in sources(self._raw, place):
            character = characters().get((way.lead, source.lead))
            if not character:
                continue
            reached = place + len(source.text)
            said = self._said(way, character)
            if source.trail < ASCII_END:
                yield reached, closed(self._said(said, chr(source.trail)), reached)
                continue
            gloss = self._whole.get(reached)
            pair = characters()[source.lead, source.trail]
            if gloss and pair in spoken(gloss.pinyin):
                said = glossed(said._replace(lead=source.trail), gloss)
                reached = gloss.end
            yield reached, said._replace(lead=source.trail)

    def _at_wrong_pair(self, way: Way, place: int) -> Onward:
        """Read a ``?`` in a GLOSS run: a pair that is no character, or a trail with its ASCII."""
        gloss = self._cut.get(place)
        if gloss:  # the trail of a glossed character and the `(` behind it
            for character in spoken_with(way.lead, gloss.pinyin):
                yield gloss.end, glossed(closed(self._said(way, character), gloss.end), gloss)
            return
        guessing = way._replace(guessed=way.guessed + 2)
        if place + 1 in self._cut:
            yield from self._lost_before_gloss(guessing, self._cut[place + 1])
        else:
            yield from self._lost_pair(way, place + 1)
        said = [self._said(guessing, character) for character in with_lead(way.lead)]
        for one in best(said)[:LOST_WAYS]:
            for sign in ("",) if place + 1 == self._end else SWALLOWED:
                yield place + 1, closed(self._said(one, sign), place + 1)

    def _lost_pair(self, way: Way, place: int) -> Onward:
        """Read on where two bytes before ``place`` are gone because they were no character."""
        if place >= self._end:
            return
        shown = self._raw[place]
        ends = [(source.lead, source.trail, source.text) for source in sources(self._raw, place)]
        if shown.isascii():
            ends.append((ord(shown), 0, shown))
        guessing = costing(way, LOST_COST)._replace(guessed=way.guessed + 2)
        for trail, lead, text in ends:
            reached = place + len(text)
            gloss = self._whole.get(reached) if lead < ASCII_END else None
            pairs = lost_pairs(way.text[-1:], way.lead, trail, gloss.pinyin if gloss else "")
            for one, two in pairs:
                said = self._said(self._said(guessing, one), two)
                if lead >= ASCII_END:
                    yield reached, said._replace(lead=lead)
                else:
                    yield reached, closed(self._said(said, chr(lead) if lead else ""), reached)

    def _lost_before_gloss(self, way: Way, gloss: Gloss) -> Onward:
        """Read on where a wrong pair is gone and of the character behind it only its gloss left."""
        for one, two in pairs_spoken(way.lead, gloss.pinyin):
            said = self._said(self._said(way, one), two)
            yield gloss.end, glossed(closed(said, gloss.end), gloss)

    def _without_lost_lead(self, ways: list[Way], place: int) -> Iterator[Way]:
        """Yield FILTER runs that end before an ASCII character: the byte before it was dropped."""
        if ord(self._raw[place]) >= FIRST_TRAIL:
            return
        gloss = self._whole.get(place)
        for way in best([way for way in ways if way.state == FILTER]):
            known = spoken_with(way.lead, gloss.pinyin) if gloss else with_lead(way.lead)
            guessed = way.guessed + (not gloss)
            for character in known:
                yield closed(self._said(way, character), place)._replace(guessed=guessed)

    def _at_line_end(self, way: Way, place: int) -> Iterator[Way]:
        """Finish a way where the line ends: a lead byte that waits has lost its trail."""
        if way.state == IN_STEP:
            yield way
        elif way.state == FILTER:
            guessing = way._replace(guessed=way.guessed + 1)
            for character in with_lead(way.lead):
                yield closed(self._said(guessing, character), place)

    def _with_line_end(self, way: Way) -> Way:
        return way._replace(reading=self._read_on(way.reading, "\n"))

    def _said(self, way: Way, character: str) -> Way:
        if not character:
            return way
        return Way(self._read_on(way.reading, character), way.text + character, *way[2:])
