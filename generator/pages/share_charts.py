"""A small chart of a topic's share of the talk over the quarters of a company, as bars.

A chart is an image (SVG) beside the page; its alternative text and the page's table say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import drawsvg

from generator.pages import drawing
from generator.pages.library import Library
from generator.pages.timelines import Timeline, quarter_text, timelines

# Pixels.
COLUMN, BAR, HEIGHT, TOP, BOTTOM, SIDE = 64, 32, 150, 44, 24, 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A quarter in a chart: where it stands, how high its bar is, and what is written there."""

    x: int
    height: float
    period: str
    label: str


def share_chart_path(timeline: Timeline) -> str:
    """Return where the chart of a timeline stands below the site."""
    return f"topics/{timeline.topic}/{timeline.company}.svg"


def share_chart_files(library: Library) -> dict[str, str]:
    """Return the charts of all topics: path below the site and SVG."""
    return {
        share_chart_path(timeline): _draw(timeline, library)
        for topic in library.vocabulary.topics
        for timeline in timelines(library, topic)
    }


def share_chart_title(timeline: Timeline, library: Library) -> str:
    """Return what a chart shows: 阿里巴巴：云计算占发言的比例."""
    company = library.vocabulary.companies[timeline.company].short
    return f"{company}：{library.vocabulary.topics[timeline.topic].title}占发言的比例"


def share_chart_text(timeline: Timeline, library: Library) -> str:
    """Return all that a chart shows in words."""
    said = "、".join(f"{each.period} {quarter_text(each)}" for each in timeline.quarters)
    return f"{share_chart_title(timeline, library)}；{said}"


def _draw(timeline: Timeline, library: Library) -> str:
    bars = list(_bars(timeline))
    title = share_chart_title(timeline, library)
    # A title in Han characters is as wide as their number; two sides of it stay free.
    width = 2 * SIDE + max(COLUMN * len(bars), 13 * len(title))
    image = drawing.picture(title, share_chart_text(timeline, library), SIDE, (width, HEIGHT))
    base = HEIGHT - BOTTOM
    image.append(drawing.axis(SIDE, width - SIDE, base))
    for bar in bars:
        top = base - bar.height
        if bar.height:
            image.append(drawsvg.Rectangle(bar.x, top, BAR, bar.height, class_="share"))
        style = "" if bar.height else "nothing"
        image.append(drawing.words(bar.label, bar.x, top - 5, style))
        image.append(drawing.words(bar.period, bar.x, HEIGHT - 7))
    return str(image.as_svg(header=""))


def _bars(timeline: Timeline) -> Iterator[Bar]:
    highest = max(each.share for each in timeline.quarters) or 1.0
    for place, each in enumerate(timeline.quarters):
        height = round((HEIGHT - TOP - BOTTOM) * each.share / highest, 1)
        yield Bar(SIDE + COLUMN * place, height, each.period, quarter_text(each))
