from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.figures import Figure
from generator.model import Call
from generator.pages.charts import HEIGHT, TOP, chart_files, chart_text, charts
from generator.pages.library import Library, make_library
from tests.calls import vocabulary
from tests.pages.calls import MANAGER, VOCABULARY, call, paragraph, turn

WORDS = vocabulary().figures
SVG = "{http://www.w3.org/2000/svg}"


def said(*values: str, period: str, **fields: str | None) -> Call:
    """Return a call of a period in which buybacks of so much are told."""
    figures = tuple(
        replace(
            Figure(place, place + 1, "amount", value, currency="USD", metric="buyback"), **fields
        )
        for place, value in enumerate(values)
    )
    return call(
        turn(MANAGER, replace(paragraph("一" * len(values), 1), figures=figures)), period=period
    )


def library(*calls: Call) -> Library:
    return make_library(calls, replace(VOCABULARY, figures=WORDS))


def heights(svg: str, which: str) -> list[tuple[float, ...]]:
    """Return where the lines of an image begin and end."""
    paths = ET.fromstring(svg.encode()).findall(f"{SVG}path{which}")
    return [tuple(map(float, re.findall(r",([-\d.]+)", path.attrib["d"]))) for path in paths]


def test_a_metric_of_two_periods_has_a_chart() -> None:
    found = library(said("200000000", period="2025Q3"), said("100000000", period="2024Q4"))
    [chart] = charts(found, "mou")
    assert chart.path == "figures/mou/buyback-1.svg"
    assert chart_text(chart, WORDS) == (
        "回购（美元）：2024财年第四财季 1亿美元；2025财年第三财季 2亿美元"
    )
    assert list(chart_files(found)) == [chart.path]


def test_a_metric_of_one_period_has_none() -> None:
    assert not list(charts(library(said("1", "2", period="2025Q3")), "mou"))


def test_different_things_are_different_charts() -> None:
    calls = (said("1", period="2025Q3"), said("2", period="2024Q4"))
    more = (
        said("1", period="2025Q2", currency="CNY"),
        said("2", period="2025Q1", currency="CNY"),
    )
    paths = [chart.path for chart in charts(library(*calls, *more), "mou")]
    assert paths == ["figures/mou/buyback-1.svg", "figures/mou/buyback-2.svg"]


@pytest.mark.parametrize("values", [("-5", "5"), ("0", "0"), ("1", "100000000000"), ("-3", "-2")])
def test_everything_stands_inside_of_the_image(values: tuple[str, str]) -> None:
    old, new = (
        said(value, period=p) for value, p in zip(values, ("2024Q4", "2025Q3"), strict=True)
    )
    [svg] = chart_files(library(old, new)).values()
    ends = [end for line in heights(svg, "") for end in line]
    assert ends
    assert all(0 <= end <= HEIGHT for end in ends)


def test_a_range_is_a_line_and_more_is_higher() -> None:
    old = said("10", period="2024Q4", high="99", kind="growth", currency=None, unit="%")
    new = said("20", period="2025Q3", kind="growth", currency=None, unit="%")
    [svg] = chart_files(library(old, new)).values()
    spans = heights(svg, "[@class='said']")
    assert spans[0][0] < spans[0][1]
    assert spans[1][0] == spans[1][1]
    assert spans[0][0] < spans[1][0] < spans[0][1]


def test_labels_of_close_values_stand_apart() -> None:
    old = said("100", "101", "102", period="2024Q4")
    [svg] = chart_files(library(old, said("1", period="2025Q3"))).values()
    places = [float(y) for y in re.findall(r'y="([\d.]+)" font-size="12">1\d\d', svg)]
    assert len(places) == 3
    assert all(below - above >= 12 for above, below in pairwise(places))
    assert places[0] > TOP - 12


def test_names_from_the_vocabulary_cannot_break_an_image() -> None:
    metric = WORDS.metrics[0].model_copy(update={"id": "buyback", "title": "<b>&"})
    words = WORDS.model_copy(update={"metrics": (metric,)})
    calls = (said("1", period="2024Q4"), said("2", period="2025Q3"))
    found = make_library(calls, replace(VOCABULARY, figures=words))
    [svg] = chart_files(found).values()
    assert "<b>&（美元）" in ET.fromstring(svg.encode()).findtext(f"{SVG}title")


def test_the_same_chart_has_the_same_bytes_and_no_style_on_an_element() -> None:
    calls = (said("1", period="2024Q4"), said("2", period="2025Q3"))
    one, other = (chart_files(library(*calls)) for _ in range(2))
    assert one == other
    [svg] = one.values()
    assert not re.search(r'\bstyle="|<script|\bon\w+=', svg)
