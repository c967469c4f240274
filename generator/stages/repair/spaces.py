"""Stray spaces: inside a number, and inside a word of a line without other spaces."""

from __future__ import annotations

import re

from generator.model import Repair

SPLIT_YEAR = re.compile(r"(?<![\d,.])(?:20 \d\d|\d 0\d\d|20\d \d)(?= ?年)")


def space_repairs(text: str) -> tuple[Repair, ...]:
    """Return the repairs that take stray spaces out of ``text``."""
    return tuple(
        Repair("space", place, place + 1, " ", "")
        for match in SPLIT_YEAR.finditer(text)
        for place in [match.start() + match.group().index(" ")]
    )
