"""Questions by call, firm and analyst, on the real calls and invented ones."""

from __future__ import annotations

import pytest

from generator.pages import questions
from generator.pages.questions import QuestionBook, asked_topics
from tests.quarters.archive import archive_library

LIBRARY = archive_library()
BOOK = QuestionBook(LIBRARY)


def test_every_exchange_is_a_question() -> None:
    numbers = {name: [each.exchange.number for each in own] for name, own in BOOK.by_call.items()}
    assert numbers["alibaba-2024Q4"] == list(range(1, 10))
    assert numbers["alibaba-2025Q3"] == list(range(1, 8))
    assert numbers["jia-2024Q4"] == list(range(1, 6))


def test_a_firm_has_the_questions_of_all_its_analysts_at_that_time() -> None:
    asked = {
        name: [each.exchange.number for each in own]
        for name, own in BOOK.by_firm["goldman-sachs"].items()
    }
    assert asked == {
        "jia-2024Q4": [1, 3],
        "bing-2024Q4": [2],
        "jia-2024Q3": [1],
        "alibaba-2024Q4": [6],
    }
    assert [one.name for one in BOOK.analysts("goldman-sachs")] == ["Amy Chen", "Ronald Keung"]
    assert list(BOOK.by_firm["citi"]) == ["alibaba-2024Q4", "jia-2023Q4"]


def test_an_analyst_keeps_the_questions_asked_for_another_firm() -> None:
    assert list(BOOK.by_analyst["amy-chen"]) == [
        "jia-2024Q4", "bing-2024Q4", "jia-2024Q3", "jia-2023Q4",
    ]  # fmt: skip


def test_an_unnamed_analyst_counts_for_the_firm() -> None:
    own = BOOK.by_firm["nomura"]
    assert {name: len(rows) for name, rows in own.items()} == {
        "jia-2024Q4": 1, "jia-2024Q3": 1, "jia-2023Q4": 1,
    }  # fmt: skip
    assert asked_topics(own)[0] == ("shareholder-returns", 3)


def test_the_answer_shown_is_the_one_that_carries_the_topic() -> None:
    [row] = BOOK.by_firm["ubs"]["jia-2024Q4"]
    assert row.answered
    assert row.answered.paragraph.text.startswith("云计算的增长六成")


def test_too_many_questions_for_a_page_leave_whole_calls_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not BOOK.is_cut
    monkeypatch.setattr(questions, "MOST", 8)
    small = QuestionBook(LIBRARY)
    assert [each.call.id for each in small.newest] == ["jia-2024Q4"] * 5 + ["bing-2024Q4"] * 2
    assert small.is_cut
    assert len(small.of_company("jia")) == 12
