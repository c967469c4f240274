"""What the company says of the same metric then and now."""

from __future__ import annotations

from dataclasses import dataclass

from generator.changes.speech import Place, statements
from generator.model import Call, Figure

Kind = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SaidFigure:
    """A figure and where it stands."""

    figure: Figure
    place: Place


@dataclass(frozen=True, slots=True)
class FigureChange:
    """Figures of one metric that can be compared: of one sort (amount, growth…) and unit."""

    metric: str
    now: tuple[SaidFigure, ...]
    then: tuple[SaidFigure, ...]


def figure_changes(now: Call, then: Call) -> tuple[FigureChange, ...]:
    """Return the metrics of which both calls give a comparable figure, in the order of now.

    Only what the company says counts; an analyst's figure is part of a question.
    """
    here, there = _by_kind(now), _by_kind(then)
    return tuple(
        FigureChange(kind[0], tuple(figures), tuple(there[kind]))
        for kind, figures in here.items()
        if kind in there
    )


def _by_kind(call: Call) -> dict[Kind, list[SaidFigure]]:
    found: dict[Kind, list[SaidFigure]] = {}
    for paragraph in statements(call):
        for figure in paragraph.figures:
            if figure.metric:
                place = Place(call.id, paragraph, figure.start, figure.end)
                kind = figure.metric, figure.kind, figure.currency or figure.unit
                found.setdefault(kind, []).append(SaidFigure(figure, place))
    return found
