from __future__ import annotations

from dataclasses import replace

import pytest

from generator.figures import Figure
from generator.model import Call
from generator.pages import figures
from generator.pages.figures import newest_figures, sort_key, with_metric
from generator.pages.library import make_library
from tests.pages.calls import MANAGER, VOCABULARY, call, paragraph, turn

REVENUE = Figure(0, 1, "amount", "100", metric="revenue")
OTHER = Figure(1, 2, "count", "3")


def said(period: str) -> Call:
    return call(
        turn(MANAGER, replace(paragraph("一二", 1), figures=(REVENUE, OTHER))), period=period
    )


LIBRARY = make_library((said("2024Q4"), said("2025Q3"), said("2025Q2")), VOCABULARY)


def test_only_figures_of_a_metric_are_listed_beside_those_of_other_calls() -> None:
    rows = LIBRARY.company_figures("mou")
    assert len(rows) == 6
    assert [row.figure for row in with_metric(rows)] == [REVENUE] * 3


def test_a_page_of_the_corpus_holds_the_newest_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    newest = [call.id for call in LIBRARY.calls]
    assert [row.passage.call.id for row in newest_figures(LIBRARY)] == newest
    monkeypatch.setattr(figures, "MOST", 2)
    assert [row.passage.call.id for row in newest_figures(LIBRARY)] == newest[:2]


@pytest.mark.parametrize(
    ("value", "key"), [("221874000000", "221874000000"), ("1/4", "0.25"), ("-3.6", "-3.6")]
)
def test_a_cell_is_sorted_by_a_plain_number(value: str, key: str) -> None:
    row = LIBRARY.company_figures("mou")[0]
    assert sort_key(replace(row, figure=replace(REVENUE, value=value))) == key
