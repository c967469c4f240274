"""From a number to a figure: approximation, comparison, change, and the span that they make."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from generator.figures import Approximation, Comparison, Figure
from generator.stages.annotate.figures.context import Context, Word
from generator.stages.annotate.figures.core import Core, normal_form
from generator.stages.annotate.figures.metrics import Metrics

_LONGEST_DESCRIPTION = 4  # words between a figure and the change that it measures: 5%的CMR增长


class Qualifier:
    """Reads what stands around the numbers of one text (folded)."""

    def __init__(self, text: str, context: Context, metrics: Metrics) -> None:
        self._text = text
        self._context = context
        self._metrics = metrics

    def figure(self, core: Core, previous: Figure | None, following: int) -> Figure | None:
        """Return the figure made of ``core`` and the words around it, None if it counts nothing.

        The number behind ``core`` starts at ``following``.
        """
        floor = previous.end if previous else 0
        chain = self._chain(core, floor)
        if core.measure == "bare" and not _is_plain_count(self._text, core, chain):
            return None
        suffix = self._suffix(core.end, following)
        end = suffix.end if suffix else core.end
        trailing = None if core.is_time else self._trailing(end, following)
        if trailing and not self._text[end : trailing.start].strip():
            end = trailing.end  # 增长5% is written 5%增长 too
        change = _change(chain) or (trailing.roles.change if trailing else 0)
        value, high = _signed(core, change)
        before = self._context.between(
            max(floor, self._metrics.clause_start(core.start)), core.start
        )
        figure = Figure(
            start=_start(core, chain),
            end=end,
            kind="growth" if change else "count" if core.measure == "bare" else core.measure,
            value=value,
            high=high,
            unit=core.unit,
            currency=core.currency,
            approximation=_approximation(core, suffix, chain, before),
        )
        if core.is_time:
            return figure
        return replace(
            figure,
            comparison=self._comparison(chain, before, core.end),
            metric=self._metrics.of(figure, previous, following),
        )

    def _chain(self, core: Core, floor: int) -> list[Word]:
        chain = self._context.chain(core.start, floor)
        if core.measure in ("date", "ordinal"):
            return []
        if core.measure == "duration":
            chain = list(takewhile(lambda word: not word.roles.change, chain))
            # 近三年 are the last three years, not nearly three.
            if chain and self._text[chain[0].start : chain[0].end] == "近":
                return []
        return chain

    def _suffix(self, end: int, following: int) -> Word | None:
        """Return the mark of approximation right behind: 5%左右."""
        word = self._context.starting(end)
        return word if word and word.roles.after and word.end <= following else None

    def _trailing(self, end: int, following: int) -> Word | None:
        """Return the word for a change behind a figure: 5%增长, 双位数的GMV增长."""
        position = end + self._text.startswith("的", end)
        for _ in range(_LONGEST_DESCRIPTION):
            word = self._context.starting(position)
            if word and word.roles.change:
                return None if self._leads_on(word, end, following) else word
            passed = self._metrics.starting(position) or word
            if passed is None or position == end:
                return None
            position = passed.end
        return None

    def _leads_on(self, change: Word, end: int, following: int) -> bool:
        """Tell whether a change behind a figure belongs to the next one: 11%提高到现在的17%."""
        behind = self._context.starting(change.end)
        if change.end > following or (behind and (behind.roles.level or behind.roles.between)):
            return True
        return change in self._context.chain(following, end)

    def _comparison(self, chain: list[Word], before: list[Word], end: int) -> Comparison | None:
        behind = self._context.starting(end)
        words = [*chain, *([behind] if behind else []), *before]
        return next((word.roles.comparison for word in words if word.roles.comparison), None)


def _start(core: Core, chain: list[Word]) -> int:
    """Return where the span starts: at the farthest word that tells, if nothing stands apart."""
    inside = takewhile(lambda word: not word.roles.apart and not word.roles.rate, chain)
    return min([core.start, *(word.start for word in inside if word.roles.tells)])


def _is_plain_count(text: str, core: Core, chain: list[Word]) -> bool:
    """Tell whether a number without a unit is still said as one: 53,481, 超过500."""
    said = text[core.start : core.end]
    if isinstance(core.value, str) or not said[0].isdecimal():
        return False
    is_year = len(said) == 4 and said[:2] in ("19", "20")
    return "," in said or bool(chain and len(said) >= 3 and not is_year)


def _change(chain: list[Word]) -> int:
    """Return the direction of the change that a chain tells of; 增长到 only tells of a level."""
    for word in chain:
        if word.roles.level and not word.roles.rate:
            break
        if word.roles.change:
            return word.roles.change
    return next((word.roles.change for word in chain if word.roles.rate), 0)


def _signed(core: Core, change: int) -> tuple[str, str | None]:
    """Return value and upper end in normal form, negative where something falls."""
    ends = [core.value] if core.high is None else [core.value, core.high]
    if change < 0:
        ends = [-end if isinstance(end, Decimal) else f"-{end}" for end in reversed(ends)]
    low, *high = map(normal_form, ends)
    return low, high[0] if high else None


def _approximation(
    core: Core, suffix: Word | None, chain: list[Word], before: list[Word]
) -> Approximation | None:
    """Return how exact a figure is: what is said inside the number decides, then behind, before."""
    if core.measure in ("date", "ordinal"):
        return None
    told = [
        core.approximation,
        suffix.roles.after if suffix else None,
        *(word.roles.before for word in chain),
        *(word.roles.anywhere for word in before),
    ]
    return next((one for one in told if one), None)
