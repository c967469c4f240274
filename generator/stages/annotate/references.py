"""Where speech refers to an earlier period: `上季度`, `去年同期`, `2024财年第三财季`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Call, Span
from generator.period_text import find_mentions, readings
from generator.periods import earlier, period_end, split
from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import narrow
from generator.vocabulary.schemas import Reference

_PER_YEAR = {"Q": 4, "H": 2, "F": 1}


class References:
    """Finds references in the speech of one call."""

    def __init__(self, call: Call, vocabulary: Vocabulary) -> None:
        """Prepare for ``call``; without a period, no reference has a target."""
        company = vocabulary.companies.get(call.company or "")
        self._year_end = company.fiscal_year_end if company else None
        self._period = call.period
        self._forms = [
            (vocabulary.regexes[f"reference:{entry.id}"], entry)
            for entry in vocabulary.references.values()
        ]

    def spans(self, text: str) -> Iterator[Span]:
        """Yield a span of kind ``reference`` for each, the target being the period, or empty."""
        plain = narrow(text)
        for pattern, entry in self._forms:
            for match in pattern.finditer(plain):
                yield Span(*match.span(), "reference", self._meant(entry))
        for mention in find_mentions(plain):
            said = readings(mention, self._year_end)
            if len(said) == 1 and self._is_before(period := next(iter(said))):
                yield Span(mention.start, mention.end, "reference", period)

    def _meant(self, entry: Reference) -> str:
        if self._period is None:
            return ""
        year, part = split(self._period)
        if entry.to == "fiscal-year":
            return f"{year - entry.back}FY"
        if entry.to == "year":
            return earlier(self._period, entry.back * _PER_YEAR[part[0]])
        if entry.to == "quarter" and part[0] != "Q":
            return ""
        return earlier(self._period, entry.back)

    def _is_before(self, period: str) -> bool:
        """Tell whether ``period`` ends before that of the call."""
        if self._period is None or self._year_end is None or not period:
            return False
        return period_end(period, self._year_end) < period_end(self._period, self._year_end)
