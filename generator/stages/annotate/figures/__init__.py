"""Figures: the numbers that are said, as spans with a normalised value.

A figure is an amount of money, a percentage, a number of points, a multiple, a fraction, a count,
a change of any of these, a stretch of time, an ordinal in time (第六个季度), or a date. It has a
number in it: a digit, a Chinese numeral, 半, 双位数, 翻番. These are none:

* codes, names and ranks: ``Q3``, ``88VIP``, ``百亿补贴``, ``全球第四``, the quote of a share price;
* how speech is put together: ``一个``, ``两个问题``, ``第二,``, and what points back: ``这三种``;
* a number that counts nothing (``2.``), and a time without a number (``未来几年``, ``今年``).

The span holds the number, its unit, and the words right around it that tell of approximation,
comparison or change (``同比下滑约5%``, ``三位数增长``). Figures never overlap: the longest number
at the leftmost place wins, and words between two numbers belong to the first that needs them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Figure
from generator.phrases import fold_in_place
from generator.stages.annotate.figures.context import Context
from generator.stages.annotate.figures.core import Core, leftmost_longest
from generator.stages.annotate.figures.dates import dates
from generator.stages.annotate.figures.idioms import idioms
from generator.stages.annotate.figures.lists import with_lists
from generator.stages.annotate.figures.metrics import Metrics
from generator.stages.annotate.figures.qualify import Qualifier
from generator.stages.annotate.figures.quantities import quantities, vulgar_fractions
from generator.stages.annotate.figures.ranges import with_ranges
from generator.stages.annotate.figures.spoken import speech_of
from generator.stages.annotate.figures.units import units_of
from generator.vocabulary import Vocabulary


def find_figures(text: str, vocabulary: Vocabulary) -> tuple[Figure, ...]:
    """Return the figures in ``text`` (simplified script) from left to right."""
    folded = fold_in_place(text)
    cores = with_ranges(folded, leftmost_longest(_candidates(folded, vocabulary)))
    if not cores:
        return ()
    context = Context(folded, vocabulary)
    metrics = Metrics(folded, context, vocabulary)
    qualifier = Qualifier(folded, context, metrics)
    found: list[Figure] = []
    for index, core in enumerate(cores):
        following = cores[index + 1].start if index + 1 < len(cores) else len(folded)
        figure = qualifier.figure(core, found[-1] if found else None, following)
        if figure:
            found.append(figure)
    return tuple(with_lists(folded, found, context, metrics))


def target(figure: Figure) -> str:
    """Return the value in one line, for a span: ``221874000000 CNY``, ``60..70 %``."""
    value = figure.value if figure.high is None else f"{figure.value}..{figure.high}"
    return f"{value} {figure.currency or figure.unit}".strip()


def _candidates(text: str, vocabulary: Vocabulary) -> Iterator[Core]:
    """Yield all numbers, and the names that hide some; where two tie, the first given wins."""
    speech = speech_of(vocabulary)
    yield from speech.names_in(text)
    yield from idioms(text, vocabulary)
    yield from dates(text)
    yield from vulgar_fractions(text)
    for core in quantities(text, units_of(vocabulary)):
        if figure := speech.figure(text, core):
            yield figure
