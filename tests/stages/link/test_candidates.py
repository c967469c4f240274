"""Tests of finding what is worth comparing without trying all pairs."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Call, Exchange
from generator.stages.link import WITHIN
from generator.stages.link.candidates import MOST, NEAREST, Index
from generator.stages.link.profiles import Profile

CALL = Call(id="c0", path="raw.txt", raw="")


def profile(position: int, call: str, *topics: str, words: tuple[str, ...] = ()) -> Profile:
    return Profile(
        position,
        replace(CALL, id=call),
        Exchange(1, "x", "", ()),
        topics=dict.fromkeys(topics, 0.5),
        covered=0.5,
        asked=dict.fromkeys(words, 1),
        answered={},
        analysts=(),
        managers=(),
    )


def candidates(found: list[Profile], of: int) -> list[int]:
    index = Index(found, lambda profile: list(profile.asked), WITHIN.apart)
    return [other.position for other in index.candidates(found[of])]


def test_the_main_topic_of_one_has_to_be_shared() -> None:
    found = [
        profile(0, "a", "cloud", "margins"),
        profile(1, "b", "cloud"),
        profile(2, "c", "llm", "cloud"),
        profile(3, "d", "margins"),
        profile(4, "e", "aidc", "margins"),
    ]
    assert candidates(found, 0) == [1, 2, 3]


def test_only_other_calls() -> None:
    assert candidates([profile(0, "a", "cloud"), profile(1, "a", "cloud")], 0) == []


def test_words_are_shared_by_those_with_topics_too() -> None:
    found = [
        profile(0, "a", words=("税率",)),
        profile(1, "b", words=("税率", "递延")),
        profile(2, "c", words=("园区",)),
        profile(3, "d", "margins", words=("税率",)),
    ]
    assert candidates(found, 0) == [1, 3]


def test_of_a_frequent_topic_only_the_nearest_in_time() -> None:
    found = [profile(position, f"c{position}", "cloud") for position in range(100)]
    expected = [*range(50 - NEAREST, 50), *range(51, 51 + NEAREST)]
    assert candidates(found, 50) == expected


def test_the_work_for_one_exchange_does_not_grow_with_their_number() -> None:
    topics = tuple(f"t{number}" for number in range(20))
    found = [profile(position, f"c{position}", *topics) for position in range(600)]
    for of in (0, 300, 599):
        assert len(candidates(found, of)) <= MOST


def test_what_shares_most_comes_before_what_is_nearer() -> None:
    words = ("税率", "递延")
    near = [profile(position, f"c{position}", words=words[:1]) for position in range(20)]
    like = [profile(20 + more, f"c{20 + more}", words=words) for more in range(12)]
    found = [*near, *like, profile(32, "d", "cloud", words=words)]
    found += [profile(33 + more, f"e{more}", "cloud") for more in range(40)]
    assert {each.position for each in like} <= set(candidates(found, 32))
