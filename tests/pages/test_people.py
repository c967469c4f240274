"""A person over time, on the real calls and invented ones."""

from __future__ import annotations

import pytest

from generator.pages.people import person_quarters, person_topics, titles
from tests.quarters.archive import archive_library

LIBRARY = archive_library()


def test_titles_come_with_their_days_the_latest_first() -> None:
    people = LIBRARY.vocabulary.people
    assert titles(LIBRARY, people["zhang-san"]) == (
        "首席执行官 · 甲集团（2024年7月1日起）",
        "首席运营官 · 甲集团（2020年1月1日至2024年6月30日）",
    )
    assert titles(LIBRARY, people["tom-lee"]) == ("分析师 · 摩根大通",)


def test_each_quarter_has_title_turns_and_share() -> None:
    quarters = list(person_quarters(LIBRARY, "zhang-san"))
    assert [(each.call.id, each.speaker.title, len(each.turns)) for each in quarters] == [
        ("jia-2024Q4", "首席执行官", 4),
        ("jia-2024Q3", "首席执行官", 2),
        ("jia-2023Q4", "首席运营官", 3),
    ]
    assert all(0 < each.share < 1 for each in quarters)
    assert quarters[0].topics[0] == "cloud"


def test_the_shares_of_all_speakers_are_the_whole_talk() -> None:
    turns = LIBRARY.by_id["jia-2024Q3"].turns
    shares = [
        each.share
        for person in LIBRARY.appearances
        for each in person_quarters(LIBRARY, person)
        if each.call.id == "jia-2024Q3"
    ]
    lengths = {turn: sum(len(each.text) for each in turn.paragraphs) for turn in turns}
    named = sum(length for turn, length in lengths.items() if turn.speaker.id)
    assert sum(shares) == pytest.approx(named / sum(lengths.values()))


def test_topics_lead_to_a_place_in_each_call() -> None:
    [cloud] = [each for each in person_topics(LIBRARY, "zhang-san") if each.topic == "cloud"]
    assert [place.call for place in cloud.places] == ["jia-2024Q4", "jia-2024Q3", "jia-2023Q4"]
    shares = [each.share for each in person_topics(LIBRARY, "zhang-san")]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1.0
