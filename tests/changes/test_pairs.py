import pytest

from generator.changes.pairs import in_order, missing_periods, year_before
from generator.model import Call
from tests.changes.calls import BOSS, about, call, turn


def calls(*periods: str) -> list[Call]:
    return [call(period, turn(BOSS, about("好", "p1"))) for period in periods]


def test_calls_come_by_the_end_of_their_period() -> None:
    mixed = in_order(calls("2025Q1", "2024FY", "2024Q3", "2024H1"))
    assert [each.period for each in mixed] == ["2024H1", "2024Q3", "2024FY", "2025Q1"]


def test_the_same_quarter_of_the_year_before() -> None:
    others = calls("2023Q4", "2024Q3", "2024Q4")
    [now] = calls("2025Q4")
    assert year_before(now, others) is others[2]
    assert year_before(others[1], others[:1]) is None


@pytest.mark.parametrize(
    ("then", "now", "known", "missing"),
    [
        ("2024Q4", "2025Q1", (), ()),
        ("2024Q4", "2025Q3", (), ("2025Q1", "2025Q2")),
        ("2024Q4", "2025Q3", ("2025Q1",), ("2025Q2",)),
        ("2023H2", "2024H2", (), ("2024H1",)),
        ("2022FY", "2024FY", (), ("2023FY",)),
        ("2024H1", "2024Q4", (), ()),
    ],
)
def test_what_lies_between_two_calls_and_is_missing(
    then: str, now: str, known: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    [one], [other] = calls(now), calls(then)
    assert missing_periods(one, other, calls(*known)) == missing
