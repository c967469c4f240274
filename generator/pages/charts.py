"""Small charts of a metric over the periods of a company: what was said, as dots and ranges.

A chart is an image (SVG) beside the page; its alternative text and the table below it say the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import drawsvg

from generator.exports.figures import FigureRow, series
from generator.pages import drawing
from generator.pages.figure_text import metric_title, period_text, unit_text, value_text
from generator.pages.library import Library
from generator.vocabulary.figure_words import FigureWords

# Pixels.
COLUMN, HEIGHT, TOP, BOTTOM, SIDE = 150, 210, 40, 28, 12
LINE = 15  # from one label to the next
DOT, BAR = 9, 5  # how thick a figure and a range are


@dataclass(frozen=True, slots=True)
class Chart:
    """What is said of one metric in the same terms for two or more periods; ``rows`` by period."""

    path: str
    rows: tuple[FigureRow, ...]
    fiscal_year_end: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A figure in a chart: a dot (``top == bottom``) or a range, and its label."""

    x: int
    top: float
    bottom: float
    label: str
    label_y: float


def charts(library: Library, company: str) -> Iterator[Chart]:
    """Yield the charts of a company, by metric."""
    numbers: Counter[str] = Counter()
    year_end = library.vocabulary.companies[company].fiscal_year_end
    for (metric, *_), found in sorted(series(library.company_figures(company)).items()):
        numbers[metric] += 1
        path = f"figures/{company}/{metric}-{numbers[metric]}.svg"
        yield Chart(path, tuple(sorted(found, key=lambda row: row.period or "")), year_end)


def chart_files(library: Library) -> dict[str, str]:
    """Return the images of all charts: path below the site and SVG."""
    words = library.vocabulary.figures
    return {
        chart.path: _draw(chart, words)
        for company in library.by_company
        for chart in charts(library, company)
    }


def chart_title(chart: Chart, words: FigureWords) -> str:
    """Return what a chart shows: 回购（美元）."""
    figure = chart.rows[0].figure
    return f"{metric_title(figure, words)}（{unit_text(figure, words)}）"


def chart_text(chart: Chart, words: FigureWords) -> str:
    """Return all that a chart shows in words."""
    shown: dict[str, list[str]] = {}
    for row in chart.rows:
        period = period_text(row.period or "", chart.fiscal_year_end)
        shown.setdefault(period, []).append(value_text(row.figure, words))
    periods = (f"{period} {'、'.join(dict.fromkeys(said))}" for period, said in shown.items())
    return f"{chart_title(chart, words)}：{'；'.join(periods)}"


def _draw(chart: Chart, words: FigureWords) -> str:
    periods = list(dict.fromkeys(row.period or "" for row in chart.rows))
    width = 2 * SIDE + COLUMN * len(periods)
    title, zero = chart_title(chart, words), _scale(chart)(Fraction(0))
    image = drawing.picture(title, chart_text(chart, words), SIDE, (width, HEIGHT))
    image.append(drawing.axis(SIDE, width - SIDE, zero))
    for place, period in enumerate(periods):
        image.append(drawing.words(period, _x(place) - 6, HEIGHT - 8))
    for stroke in _strokes(chart, periods, words):
        thick = DOT if stroke.top == stroke.bottom else BAR
        ends = (stroke.x, stroke.top, stroke.x, stroke.bottom)
        image.append(drawsvg.Line(*ends, stroke_width=thick, class_="said"))
        image.append(drawing.words(stroke.label, stroke.x + 10, stroke.label_y + 4))
    return str(image.as_svg(header=""))


def _strokes(chart: Chart, periods: list[str], words: FigureWords) -> Iterator[Stroke]:
    """Yield the figures of each period from top to bottom, labels apart from each other."""
    y = _scale(chart)
    for place, period in enumerate(periods):
        said = {
            value_text(row.figure, words): _ends(row) for row in chart.rows if row.period == period
        }
        free = float(TOP - LINE)
        for label, (low, high) in sorted(said.items(), key=lambda item: -item[1][1]):
            free = max(free + LINE, (y(low) + y(high)) / 2)
            yield Stroke(_x(place), y(high), y(low), label, free)


def _scale(chart: Chart) -> _Scale:
    ends = [Fraction(0), *(end for row in chart.rows for end in _ends(row))]
    return _Scale(min(ends), max(ends))


class _Scale:
    """Turns a value into the height at which it stands."""

    def __init__(self, low: Fraction, high: Fraction) -> None:
        self._high = high
        self._pixels = (HEIGHT - TOP - BOTTOM) / float(high - low or 1)

    def __call__(self, value: Fraction) -> float:
        return round(TOP + float(self._high - value) * self._pixels, 1)


def _ends(row: FigureRow) -> tuple[Fraction, Fraction]:
    low = Fraction(row.figure.value)
    return low, Fraction(row.figure.high) if row.figure.high else low


def _x(place: int) -> int:
    return SIDE + COLUMN * place + 12
