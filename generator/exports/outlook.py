"""Forward-looking statements as rows, for a call and for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.exports.passages import Passage, passages
from generator.model import Call, Outlook


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """A statement, its sentence, and the passage that it stands in."""

    outlook: Outlook
    said: str
    passage: Passage


def outlook_rows(call: Call) -> Iterator[OutlookRow]:
    """Yield the forward-looking statements of one call in the order of the text."""
    for passage in passages(call):
        text = passage.paragraph.text
        for outlook in passage.paragraph.outlook:
            yield OutlookRow(outlook, text[outlook.start : outlook.end], passage)


def by_person(rows: Iterable[OutlookRow]) -> dict[str, list[OutlookRow]]:
    """Return the statements of each speaker whom the vocabulary knows, by the speaker's id."""
    found: dict[str, list[OutlookRow]] = {}
    for row in rows:
        speaker = row.passage.turn.speaker.id if row.passage.turn else None
        if speaker:
            found.setdefault(speaker, []).append(row)
    return found
