"""References to earlier periods, by cases."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model import Call
from generator.stages.annotate.references import References
from tests.calls import cases, vocabulary


@pytest.mark.parametrize("case", cases("references.yml"), ids=lambda case: str(case["text"])[:12])
def test_references(case: dict[str, Any]) -> None:
    call = Call("alibaba", "raw.txt", "", company="alibaba", period=case["in"])
    text = case["text"]
    spans = sorted(References(call, vocabulary()).spans(text), key=lambda span: span.start)
    found = {text[span.start : span.end]: span.target for span in spans}
    assert found == case["finds"]
    assert {span.kind for span in spans} <= {"reference"}


def test_without_a_company_only_relative_periods_are_known() -> None:
    call = Call("x", "raw.txt", "", period="2024Q4")
    spans = References(call, vocabulary()).spans("上季度比2023财年第四财季好。")
    assert [span.target for span in spans] == ["2024Q3"]
