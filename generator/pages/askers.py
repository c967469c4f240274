"""Who asks: the pages of firms and analysts, also of those that the vocabulary does not know.

These have a page under their name as it is written. Its address comes from the name alone, so
that neither other names nor later calls change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.anchors import digest
from generator.changes.speech import SERVICE
from generator.model import Call, Speaker
from generator.vocabulary.additions import free_id

DIGEST = 4  # characters that keep names apart which sound alike


def analyst_id(speaker: Speaker) -> str | None:
    """Return the id of the page of who asks, or None where nobody is named."""
    return speaker.id or (_written_id(speaker.name) if speaker.name else None)


def firm_id(speaker: Speaker) -> str | None:
    """Return the id of the page of the firm that an analyst asks for, if one is named."""
    return speaker.firm or (_written_id(speaker.organization) if speaker.organization else None)


def written_analysts(calls: Iterable[Call]) -> dict[str, str]:
    """Return the names, by page id, of those who ask in ``calls`` and have no entry."""
    return _written((speaker.name, speaker.id) for speaker in _asking(calls))


def written_firms(calls: Iterable[Call]) -> dict[str, str]:
    """Return the names, by page id, of firms without an entry for which somebody asks."""
    return _written((speaker.organization, speaker.firm) for speaker in _asking(calls))


def _written(asking: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """Return the first of the names, given with their entries, of each page of those without."""
    found: dict[str, str] = {}
    for name, entry in asking:
        if name and not entry:
            found.setdefault(_written_id(name), name)
    return found


def _asking(calls: Iterable[Call]) -> Iterator[Speaker]:
    """Yield who asks in the exchanges in which something is asked."""
    for call in calls:
        questions = [turn for turn in call.turns if turn.kind == "question"]
        asked = {turn.exchange for turn in questions if turn.paragraphs}
        for turn in questions:
            if turn.exchange in asked - {None} and turn.speaker.role not in SERVICE:
                yield turn.speaker


def _written_id(name: str) -> str:
    return f"{free_id(name, ())}-{digest(name)[:DIGEST]}"
