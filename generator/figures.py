"""Numbers and expectations that were said: a part of the data model, frozen and without logic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FigureKind = Literal[
    "amount", "percent", "points", "multiple", "fraction", "count", "growth", "duration",
    "ordinal", "date",
]  # fmt: skip
Comparison = Literal["yoy", "qoq", "mom"]
Approximation = Literal["about", "nearly", "over", "under"]
Modality = Literal["stated", "hedged", "negative", "conditional"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that was said, at ``[start, end)`` of a paragraph's text, in its normal form.

    ``value`` is an exact decimal (``221874000000``), a fraction (``1/3``) or, for a date, ISO 8601
    as far as it is said (``2027-03``, ``--02-20``, ``2024Q4``, ``Q4``); of a range, it is the
    lower end and ``high`` the upper. ``unit`` is the vocabulary's (``%``, ``季度``, ``家``) or
    empty, ``currency`` an ISO 4217 code. A fall has a negative value. ``metric`` is a
    vocabulary id, where the sentence names one.
    """

    start: int
    end: int
    kind: FigureKind
    value: str
    high: str | None = None
    unit: str = ""
    currency: str | None = None
    comparison: Comparison | None = None
    approximation: Approximation | None = None
    metric: str | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """A sentence at ``[start, end)`` of a paragraph's text that speaks of what is to come.

    ``horizon`` quotes until when, as far as that is said.
    """

    start: int
    end: int
    modality: Modality
    horizon: tuple[str, ...] = ()
