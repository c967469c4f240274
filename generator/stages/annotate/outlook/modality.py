"""How a statement is made: with a condition, a negation or a reservation."""

from __future__ import annotations

from generator.figures import Modality
from generator.stages.annotate.outlook.words import Words


def modality_of(words: Words, start: int, end: int) -> Modality:
    """Return the modality of the sentence ``[start, end)``; the first that it shows counts."""
    if words.has("conditions", start, end) or words.has_pair("only", "circumstances", start, end):
        return "conditional"
    if words.has("negations", start, end) or words.has_pair("absent", "plans", start, end):
        return "negative"
    return "hedged" if words.has("hedges", start, end) else "stated"
