"""Undoing byte slips: a search for the text whose damage is the raw text.

Where a filter cut a character in two, what follows was decoded one byte off, up to the next ASCII
byte. The search reads the raw text on from the place of the cut and keeps the likeliest ways
(beam search) of what the bytes may have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.stages.repair.gbk import ASCII_END, characters, sources
from generator.stages.repair.glosses import Gloss, glossed_character
from generator.stages.repair.likelihood import Likelihood
from generator.stages.repair.options import ANY_LEAD, cut_leads, with_trail
from generator.stages.repair.readings import spoken
from generator.stages.repair.swallowed import doubt, swallowed, tokens
from generator.stages.repair.voice import Voice
from generator.stages.repair.ways import (
    FILTER,
    GLOSS,
    IN_STEP,
    PENDING,
    Edit,
    Way,
    best,
    closed,
    glossed,
    opened,
)

MARK_LEAD, MARK_TRAIL = 0xA3, 0xBF  # ？
SETTLED = 6  # characters in step after which a way is taken to have ended
VANISHED = 3  # so many pairs in a row may be gone without a trace
RUNNING = 3  # of how many runs it is tried that pairs are gone
GOES_ON = 6.0  # it is not tried where the next character costs no more (as a logarithm)
VANISHED_WAYS = 4  # how many such ways are kept for each number of pairs
VANISHED_ALL = 9  # and of all
VANISHED_NEAR = 18.0  # how much less they may promise than the likeliest way
VANISHED_LIKELY = 25  # how many common characters are tried where nothing shows that one was
WRONG_LIKELY = 150  # and where a `?` shows that there was one
RUNNING_OUT = 4  # of how many runs it is tried that they end where a lead byte is gone
ENDED = 12  # how many are tried before an unknown sign

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
        self._voice = Voice(likelihood)
        self._inside = {
            place for gloss in whole.values() for place in range(gloss.start + 1, gloss.end)
        }
        self._tokens = tokens(raw)
        self._end = 0

    def ways(self, start: int, end: int, first: Way) -> tuple[int, list[Way]]:
        """Return the likeliest ways to read on from ``start``, best first, and where they end.

        ``end`` is where the line ends; the ways end before it where all are in step.
        """
        self._end = end
        fronts: dict[int, list[Way]] = {start: [first]}
        for place in range(start, end):
            ways = self._voice.best(fronts.pop(place, []))
            onward = [one for way in ways for one in self._onward(way, place)]
            more = [] if _goes_on(ways, onward) else self._vanished(ways)
            more += self._voice.best(self._without_lost_trail(ways + more, place))
            ways += more
            if ways and not fronts and all(way.settled >= SETTLED for way in ways):
                return place, ways
            for reached, way in chain(onward, *(self._onward(one, place) for one in more)):
                fronts.setdefault(reached, []).append(way)
        finished = [done for way in fronts.pop(end, []) for done in self._at_line_end(way, end)]
        return end, best([self._with_line_end(way) for way in finished])

    def _onward(self, way: Way, place: int) -> Onward:
        if way.state == IN_STEP:
            yield from self._in_step(way, place)
            return
        if place not in self._cut and place not in self._inside:
            yield from self._shifted(way, place)
        if way.state == GLOSS and self._raw[place] == "?":
            yield from self._at_wrong_pair(way, place)

    def _in_step(self, way: Way, place: int) -> Onward:
        if place in self._whole:
            yield self._behind_gloss(way, self._whole[place])
        elif place in self._cut:
            gloss = self._cut[place]
            yield gloss.end, self._literally(way, gloss.start, gloss.end)._replace(broken=True)
            for lead in cut_leads(way.text[-1:], gloss.pinyin):
                yield gloss.end, glossed(opened(way, GLOSS, lead, place), gloss)
        else:
            said = self._literally(way, place, place + 1)
            yield place + 1, said._replace(broken=way.broken or place in self._inside)
            if self._raw[place] == "?":
                cut = opened(way, FILTER, MARK_TRAIL, place)
                for said in self._voice.said_any(cut, with_trail(ANY_LEAD, MARK_LEAD)):
                    yield place + 1, said

    def _behind_gloss(self, way: Way, gloss: Gloss) -> tuple[int, Way]:
        if glossed_character(way.text[-2:], gloss.pinyin):
            edit = Edit("gloss", gloss.start, gloss.end, "")
            return gloss.end, glossed(way, gloss)._replace(edits=(*way.edits, edit))
        return gloss.end, self._literally(way, gloss.start, gloss.end)._replace(broken=True)

    def _literally(self, way: Way, start: int, end: int) -> Way:
        for character in self._raw[start:end]:
            way = self._voice.said(way, character)
        return way._replace(settled=way.settled + end - start)

    def _shifted(self, way: Way, place: int) -> Onward:
        """Read on one byte off: the pair shown is a trail and the lead of the next character."""
        shown = self._raw[place]
        if shown.isascii():
            for said in self._voice.said_any(way, with_trail(way.leads, ord(shown))):
                yield place + 1, closed(said, place + 1)
        for source in sources(self._raw, place):
            reached = place + len(source.text)
            gloss = self._whole.get(reached)
            pair = characters()[source.lead, source.trail]
            if gloss and pair not in spoken(gloss.pinyin):
                gloss = None
            for said in self._voice.said_any(way, with_trail(way.leads, source.lead)):
                if source.trail < ASCII_END:
                    yield reached, closed(self._voice.said(said, chr(source.trail)), reached)
                    continue
                said = said._replace(leads=(source.trail,))
                yield (gloss.end, glossed(said, gloss)) if gloss else (reached, said)

    def _at_wrong_pair(self, way: Way, place: int) -> Onward:
        """Read a ``?`` in a GLOSS run: a pair that is no character, or a trail with its ASCII."""
        gloss = self._cut.get(place)
        if gloss:  # the trail of a glossed character and the `(` behind it
            for said in self._voice.said_lead(way, gloss):
                yield gloss.end, glossed(closed(said, gloss.end), gloss)
            return
        for said in self._voice.before_wrong_pair(way, WRONG_LIKELY, PENDING):
            yield place + 1, said
        ended = best(self._voice.said_lead(way))
        signs = swallowed(self._raw, place + 1, self._tokens)
        bare = "" in signs  # whether there may have been nothing at all
        for one in ended[:ENDED]:
            for said in self._voice.said_any(one, tuple(filter(None, signs))) + [one] * bare:
                sign = said.text[len(one.text) :]
                if doubtful := doubt(self._raw, place, sign, self._tokens):
                    guessed = said.guessed + doubtful
                    said = said._replace(guessed=guessed, guess_end=len(said.text))
                yield place + 1, closed(said, place + 1)

    def _vanished(self, ways: list[Way]) -> list[Way]:
        """Return FILTER runs on which pairs that are no characters vanished here."""
        found: list[Way] = []
        running = [way for way in ways if way.state == FILTER][:RUNNING]
        least = ways[0].promise - VANISHED_NEAR if ways else 0.0
        for _ in range(VANISHED):
            said = [
                self._voice.before_wrong_pair(way, VANISHED_LIKELY, VANISHED_WAYS)
                for way in running
            ]
            likely = best(list(chain(*said)))[:VANISHED_WAYS]
            likely = [way for way in likely if way.promise >= least]
            found += likely
            running = likely[:RUNNING]
        return [self._voice.read(way) for way in best(found)[:VANISHED_ALL]]

    def _without_lost_trail(self, ways: list[Way], place: int) -> list[Way]:
        """Return FILTER runs that end before an ASCII character: the byte before it was dropped."""
        shown = ord(self._raw[place])
        if shown >= ASCII_END:
            return []
        gloss = self._whole.get(place)
        return [
            closed(said, place)
            for way in [way for way in ways if way.state == FILTER][:RUNNING_OUT]
            for said in self._voice.said_lead(way, gloss)
            if (said.text[-1].encode("gbk")[1], shown) not in characters()
        ]

    def _at_line_end(self, way: Way, place: int) -> Iterator[Way]:
        """Finish a way where the line ends: a lead byte that waits has lost its trail."""
        if way.state == IN_STEP:
            yield way
        elif way.state == FILTER:
            for said in self._voice.said_lead(way):
                yield closed(said, place)

    def _with_line_end(self, way: Way) -> Way:
        return self._voice.said(way, "\n")._replace(text=way.text)


def _goes_on(ways: list[Way], onward: list[tuple[int, Way]]) -> bool:
    """Tell whether a FILTER run goes on so well that nothing seems to be missing, or none does."""
    running = [way.promise for _, way in onward if way.state == FILTER]
    if not any(way.state == FILTER for way in ways):
        return True
    return bool(running) and max(running) >= ways[0].promise - GOES_ON
