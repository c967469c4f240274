"""Transcripts in the JSON of Podcasting 2.0 become WebVTT, which the parser reads.

The format: https://github.com/Podcastindex-org/podcast-namespace, transcripts, JSON
(``segments`` with ``speaker``, ``startTime``, ``endTime`` and ``body``; a segment without a
speaker has that of the one before). Recognisers write ``start``, ``end`` and ``text`` instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.stages.formats.library import unreadable

_SENTENCE_END = tuple("。!?！？….")


@dataclass(slots=True)
class _Cue:
    speaker: str
    start: float
    end: float
    body: str


def is_segments(data: bytes) -> bool:
    """Tell whether ``data`` is a JSON object that holds a list of segments."""
    return isinstance(_segments(data), list)


def segments_text(data: bytes, path: str) -> str:
    """Return the segments as WebVTT, one cue a sentence. Raises InputError where there are none."""
    cues = list(_sentences(_cues(_segments(data) or [])))
    if not cues:
        raise unreadable("JSON", path)
    shown = (f"{_clock(cue.start)} --> {_clock(cue.end)}\n{_line(cue)}\n" for cue in cues)
    return "WEBVTT\n\n" + "\n".join(shown)


def _segments(data: bytes) -> list[Any] | None:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return None
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except ValueError:
        return None
    segments = value.get("segments")
    return segments if isinstance(segments, list) else None


def _cues(segments: list[Any]) -> Iterator[_Cue]:
    speaker = ""
    for segment in segments:
        if not isinstance(segment, dict):
            continue
        body = str(segment.get("body", segment.get("text", ""))).strip()
        speaker = str(segment.get("speaker") or speaker).strip()
        start = _seconds(segment.get("startTime", segment.get("start")))
        end = _seconds(segment.get("endTime", segment.get("end")))
        if body:
            yield _Cue(speaker, start, max(start, end), " ".join(body.split()))


def _sentences(cues: Iterator[_Cue]) -> Iterator[_Cue]:
    """Yield the cues with words put together until a sentence ends or another speaks."""
    waiting: _Cue | None = None
    for cue in cues:
        if waiting and waiting.speaker == cue.speaker and not waiting.body.endswith(_SENTENCE_END):
            joint = " " if waiting.body[-1:].isascii() and cue.body[:1].isascii() else ""
            waiting = _Cue(cue.speaker, waiting.start, cue.end, waiting.body + joint + cue.body)
        else:
            if waiting:
                yield waiting
            waiting = cue
    if waiting:
        yield waiting


def _seconds(value: Any) -> float:
    return max(0.0, float(value)) if isinstance(value, int | float) else 0.0


def _clock(seconds: float) -> str:
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{milliseconds:03}"


def _line(cue: _Cue) -> str:
    return f"<v {cue.speaker}>{cue.body}" if cue.speaker else cue.body
