"""What is a good answer, what is suggested, and what is said of a bad one."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from generator.cli.facts import Facts, likely_language
from generator.cli.interview import interview
from generator.model import Call
from generator.pipeline import process
from tests.calls import vocabulary
from tests.project import ROOT

TALK = "阿里巴巴2025财年第四财季财报电话会议\n以下为问答全文:\nQ1:怎么看?\nA1:很好。\n"
GIVEN = {"date": "2025-05-15", "source": "测试"}


def answers(text: str = TALK, content: Path = ROOT / "content", **given: str) -> dict[str, str]:
    facts = Facts(Call(id="x", path="raw.txt", raw=text), vocabulary(), content, asking=False)
    interview(facts.fields(), {**GIVEN, **given}, facts.note, asking=False)
    return facts.answers


def test_what_the_text_says_is_taken() -> None:
    assert answers() == {
        "company": "alibaba",
        "period": "2025Q4",
        "date": "2025-05-15",
        "title": "阿里巴巴集团2025财年第四财季业绩电话会议",
        "language": "zh-Hans",
        "source": "测试",
    }


@pytest.mark.parametrize(
    ("key", "written", "taken"),
    [
        ("company", "阿里", "alibaba"),
        ("company", "ALIBABA", "alibaba"),
        ("period", "2024h1", "2024H1"),
        ("date", "2025年5月15日", "2025-05-15"),
        ("date", "2025/5/15", "2025-05-15"),
        ("language", "zh-hant", "zh-Hant"),
        ("source_url", "https://example.com/a", "https://example.com/a"),
    ],
)
def test_answers_may_be_written_in_more_than_one_way(key: str, written: str, taken: str) -> None:
    assert answers(**{key: written})[key] == taken


@pytest.mark.parametrize(
    ("key", "written", "says"),
    [
        ("company", "nobody", "no company is called 'nobody'; add it at the end of content/"),
        ("company", "远航汽车", "name: 远航汽车, short: 远航汽车, english: Acme Group"),
        ("company", "Acme: Co", "name: 某某集团, short: 某某, english: 'Acme: Co'"),
        ("period", "Q4", "'Q4' is no period; write it like 2024Q4"),
        ("date", "2025-02-30", "'2025-02-30' is no day of the calendar"),
        ("date", "May 15", "write it like 2024-05-14"),
        ("language", "中文", "write zh-Hans, zh-Hant, en"),
        ("source", " ", "write some words"),
        ("source_url", "javascript:alert(1)", "begins with https:// or http://"),
    ],
)
def test_a_bad_answer_is_refused_with_a_good_one(key: str, written: str, says: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        answers(**{key: written})
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TALK, "zh-Hans"),
        ("張三:我們的雲業務同比增長了,謝謝大家。\n", "zh-Hant"),
        ("Operator: Good day. 阿里 is on the line.\n", "en"),
    ],
)
def test_the_language_is_read_off_the_letters(text: str, language: str) -> None:
    call = process(Call(id="x", path="raw.txt", raw=text), vocabulary())
    assert likely_language(call) == language
