"""The parts of a long text: each is repaired by what it shows itself.

So the memory that repair works with does not grow with the text. Hardly any call has two parts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

MOST = 60_000  # characters of a part, but for the rest of its last line


def bounds(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of ``raw`` start and end: whole lines, and about equally many."""
    size = math.ceil(len(raw) / math.ceil(len(raw) / MOST)) if raw else 0
    start = 0
    while start < len(raw):
        line_end = raw.find("\n", start + size - 1)
        end = line_end + 1 if line_end >= 0 else len(raw)
        yield start, end
        start = end
