"""What a company said in the calls before one: repair expects the same names, terms and phrases.

Only earlier calls count, so that the page of a call does not change when later ones are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Call

MOST = 30_000  # characters, of the latest ones: about the calls of a year


def with_earlier(calls: Sequence[Call]) -> tuple[Call, ...]:
    """Return ``calls``, each with the raw texts of its company's calls for earlier periods."""
    return tuple(replace(call, earlier=_latest(_before(call, calls))) for call in calls)


def _before(call: Call, calls: Sequence[Call]) -> list[Call]:
    """Return the company's calls before ``call``, the latest first."""
    end, company = call.period_end, call.company
    found = [(one.period_end, one.id, one) for one in calls if one.company == company]
    earlier = [entry for entry in found if end and entry[0] and entry[0] < end]
    return [one for *_, one in sorted(earlier, key=lambda entry: entry[:2], reverse=True)]


def _latest(calls: Iterable[Call]) -> tuple[str, ...]:
    texts: list[str] = []
    room = MOST
    for call in calls:
        if room > 0:
            texts.append(call.raw[:room])
            room -= len(call.raw)
    return tuple(texts)
