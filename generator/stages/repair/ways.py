"""One way to read a damaged stretch: how far it is read, and what it takes the bytes to have been.

A way is in one of three states:

* IN_STEP: the raw text stands for itself;
* GLOSS: one byte off since a gloss was put in across two characters (``們?nèi)``);
* FILTER: one byte off since the bytes of a ``？`` were taken out across two characters (``品?傮``).
"""

from __future__ import annotations

from typing import NamedTuple

from generator.stages.repair.damage import Inserted
from generator.stages.repair.glosses import Gloss
from generator.stages.repair.likelihood import Reading

IN_STEP, GLOSS, FILTER = "in step", "gloss", "filter"
BEAM = 40  # ways that are kept at one place
PENDING = 60  # the same for ways that wait for a character of which no byte is known
NEAR = 11.0  # ways that promise so much less than the best (as a logarithm) are given up


class Edit(NamedTuple):
    """``raw[start:end]`` was ``after``."""

    rule: str
    start: int
    end: int
    after: str


class Way(NamedTuple):
    """One way to read the raw text up to some place."""

    reading: Reading  # of the text but for what is ``unread``
    promise: float  # of the reading of all of the text
    unread: str  # its last character, as long as this way is one of very many
    text: str  # the original, from the context on
    state: str = IN_STEP
    leads: tuple[int, ...] = ()  # what the byte that waits for its trail can be, unless in step
    opened: tuple[int, int] = (0, 0)  # where the run began, in the raw text and in `text`
    settled: int = 0  # how many characters it has been in step
    guessed: float = 0.0  # by how much more it must win, for what it says without a trace of it
    guess_end: int = 0  # how far `text` goes to the end of that: who says the same asks for no more
    broken: bool = False  # a gloss was left standing
    edits: tuple[Edit, ...] = ()
    glosses: tuple[tuple[int, bool, str], ...] = ()  # behind so many characters (and a half)

    def inserted(self) -> list[Inserted]:
        """Return the glosses by their place in the bytes of `text`."""
        return [
            Inserted(len(self.text[:count].encode("gbk")) + half, pinyin)
            for count, half, pinyin in self.glosses
        ]


def best(ways: list[Way]) -> list[Way]:
    """Return the likeliest ways, one of those that cannot be told apart from here on."""
    if not ways:
        return ways
    promises = sorted(((way.promise, -at) for at, way in enumerate(ways)), reverse=True)
    least = promises[0][0] - NEAR
    places = {True: BEAM, False: PENDING}
    unique: dict[object, Way] = {}
    for promised, at in promises:
        way = ways[-at]
        if promised < least:
            break
        key = (way.text, way.state, way.leads)
        known = len(way.leads) < 2
        if key not in unique and places[known]:
            unique[key] = way
            places[known] -= 1
    return list(unique.values())


def glossed(way: Way, gloss: Gloss) -> Way:
    """Return ``way`` with a gloss behind its last character, or in the middle of the next."""
    inserted = (len(way.text), way.state != IN_STEP, gloss.pinyin)
    return way._replace(glosses=(*way.glosses, inserted))


def opened(way: Way, state: str, lead: int, place: int) -> Way:
    """Return ``way`` one byte off from ``place`` of the raw text on."""
    return way._replace(state=state, leads=(lead,), opened=(place, len(way.text)), settled=0)


def closed(way: Way, place: int) -> Way:
    """Return ``way`` back in step at ``place`` of the raw text, with the run as an edit."""
    start, said = way.opened
    edit = Edit("byte-slip", start, place, way.text[said:])
    return way._replace(state=IN_STEP, leads=(), edits=(*way.edits, edit), settled=0)
