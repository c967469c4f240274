"""What a company said in the calls before one: repair expects the same names, terms and phrases.

Only earlier calls count, so that the page of a call does not change when later ones are added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.model import Call

MOST = 30_000  # characters, of the latest ones: about the calls of a year


def with_earlier(calls: Sequence[Call]) -> tuple[Call, ...]:
    """Return ``calls``, each with the raw texts of its company's calls for earlier periods."""
    of_company: dict[str | None, list[Call]] = defaultdict(list)
    for call in sorted(calls, key=lambda call: (str(call.period_end), call.id), reverse=True):
        of_company[call.company].append(call)
    return tuple(
        replace(call, earlier=_latest(_before(call, of_company[call.company]))) for call in calls
    )


def _before(call: Call, calls: Iterable[Call]) -> Iterator[Call]:
    for one in calls:
        if call.company and call.period_end and one.period_end and one.period_end < call.period_end:
            yield one


def _latest(calls: Iterable[Call]) -> tuple[str, ...]:
    """Return the texts of ``calls``, as far as there is room."""
    texts: list[str] = []
    room = MOST
    for call in calls:
        if room > 0:
            texts.append(call.raw[:room])
            room -= len(call.raw)
    return tuple(texts)
