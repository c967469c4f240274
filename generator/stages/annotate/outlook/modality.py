"""How a statement is made: with a condition, a negation or a reservation."""

from __future__ import annotations

from generator.model import Modality
from generator.stages.annotate.outlook.words import Words


def modality_of(words: Words, start: int, end: int) -> Modality:
    """Return the modality of the sentence ``[start, end)``; the first that it shows counts."""
    if words.within("conditions", start, end) or words.pair("only", "circumstances", start, end):
        return "conditional"
    if words.within("negations", start, end) or words.pair("absent", "plans", start, end):
        return "negative"
    return "hedged" if words.within("hedges", start, end) else "stated"
