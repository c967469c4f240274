"""What a number is before the words around it are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.figures import Approximation

Measure = Literal[
    "bare", "amount", "percent", "points", "multiple", "fraction", "count", "duration", "ordinal",
    "date",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Core:
    """A number with its unit at ``[start, end)``, without the words that qualify it.

    ``value`` (and ``high``, the upper end of a range) is the number times ``power`` (what 亿 or
    million stand for) times ``factor`` (what the unit stands for: 成 is ten per cent); it is text
    where it is no decimal. A ``bare`` number has nothing to say what is counted.
    """

    start: int
    end: int
    measure: Measure
    value: Decimal | str
    high: Decimal | str | None = None
    unit: str = ""
    currency: str | None = None
    approximation: Approximation | None = None
    power: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)

    @property
    def is_time(self) -> bool:
        """Tell whether this is a date or a stretch of time."""
        return self.measure in ("duration", "ordinal", "date")


def normal_form(value: Decimal | str) -> str:
    """Return a value as it is published: a decimal without exponent and needless zeros."""
    return value if isinstance(value, str) else format(value.normalize(), "f")


def leftmost_longest(cores: Iterable[Core]) -> Iterator[Core]:
    """Yield cores that do not overlap: from the left, and at each place the longest.

    Of two at the same place with the same length, the first given wins.
    """
    reach = 0
    for core in sorted(cores, key=lambda core: (core.start, -core.end)):
        if core.start >= reach:
            reach = core.end
            yield core
