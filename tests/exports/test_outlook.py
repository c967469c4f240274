"""Tests of the rows of forward-looking statements."""

from __future__ import annotations

from generator.exports.outlook import by_person, outlook_rows
from generator.model import Speaker
from generator.stages.annotate import annotate
from tests.calls import invented_call, vocabulary, with_speakers

CALL = annotate(
    with_speakers(
        invented_call(
            [
                [
                    ("question", ["管理层提到明年会扩产。"]),
                    ("answer", ["收入增长了5%。我们预计下半年盈利。", "我们不会裁员。"]),
                    ("operator", ["我们将开始下一环节。"]),
                ]
            ]
        ),
        {
            "t1-0": Speaker(None, None, "analyst"),
            "t1-1": Speaker("xu-hong", "徐宏", "management"),
        },
    ),
    vocabulary(),
)


def test_statements_come_in_order_without_the_operators() -> None:
    assert [(row.said, row.outlook.modality) for row in outlook_rows(CALL)] == [
        ("管理层提到明年会扩产。", "stated"),
        ("我们预计下半年盈利。", "stated"),
        ("我们不会裁员。", "negative"),
    ]


def test_only_known_people_have_a_list() -> None:
    lists = by_person(outlook_rows(CALL))
    assert {name: [row.said for row in rows] for name, rows in lists.items()} == {
        "xu-hong": ["我们预计下半年盈利。", "我们不会裁员。"]
    }
