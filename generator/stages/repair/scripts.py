"""Script: the reading text is in simplified characters."""

from __future__ import annotations

from generator.editing import SCRIPT
from generator.model import Repair
from generator.script import to_simplified


def script_repairs(text: str) -> tuple[Repair, ...]:
    """Return the repairs that turn ``text`` into simplified script."""
    simplified = to_simplified(text)
    if simplified == text:
        return ()
    return tuple(
        Repair(SCRIPT, place, place + 1, before, after)
        for place, (before, after) in enumerate(zip(text, simplified, strict=True))
        if before != after
    )
