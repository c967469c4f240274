"""Things that were found in a text, looked up by where they start."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Something at ``[start, end)``."""

    @property
    def start(self) -> int:
        """Return where it starts."""

    @property
    def end(self) -> int:
        """Return where it ends."""


Thing = TypeVar("Thing", bound=Placed)


class Places(Generic[Thing]):
    """Things in order of their start; every look-up is quick, however many there are."""

    def __init__(self, things: Sequence[Thing] = ()) -> None:
        self._things = things
        self._starts = [thing.start for thing in things]

    def within(self, start: int, end: int) -> Sequence[Thing]:
        """Return the things that start in ``[start, end)``."""
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first(self, start: int, end: int) -> Thing | None:
        """Return the first thing that starts in ``[start, end)``."""
        index = bisect_left(self._starts, start)
        found = index < len(self._starts) and self._starts[index] < end
        return self._things[index] if found else None

    def last(self, start: int, end: int) -> Thing | None:
        """Return the last thing that starts in ``[start, end)``."""
        index = bisect_left(self._starts, end) - 1
        found = index >= 0 and self._starts[index] >= start
        return self._things[index] if found else None

    def fill(self, start: int, end: int) -> bool:
        """Tell whether the things stand side by side from ``start`` to ``end``."""
        while start < end:
            thing = self.first(start, start + 1)
            if thing is None:
                return False
            start = thing.end
        return True
