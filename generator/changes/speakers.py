"""How much of the talk is whose."""

from __future__ import annotations

from dataclasses import dataclass

from generator.changes.speech import Place, speech
from generator.model import Call, Speaker

Key = tuple[str | None, str | None, str]


@dataclass(frozen=True, slots=True)
class SpeakerChange:
    """A speaker's share of the talk (0 to 1) now and then, and where he or she first speaks.

    ``speaker`` is as of now, or of then where only then heard. The unnamed of a role are one.
    """

    speaker: Speaker
    share_now: float
    share_then: float
    now: Place | None
    then: Place | None


@dataclass(frozen=True, slots=True)
class _Part:
    speaker: Speaker
    share: float
    place: Place


def speaker_changes(now: Call, then: Call) -> tuple[SpeakerChange, ...]:
    """Return who speaks in both calls, who has more of the talk first."""
    here, there = _parts(now), _parts(then)
    found = []
    for key in dict.fromkeys((*here, *there)):
        one, other = here.get(key), there.get(key)
        speaker = (one or there[key]).speaker
        found.append(
            SpeakerChange(
                speaker,
                one.share if one else 0.0,
                other.share if other else 0.0,
                one.place if one else None,
                other.place if other else None,
            )
        )
    return tuple(sorted(found, key=lambda change: -max(change.share_now, change.share_then)))


def _parts(call: Call) -> dict[Key, _Part]:
    characters: dict[Key, int] = {}
    first: dict[Key, tuple[Speaker, Place]] = {}
    for turn, paragraph in speech(call):
        key = turn.speaker.id, turn.speaker.name, turn.speaker.role
        characters[key] = characters.get(key, 0) + len(paragraph.text)
        first.setdefault(key, (turn.speaker, Place(call.id, paragraph)))
    total = sum(characters.values()) or 1
    return {
        key: _Part(first[key][0], count / total, first[key][1]) for key, count in characters.items()
    }
