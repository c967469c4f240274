"""From offsets to line numbers."""

from __future__ import annotations

from bisect import bisect_right


class LineIndex:
    """Knows on which line (1-based) of a text an offset stands; a line ends with ``\\n``."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def line(self, offset: int) -> int:
        """Return the line that holds the character at ``offset``."""
        return bisect_right(self._starts, offset)

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """Return first and last line of the characters in ``[start, end)``."""
        return self.line(start), self.line(max(start, end - 1))
