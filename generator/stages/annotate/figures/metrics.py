"""Which metric a figure belongs to, where its sentence says so.

Tried in this order:

1. the metric right behind the figure: ``70%的订单量``, ``百亿收入``;
2. the last one before it in its clause that is not just compared with (``低于GMV``);
3. none, if it counts something of its own: ``450个品牌``;
4. that of the figure before it, if nothing else is named between;
5. the last one of the clause before, if the figure's own clause names nothing else;
6. the first one behind it in its clause.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from generator.clauses import clauses
from generator.model import Figure
from generator.phrases import PhraseMatcher
from generator.stages.annotate.figures.context import Context
from generator.stages.annotate.places import Places
from generator.vocabulary import Vocabulary

_REACH = 5  # characters between a figure and the metric right behind it: 1.7亿的独立用户
_SENTENCE_END = "。!?！？;；\n"


@dataclass(frozen=True, slots=True)
class Mention:
    """A metric named at ``[start, end)``; ``compared`` if a figure is only held against it."""

    start: int
    end: int
    metric: str
    compared: bool


class Metrics:
    """The metrics that one text (folded) names, and its clauses."""

    def __init__(self, text: str, context: Context, vocabulary: Vocabulary) -> None:
        matcher, owners = _names(vocabulary)
        self._text = text
        self._context = context
        mentions = [
            Mention(match.start, match.end, owners[match.phrase], context.compares(match.start))
            for match in matcher.find(text)
        ]
        self._mentions = Places(mentions)
        self._subjects = Places([mention for mention in mentions if not mention.compared])
        self._clauses = clauses(text)
        self._clause_starts = [start for start, _ in self._clauses]

    def clause_start(self, position: int) -> int:
        """Return where the clause around ``position`` starts."""
        return self._clauses[self._clause(position)][0]

    def starting(self, position: int) -> Mention | None:
        """Return the metric named at ``position``."""
        return self._mentions.first(position, position + 1)

    def subjects(self, start: int, end: int) -> list[str]:
        """Return the metrics named in ``[start, end)`` that are not just compared with."""
        return [mention.metric for mention in self._subjects.within(start, end)]

    def of(self, figure: Figure, previous: Figure | None, following: int) -> str | None:
        """Return the metric of ``figure``; the next number stands at ``following``."""
        number = self._clause(figure.start)
        clause_start, clause_end = self._clauses[number]
        behind = self._mentions.first(figure.end, min(clause_end, following))
        if behind and self._is_right_behind(figure.end, behind.start):
            return behind.metric
        if subject := self._subjects.last(clause_start, figure.start):
            return subject.metric
        if figure.kind == "count" and figure.unit:
            return None
        if previous and self._context.is_light(previous.end, figure.start):
            return previous.metric
        if inherited := self._inherited(number, figure.start):
            return inherited
        return behind.metric if behind else None

    def _is_right_behind(self, end: int, start: int) -> bool:
        return start == end or (self._text.startswith("的", end) and start - end <= _REACH)

    def _inherited(self, number: int, start: int) -> str | None:
        """Return the metric of the clause before, if clause ``number`` goes on speaking of it."""
        if number == 0 or not self._context.is_light(self._clauses[number][0], start):
            return None
        previous_start, previous_end = self._clauses[number - 1]
        if self._text[previous_end - 1] in _SENTENCE_END:
            return None
        subject = self._subjects.last(previous_start, previous_end)
        return subject.metric if subject else None

    def _clause(self, position: int) -> int:
        return max(0, bisect_right(self._clause_starts, position) - 1)


@lru_cache(maxsize=4)
def _names(vocabulary: Vocabulary) -> tuple[PhraseMatcher, dict[str, str]]:
    metrics = vocabulary.figures.metrics
    contexts = {name: metric.except_ for metric in metrics for name in metric.names}
    owners = {name: metric.id for metric in metrics for name in metric.names}
    return PhraseMatcher(contexts), owners
