"""Undoing byte slips: a search for the text whose damage is the raw text.

Where a filter cut a character in two, what follows was decoded one byte off, up to the next ASCII
byte. The search reads the raw text on from the place of the cut and keeps the likeliest ways
(beam search) of what the bytes may have been. A way is in one of three states:

* IN_STEP: the raw text stands for itself;
* GLOSS: one byte off since a gloss was put in across two characters (``們?nèi)``);
* FILTER: one byte off since the bytes of a ``？`` were taken out across two characters (``品?傮``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.stages.repair.gbk import characters, leads_before, sources, trails_after, wrong_after
from generator.stages.repair.glosses import Gloss
from generator.stages.repair.likelihood import Likelihood, Reading
from generator.stages.repair.readings import spoken

IN_STEP, GLOSS, FILTER = "in step", "gloss", "filter"
MARK_LEAD, MARK_TRAIL = 0xA3, 0xBF  # ？
FIRST_TRAIL = 0x40
BEAM = 24
NEAR = 14.0  # ways that are so much less likely than the best are given up
SETTLED = 6  # characters in step after which a way is taken to have ended
CUT_COST = -3.0  # how much less likely a cut at `?` is than a question mark
WRONG_COST = -2.0
SWALLOWED = ",:?;!( 0123456789.%+-/\""


class Edit(NamedTuple):
    """``raw[start:end]`` was ``after``."""

    start: int
    end: int
    after: str
    rule: str


class Way(NamedTuple):
    """One way to read the raw text up to some place."""

    reading: Reading
    last: str  # the last original character
    text: str  # the original since the search began
    state: str = IN_STEP
    lead: int = 0  # the byte that waits for its trail, unless in step
    opened: tuple[int, int] = (0, 0)  # where the run began, in the raw text and in `text`
    edits: tuple[Edit, ...] = ()
    settled: int = 0


class Search:
    """Finds the ways to read one raw text."""

    def __init__(
        self,
        raw: str,
        whole: Mapping[int, Gloss],
        cut: Mapping[int, Gloss],
        likelihood: Likelihood,
    ) -> None:
        self.raw = raw
        self.whole = whole
        self.cut = cut
        self._read_on = likelihood.read_on

    def ways(self, start: int, end: int, first: Way) -> tuple[int, list[Way]]:
        """Return the likeliest ways to read on from ``start``, best first, and where they end."""
        fronts: dict[int, list[Way]] = {start: [first]}
        for place in range(start, end):
            ways = _best(fronts.pop(place, []))
            if not ways:
                continue
            ways = _best([*ways, *self._between(ways, place)])
            if all(way.settled >= SETTLED for way in ways):
                return place, ways
            for way in ways:
                for reached, onward in self._onward(way, place):
                    fronts.setdefault(reached, []).append(onward)
        finished = [done for way in fronts.pop(end, []) for done in self._at_line_end(way, end)]
        return end, _best(finished)

    def _onward(self, way: Way, place: int) -> Iterator[tuple[int, Way]]:
        if way.state == IN_STEP:
            yield from self._in_step(way, place)
        else:
            yield from self._shifted(way, place)
            if way.state == GLOSS and self.raw[place] == "?":
                yield from self._at_wrong_pair(way, place)

    def _in_step(self, way: Way, place: int) -> Iterator[tuple[int, Way]]:
        shown = self.raw[place]
        gloss = self.whole.get(place)
        if gloss and way.last in spoken(gloss.pinyin):
            edit = Edit(place, gloss.end, "", "gloss")
            yield gloss.end, way._replace(edits=(*way.edits, edit))
            return
        yield place + 1, self._said(way, shown)._replace(settled=way.settled + 1)
        if shown != "?":
            return
        gloss = self.cut.get(place)
        if gloss:
            for lead in _cut_leads(way.last, gloss.pinyin):
                yield gloss.end, _opened(way, GLOSS, lead, place)
        else:
            opened = _costing(_opened(way, FILTER, MARK_TRAIL, place), CUT_COST)
            for lead in leads_before(MARK_LEAD):
                yield place + 1, self._said(opened, characters()[lead, MARK_LEAD])

    def _shifted(self, way: Way, place: int) -> Iterator[tuple[int, Way]]:
        """Read on one byte off: the pair shown is a trail and the lead of the next character."""
        shown = self.raw[place]
        if shown.isascii():
            character = characters().get((way.lead, ord(shown)))
            if character:
                yield place + 1, _closed(self._said(way, character), place + 1)
        for source in sources(self.raw, place):
            character = characters().get((way.lead, source.lead))
            if not character:
                continue
            reached = place + len(source.text)
            said = self._said(way, character)
            if source.trail < 0x80:
                yield reached, _closed(self._said(said, chr(source.trail)), reached)
                continue
            gloss = self.whole.get(reached)
            if gloss and characters()[source.lead, source.trail] in spoken(gloss.pinyin):
                reached = gloss.end
            yield reached, said._replace(lead=source.trail)

    def _at_wrong_pair(self, way: Way, place: int) -> Iterator[tuple[int, Way]]:
        """Read a ``?`` in a GLOSS run: a pair that is no character, or a trail with its ASCII."""
        gloss = self.cut.get(place)
        if gloss:  # the trail of a glossed character and the `(` behind it
            for character in spoken_with(way.lead, gloss.pinyin):
                yield gloss.end, _closed(self._said(way, character), gloss.end)
            return
        for onward in self._lost_pairs(way, place + 1):
            yield place + 1, onward
        lost = _best([self._said(way, character) for character in _all_with(way.lead)])
        for said in lost:
            for sign in SWALLOWED:
                yield place + 1, _closed(self._said(said, sign), place + 1)

    def _between(self, ways: list[Way], place: int) -> Iterator[Way]:
        """Yield what FILTER runs can become before the next character shown."""
        shown = self.raw[place]
        gloss = self.whole.get(place)
        for way in ways:
            if way.state != FILTER:
                continue
            if ord(shown) >= FIRST_TRAIL:
                yield from self._lost_pairs(way, place)
                continue
            for character in _all_with(way.lead):  # a lead byte before ASCII is dropped
                if not gloss or character in spoken(gloss.pinyin):
                    yield _closed(self._said(way, character), place)

    def _lost_pairs(self, way: Way, place: int) -> Iterator[Way]:
        """Yield ways in which two bytes before ``place`` are gone: they were no character."""
        if place >= len(self.raw):
            return
        trails = {source.lead for source in sources(self.raw, place)}
        if self.raw[place].isascii():
            trails.add(ord(self.raw[place]))
        costing = _costing(way, WRONG_COST)
        said = [
            self._said(costing, characters()[way.lead, trail])._replace(lead=trail)
            for trail in trails_after(way.lead)
            if wrong_after(trail)
        ]
        for one in _best(said)[:8]:
            for lead in wrong_after(one.lead):
                if any((lead, trail) in characters() for trail in trails):
                    yield one._replace(lead=lead)

    def _at_line_end(self, way: Way, place: int) -> Iterator[Way]:
        """Finish a way where the line ends: a lead byte that waits has lost its trail."""
        if way.state == IN_STEP:
            yield way
            return
        for character in _all_with(way.lead):
            yield _closed(self._said(way, character), place)

    def _said(self, way: Way, character: str) -> Way:
        reading = self._read_on(way.reading, character)
        return Way(reading, character, way.text + character, *way[3:])


def _best(ways: list[Way]) -> list[Way]:
    """Return the likeliest ways, one of those that cannot be told apart from here on."""
    if not ways:
        return ways
    ways = sorted(ways, key=lambda way: -way.reading.scores[-1])
    least = ways[0].reading.scores[-1] - NEAR
    unique: dict[object, Way] = {}
    for way in ways:
        if len(unique) == BEAM or way.reading.scores[-1] < least:
            break
        unique.setdefault((way.text[-12:], way.state, way.lead), way)
    return list(unique.values())


def _costing(way: Way, cost: float) -> Way:
    scores = tuple(score + cost for score in way.reading.scores)
    return way._replace(reading=way.reading._replace(scores=scores))


def _opened(way: Way, state: str, lead: int, place: int) -> Way:
    return way._replace(state=state, lead=lead, opened=(place, len(way.text)), settled=0)


def _closed(way: Way, place: int) -> Way:
    opened, said = way.opened
    edit = Edit(opened, place, way.text[said:], "byte-slip")
    return way._replace(state=IN_STEP, lead=0, edits=(*way.edits, edit), settled=0)


def _all_with(lead: int) -> list[str]:
    return [characters()[lead, trail] for trail in trails_after(lead)]


def _cut_leads(last: str, pinyin: str) -> set[int]:
    """Return the lead bytes that, behind the trail of ``last``, were taken for a character."""
    pairs = {source.trail for source in sources(last, 0) if source.text == last}
    return {
        character.encode("gbk")[1]
        for trail in pairs
        for character in spoken_with(trail, pinyin)
        if character.encode("gbk")[1] >= 0x81
    }


def spoken_with(lead: int, pinyin: str) -> Iterator[str]:
    for character in spoken(pinyin):
        pair = character.encode("gbk", "ignore")
        if len(pair) == 2 and pair[0] == lead:
            yield character
