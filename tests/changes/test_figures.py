from dataclasses import replace

from generator.changes.figures import figure_changes
from generator.model import Call, Figure, Speaker
from tests.changes.calls import AMY, BOSS, about, call, turn

GROWTH = Figure(2, 5, "growth", "8", unit="%", metric="revenue")
AMOUNT = Figure(2, 7, "amount", "221874000000", currency="CNY", metric="revenue")


def said(period: str, *figures: Figure, speaker: Speaker = BOSS) -> Call:
    return call(period, turn(speaker, replace(about("营收8%或者别的", "p1"), figures=figures)))


def test_figures_of_one_metric_and_sort_stand_side_by_side() -> None:
    now = said("2024Q2", replace(GROWTH, value="10"), AMOUNT)
    [change] = figure_changes(now, said("2024Q1", GROWTH))
    assert change.metric == "revenue"
    assert [each.figure.value for each in (*change.then, *change.now)] == ["8", "10"]
    place = change.now[0].place
    assert (place.call, place.paragraph.anchor, place.start, place.end) == (
        "mou-2024Q2",
        "p1",
        2,
        5,
    )


def test_other_currencies_sorts_and_metrics_are_not_compared() -> None:
    then = said("2024Q1", AMOUNT)
    for other in (
        GROWTH,
        replace(AMOUNT, currency="USD"),
        replace(AMOUNT, metric="capex"),
        replace(AMOUNT, metric=None),
    ):
        assert figure_changes(said("2024Q2", other), then) == ()


def test_an_analysts_figure_is_not_the_companys() -> None:
    assert figure_changes(said("2024Q2", GROWTH, speaker=AMY), said("2024Q1", GROWTH)) == ()


def test_the_report_before_the_call_counts() -> None:
    report = replace(about("营收8%", "p0"), figures=(GROWTH,))
    now = replace(said("2024Q2"), introduction=(report,))
    [change] = figure_changes(now, said("2024Q1", GROWTH))
    assert change.now[0].place.paragraph.anchor == "p0"
