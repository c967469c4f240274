"""Every stretch of a text says what it was taken for and why."""

from __future__ import annotations

import pytest

from generator.exports.lines import explain_lines
from tests.parsing import fixed_vocabulary, understood
from tests.stages.parse.test_cases import NAMES, case


@pytest.mark.parametrize("name", NAMES)
def test_every_part_has_a_reason(name: str) -> None:
    call = understood(case(name)["text"])
    rows = explain_lines(call, fixed_vocabulary())
    assert all(row.why for row in rows)
    shown = "".join(row.text for row in rows)
    assert "".join(shown.split()) == "".join(call.raw.split()).replace("\ufeff", "")


def test_reasons_and_questions() -> None:
    talk = "高盛分析师Tom Lee:请问?\n张三:好。\n高德:增长很快。\n高盛分析师Tom Lee:谢谢。\n"
    text = f"看图:某公司\n{talk}"
    rows = explain_lines(understood(text), fixed_vocabulary())
    assert [(row.line, row.kind, row.why) for row in rows[:5]] == [
        (1, "furniture", "门户网站的引导行"),
        (2, "label", "机构 + 分析师 + 姓名: only labels are written like this"),
        (2, "paragraph", "said by the speaker above"),
        (3, "label", "姓名: a name right behind a question"),
        (3, "paragraph", "said by the speaker above"),
    ]
    (doubtful,) = [row for row in rows if "'高德:'" in row.question]
    assert (doubtful.line, doubtful.kind) == (4, "paragraph")
