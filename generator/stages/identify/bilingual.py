"""Whole texts in two languages: each label comes twice, `Robin Li:` and then `李彦宏:`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.folding import fold_name
from generator.model import Participant, Turn

_LATIN = re.compile(r"[A-Za-z]+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
MOST_ALONE = 0.2  # share of turns without a translation in a text that is translated throughout


def doubled_names(turns: Sequence[Turn], said: Mapping[str, Participant]) -> list[Participant]:
    """Return those whose labels stand in two languages one below the other (``said`` by anchor).

    An English question with a Chinese answer looks the same. So nearly all turns have to come in
    pairs, one pair has to show that both labels mean one speaker, and no name has two partners.
    """
    pairs: list[tuple[Participant, Participant]] = []
    index = 0
    while index + 1 < len(turns):
        first, second = (said[turn.anchor] for turn in turns[index : index + 2])
        if _is_pair(*turns[index : index + 2]) and bool(first.name) == bool(second.name):
            pairs.append((first, second))
            index += 1
        index += 1
    alone = len(turns) - 2 * len(pairs)
    if alone > MOST_ALONE * len(turns) or not any(_is_evident(*pair) for pair in pairs):
        return []
    return _one_to_one({(first.name, second.name) for first, second in pairs if first.name})


def _is_pair(first: Turn, second: Turn) -> bool:
    """Tell whether a turn with a Latin label is in Latin letters, and the next in Han."""
    return first.label.reading.isascii() and bool(is_latin(first)) and is_latin(second) is False


def _is_evident(first: Participant, second: Participant) -> bool:
    """Tell whether two labels mean one speaker by themselves."""
    if not first.name:
        return first.role == second.role != "unknown"
    return fold_name(first.name) in map(fold_name, (second.name, second.latin or ""))


def _one_to_one(names: set[tuple[str, str]]) -> list[Participant]:
    latin, han = ([pair[side] for pair in names] for side in (0, 1))
    return [
        Participant(second, "unknown", first)
        for first, second in sorted(names)
        if first != second and latin.count(first) == han.count(second) == 1
    ]


def is_latin(turn: Turn) -> bool | None:
    """Tell whether a turn is in Latin letters; None where it says nothing."""
    text = "".join(paragraph.text for paragraph in turn.paragraphs)
    latin, han = len(text) - len(_LATIN.sub("", text)), len(text) - len(_HAN.sub("", text))
    # A Latin word has about five letters and says as much as two Han characters.
    return latin > 2.5 * han if latin or han else None
