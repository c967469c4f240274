"""Several labels that make one turn: captions, and a speech with its translation."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from generator.model import Label, Turn
from generator.stages.identify.bilingual import is_latin
from generator.vocabulary import Vocabulary


def merge(turns: Sequence[Turn], stamped: Set[str], vocabulary: Vocabulary) -> tuple[Turn, ...]:
    """Return the turns, with labels that only repeat the speaker taken into the turn before.

    ``stamped`` are the anchors of the turns whose labels stand behind the time of a caption.
    """
    merged: list[Turn] = []
    parts: list[list[Turn]] = []
    for turn in turns:
        if merged and _belongs(merged[-1], parts[-1][-1], turn, stamped, vocabulary):
            parts[-1].append(turn)
        else:
            merged.append(turn)
            parts.append([turn])
    return tuple(_joined(each) for each in parts)


def _joined(parts: Sequence[Turn]) -> Turn:
    paragraphs = tuple(paragraph for part in parts for paragraph in part.paragraphs)
    return replace(parts[0], paragraphs=paragraphs, lines=(parts[0].lines[0], parts[-1].lines[1]))


def _belongs(
    first: Turn, before: Turn, turn: Turn, stamped: Set[str], vocabulary: Vocabulary
) -> bool:
    if before is first and not first.paragraphs and _is_mark_of(first, turn, vocabulary):
        return True
    if not _same_speaker(first, turn):
        return False
    if all(each.anchor in stamped or _repeats(each.label, vocabulary) for each in (before, turn)):
        return True
    if not first.paragraphs and before is first:
        return first.label.reading.isascii() != turn.label.reading.isascii()
    # The same words in another language: one Latin, one Han.
    scripts = [is_latin(each) for each in (before, turn)]
    return None not in scripts and scripts[0] != scripts[1]


def _is_mark_of(first: Turn, turn: Turn, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands alone, and a mark (`问题:`) before what that person says."""
    notation = vocabulary.notations.get(turn.label.notation)
    is_mark = notation is not None and notation.needs == "pair"
    same = first.speaker.role == turn.speaker.role
    return is_mark and same and bool(first.speaker.name) and not turn.speaker.name


def _repeats(label: Label, vocabulary: Vocabulary) -> bool:
    """Tell whether such a label stands before every stretch of speech, as in captions."""
    notation = vocabulary.notations.get(label.notation)
    return "clock" in dict(label.fields) or bool(notation and notation.repeats)


def _same_speaker(first: Turn, second: Turn) -> bool:
    numbers = [dict(turn.label.fields).get("number") for turn in (first, second)]
    if any(numbers):
        return numbers[0] == numbers[1] and first.label.notation == second.label.notation
    if first.speaker.name or second.speaker.name:
        return first.speaker.name == second.speaker.name
    if first.speaker.role in ("operator", "host"):
        return first.speaker.role == second.speaker.role
    return first.label.reading.strip() == second.label.reading.strip()
