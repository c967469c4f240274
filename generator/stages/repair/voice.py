"""How ways go on: which characters they can say next, likeliest first."""

from __future__ import annotations

from collections.abc import Sequence, Set
from heapq import nlargest

from generator.stages.repair.gbk import wrong_after
from generator.stages.repair.glosses import Gloss
from generator.stages.repair.likelihood import Likelihood
from generator.stages.repair.options import before_wrong_pair, read_so, with_leads
from generator.stages.repair.ways import BEAM, NEAR, Way, best

UNSEEN_CHARACTER = 2.5  # by how much more a way must win with a character that left no trace


class Voice:
    """Lets ways say more, as far as that is likely in one document."""

    def __init__(self, likelihood: Likelihood) -> None:
        """Take the ``likelihood`` of the document."""
        self._likelihood = likelihood

    def said(self, way: Way, character: str) -> Way:
        """Return ``way`` with ``character`` said, if there is one."""
        if not character:
            return way
        reading = self._likelihood.read_on(self.read(way).reading, character)
        return Way(reading, reading.promise, "", way.text + character, *way[4:])

    def said_lead(self, way: Way, gloss: Gloss | None = None) -> list[Way]:
        """Return the likeliest ways to say the character whose lead byte waits for its trail."""
        if gloss:
            return self.said_any(way, read_so(way.leads, gloss.pinyin))
        return self.said_any(_guessing(way), with_leads(way.leads, self._expected(way)))

    def _expected(self, way: Way) -> Set[str]:
        return self._likelihood.expected(self.read(way).reading)

    def said_any(self, way: Way, options: Sequence[str], most: int = BEAM) -> list[Way]:
        """Return the likeliest ways to say one of ``options``."""
        reading = self.read(way).reading
        promises = zip(self._likelihood.promises(reading, options), options, strict=True)
        said = nlargest(most, promises)
        return [
            Way(reading, promise, one, way.text + one, *way[4:])
            for promise, one in said
            if promise >= said[0][0] - NEAR
        ]

    def read(self, way: Way) -> Way:
        """Return ``way`` with nothing unread."""
        if not way.unread:
            return way
        reading = self._likelihood.read_on(way.reading, way.unread)
        return way._replace(reading=reading, unread="")

    def best(self, ways: list[Way]) -> list[Way]:
        """Return the likeliest ways, with nothing unread."""
        return [self.read(way) for way in best(ways)]

    def before_wrong_pair(self, way: Way, likely: int, most: int) -> list[Way]:
        """Return the ways to say a character whose trail is lost, with the lead behind it."""
        way = _guessing(way)
        options = before_wrong_pair(way.leads, likely, self._expected(way))
        said = [
            one._replace(leads=wrong_after(one.text[-1].encode("gbk")[1]))
            for one in self.said_any(way, options, most)
        ]
        return best(said)


def _guessing(way: Way) -> Way:
    """Return ``way`` with what saying a character of which no byte is known asks for."""
    if len(way.leads) < 2:
        return way
    return way._replace(guessed=way.guessed + UNSEEN_CHARACTER, guess_end=len(way.text) + 1)
