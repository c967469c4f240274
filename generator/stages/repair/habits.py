"""What a document's characters tell of those behind them: names, terms and turns of speech."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property, partial

LONGEST = 4  # characters that are looked back at
# How often the document must show one character, two, three or four until what stands behind them
# counts half, beside what stands behind fewer (Dirichlet priors in levels: MacKay and Peto 1995).
PRIORS = (30.0, 5.0, 3.0, 3.0)
WEIGHT = 0.7  # how much of what all this tells is taken
DAMAGE = "?"  # no habit, since filters put it in

DIGITS = dict.fromkeys(map(ord, "123456789"), "0")  # all digits are one

# By how much characters are likelier behind some others than anywhere, and the same of all that are
# not named, as logarithms.
Gains = tuple[Mapping[str, float], float]

NOTHING: Gains = ({DAMAGE: 0.0}, 0.0)


class Habits:
    """Knows how much likelier characters are behind others in one document than elsewhere."""

    def __init__(self, document: str) -> None:
        """Learn from the simplified ``document``: what stands behind Chinese and letters."""
        self._shown = document.translate(DIGITS)
        self._single = Counter(self._shown)
        self._known = {"": NOTHING}

    def behind(self, before: str) -> Gains:
        """Return the gains (logarithms) of characters behind ``before``, and that of all others."""
        if not self._shown:
            return NOTHING
        found = self._known.get(before)
        if found is None:
            found = self._known[before] = self._with_longest(before, self.behind(before[1:]))
        return found

    def _with_longest(self, before: str, shorter: Gains) -> Gains:
        """Return what is known behind ``before``, if ``shorter`` is without its first character."""
        known = is_writing(before[0]) and (len(before) == 1 or shorter is not NOTHING)
        counts = self._behind_all(before) if known else None
        if not counts:
            return shorter
        gains, others = shorter
        prior = PRIORS[len(before) - 1]
        whole = counts.total() + prior
        less = WEIGHT * math.log(prior / whole)
        found = {one: gain + less for one, gain in gains.items()}
        for one, count in counts.items():
            ratio = prior * math.exp(gains.get(one, others) / WEIGHT) + count / self._share(one)
            found[one] = WEIGHT * math.log(ratio / whole)
        found[DAMAGE] = 0.0
        return found, others + less

    def _share(self, character: str) -> float:
        return self._single[character] / len(self._shown)

    def _behind_all(self, last: str) -> Counter[str]:
        counts = Counter(map(self._shown.__getitem__, self._places(last)))
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
        found: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for place, character in enumerate(self._shown[:-1], 1):
            found[character].append(place)
        return {"": array("I"), **found}


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return "\u3400" <= character <= "\u9fff"


def is_writing(character: str) -> bool:
    """Tell whether a character is Chinese or a letter of ASCII."""
    return is_han(character) or (character.isascii() and character.isalpha())


def kind_of(character: str) -> str:
    """Return what stands for a character in the habits: all digits are one."""
    return character.translate(DIGITS)
