from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.typography import widen
from tests.project import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/typography.yml").read_text("utf-8"))
WIDTHS = str.maketrans("，：；！？（）", ",:;!?()")
texts = st.text(st.sampled_from("我们云，。A1 %,:;!?()./"), max_size=30)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, str]) -> None:
    assert widen(case["input"]) == case["expected"]


@given(texts)
def test_only_the_width_changes(text: str) -> None:
    assert widen(text).translate(WIDTHS) == text.translate(WIDTHS)
    assert len(widen(text)) == len(text)


@given(texts)
def test_a_second_time_changes_nothing_that_stands_alone(text: str) -> None:
    again = widen(widen(text))
    assert again.translate(WIDTHS) == text.translate(WIDTHS)
