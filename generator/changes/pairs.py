"""Which calls are compared: the order of a company's calls, and what lies between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from generator.model import Call
from generator.periods import earlier as period_before
from generator.periods import split

Relation = Literal["previous", "year-before"]
MOST_MISSING = 40  # periods; more is no gap but another age


def in_order(calls: Iterable[Call]) -> list[Call]:
    """Return ``calls`` from old to new: by the end of their period, then by their day."""
    return sorted(calls, key=_age)


def year_before(call: Call, earlier: Sequence[Call]) -> Call | None:
    """Return the call of the same quarter a year before, if it is among the ``earlier``."""
    if call.period is None:
        return None
    year, part = split(call.period)
    wanted = f"{year - 1}{part}"
    return next((other for other in earlier if other.period == wanted), None)


def missing_periods(now: Call, then: Call, known: Iterable[Call]) -> tuple[str, ...]:
    """Return the periods between two calls of which no call is ``known``, from old to new.

    Periods of different length (a quarter, a year) have none between them.
    """
    if now.period is None or then.period is None:
        return ()
    if split(now.period)[1][0] != split(then.period)[1][0]:
        return ()
    there = {call.period for call in known}
    between: list[str] = []
    period = period_before(now.period, 1)
    while period > then.period and len(between) < MOST_MISSING:
        between.append(period)
        period = period_before(period, 1)
    return tuple(period for period in reversed(between) if period not in there)


def _age(call: Call) -> tuple[str, str, str]:
    end = call.period_end or call.date
    return (
        end.isoformat() if end else "",
        call.date.isoformat() if call.date else "",
        call.id,
    )
