"""What stands right before or after a number: currencies, powers of ten, units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.phrases import fold_in_place
from generator.stages.annotate.figures.core import Measure
from generator.vocabulary import Vocabulary
from generator.vocabulary.figure_words import FigureWords, Unit


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts, and where the words that say so end."""

    end: int
    measure: Measure
    unit: str = ""
    currency: str | None = None
    factor: Decimal = Decimal(1)


class Units:
    """The vocabulary's units, currencies and powers of ten. All texts are folded."""

    def __init__(self, words: FigureWords) -> None:
        self._units: dict[str, Unit] = {
            fold_in_place(word): unit for unit in words.units for word in unit.words
        }
        self._currencies = {
            fold_in_place(word): one.code
            for one in words.currencies
            for word in (*one.words, *one.after_digits)
        }
        self._after_digits = {word for one in words.currencies for word in one.after_digits}
        self._prefixes = {
            fold_in_place(word): one.code for one in words.currencies for word in one.before
        }
        self._powers = {word: one.factor for one in words.magnitudes for word in one.words}
        self._short_powers = {
            word: one.factor for one in words.magnitudes for word in one.after_currency
        }
        self._counted = _after({**self._units, **self._currencies})
        self._power = _after(self._powers)
        self._any_power = _after({**self._powers, **self._short_powers})
        prefixes = _longest_first(self._prefixes)
        self._prefix = re.compile(f"(?<![a-z])(?P<word>{prefixes}) ?(?=[0-9])")

    def currencies_before(self, text: str) -> dict[int, tuple[int, str]]:
        """Return where a currency word (with a space) ends: where it starts, and its code."""
        return {
            match.end(): (match.start(), self._prefixes[match["word"]])
            for match in self._prefix.finditer(text)
        }

    def power_after(self, text: str, position: int, *, money: bool) -> tuple[Decimal, int]:
        """Return the Latin power of ten at ``position`` (else 1) and where it ends."""
        match = (self._any_power if money else self._power).match(text, position)
        if match is None:
            return Decimal(1), position
        return {**self._powers, **self._short_powers}[match["word"]], match.end()

    def after(self, text: str, position: int) -> Counted | None:
        """Return the unit or currency that a number ending at ``position`` is followed by."""
        match = self._counted.match(text, position)
        if match is None:
            return None
        word = match["word"]
        if word in self._after_digits and not text[position - 1].isdecimal():
            return None
        if unit := self._units.get(word):
            return Counted(match.end(), unit.measure, unit.means, factor=unit.factor)
        return Counted(match.end(), "amount", currency=self._currencies[word])


@lru_cache(maxsize=4)
def units_of(vocabulary: Vocabulary) -> Units:
    """Return the units of a vocabulary."""
    return Units(vocabulary.figures)


def _after(words: Mapping[str, object]) -> re.Pattern[str]:
    """Return a pattern for any of ``words`` behind a number, Latin ones only as whole words."""
    latin = [word for word in words if word[-1].isascii() and word[-1].isalpha()]
    other = [word for word in words if word not in latin]
    return re.compile(
        f" ?(?P<word>(?:{_longest_first(latin)})(?![a-z0-9])|(?:{_longest_first(other)}))"
    )


def _longest_first(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or "(?!)"
