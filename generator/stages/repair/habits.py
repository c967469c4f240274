"""What a document's characters tell of those behind them: names, terms and turns of speech."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

LONGEST = 4  # characters that are looked back at
# How often the document must show one character, two, three or four until what stands behind them
# counts half, beside what stands behind fewer (Dirichlet priors in levels: MacKay and Peto 1995).
PRIORS = (30.0, 5.0, 3.0, 3.0)
WEIGHT = 0.7  # how much of what all this tells is taken
DAMAGE = "?"  # no habit, since filters put it in

Gains = tuple[Mapping[str, float], float]


class Behind(NamedTuple):
    """How many times likelier characters are behind some others than anywhere, as ratios.

    ``others`` is the ratio of all that ``ratios`` do not have; ``gains`` are their logarithms.
    """

    ratios: Mapping[str, float]
    others: float
    gains: Gains


NOTHING = Behind({}, 1.0, ({DAMAGE: 0.0}, 0.0))


class Habits:
    """Knows how much likelier characters are behind others in one document than elsewhere."""

    def __init__(self, document: str) -> None:
        """Learn from the simplified ``document``: what stands behind Chinese and letters."""
        self._shown = "".join(map(kind_of, document))
        self._single = Counter(self._shown)
        self._known = {"": NOTHING}

    def behind(self, before: str) -> Gains:
        """Return the gains (logarithms) of characters behind ``before``, and that of all others."""
        return self._behind(before).gains if self._shown else NOTHING.gains

    def _behind(self, before: str) -> Behind:
        found = self._known.get(before)
        if found is None:
            found = self._known[before] = self._with_longest(before, self._behind(before[1:]))
        return found

    def _with_longest(self, before: str, shorter: Behind) -> Behind:
        """Return what is known behind ``before``, if ``shorter`` is without its first character."""
        known = is_writing(before[0]) and (len(before) == 1 or shorter is not NOTHING)
        counts = self._behind_all(before) if known else None
        if not counts:
            return shorter
        prior = PRIORS[len(before) - 1]
        whole = counts.total() + prior
        ratios = {
            one: (prior * shorter.ratios.get(one, shorter.others) + counts[one] / self._share(one))
            / whole
            for one in {**shorter.ratios, **counts}
        }
        others = shorter.others * prior / whole
        gains = {one: WEIGHT * math.log(ratio) for one, ratio in ratios.items()}
        return Behind(ratios, others, ({**gains, DAMAGE: 0.0}, WEIGHT * math.log(others)))

    def _share(self, character: str) -> float:
        return self._single[character] / len(self._shown)

    def _behind_all(self, last: str) -> Counter[str]:
        counts = Counter(self._shown[place] for place in self._places(last))
        del counts[DAMAGE]
        return counts

    def _places(self, last: str) -> array[int]:
        """Return where something stands behind ``last``."""
        found = self._ends.get(last)
        if found is None:
            size = len(last)
            shorter = self._places(last[1:])
            starts = (one for one in shorter if one >= size and self._shown[one - size] == last[0])
            found = self._ends[last] = array("I", starts)
        return found

    @cached_property
    def _ends(self) -> dict[str, array[int]]:
        found = {"": array("I")}
        for place, character in enumerate(self._shown[:-1], 1):
            found.setdefault(character, array("I")).append(place)
        return found


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return "\u3400" <= character <= "\u9fff"


def is_writing(character: str) -> bool:
    """Tell whether a character is Chinese or a letter of ASCII."""
    return is_han(character) or (character.isascii() and character.isalpha())


def kind_of(character: str) -> str:
    """Return what stands for a character in the habits: all digits are one."""
    return "0" if character.isascii() and character.isdigit() else character
