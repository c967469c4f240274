from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.changes.topics import topic_changes, topic_places, topic_shares
from generator.model import Call, Paragraph, Span, TopicEvidence
from tests.changes.calls import AMY, BOSS, about, call, turn


def said(period: str, *paragraphs: Paragraph) -> Call:
    return call(period, turn(AMY, about("请问", "q")), turn(BOSS, *paragraphs))


def test_topics_are_new_returned_gone_or_kept() -> None:
    first = said("2024Q1", about("芯片", "p1", chips=1.0))
    then = said("2024Q2", about("云", "p1", cloud=1.0), about("物流", "p2", logistics=1.0))
    now = said(
        "2024Q3",
        about("云", "p1", cloud=1.0),
        about("芯片", "p2", chips=1.0),
        about("模型", "p3", llm=1.0),
    )
    found = {each.topic: each for each in topic_changes(now, then, topic_places(first))}
    assert {topic: each.state for topic, each in found.items()} == {
        "llm": "new",
        "chips": "returned",
        "logistics": "gone",
        "cloud": "kept",
    }
    assert list(found) == ["llm", "chips", "logistics", "cloud"]
    before = found["chips"].before
    assert before
    assert (before.call, before.paragraph.anchor) == ("mou-2024Q1", "p1")
    assert found["llm"].then is None
    assert found["logistics"].now is None


def test_what_calls_between_both_spoke_of_did_not_come_back() -> None:
    then = said("2024Q1", about("云", "p1", cloud=1.0))
    middle = said("2024Q2", about("芯片", "p1", chips=1.0))
    now = said("2025Q1", about("芯片", "p1", chips=1.0))
    found = topic_changes(now, then, topic_places(middle), {middle.id})
    assert [(each.topic, each.state) for each in found] == [("chips", "between"), ("cloud", "gone")]
    assert found[0].before
    assert found[0].before.call == middle.id


def test_a_topic_of_an_exchange_that_no_paragraph_carries_is_there_without_a_share() -> None:
    spoken = replace(about("盈亏", "p1"), spans=(Span(0, 2, "topic", "margins"),))
    then, now = said("2024Q1", spoken), said("2024Q2", about("利润", "p1", margins=1.0))
    topics = (TopicEvidence("margins", 1.0, ("盈亏",)),)
    exchanges = tuple(replace(each, topics=topics) for each in then.exchanges)
    assert topic_places(then) == {}
    then = replace(then, exchanges=exchanges)
    [change] = topic_changes(now, then, topic_places(then))
    assert (change.state, change.share_then) == ("kept", 0.0)
    assert change.then
    assert change.then.end == 2


def test_shares_go_by_characters_and_by_evidence() -> None:
    talk = said("2024Q1", about("云" * 6, "p1", cloud=3.0, ai=1.0), about("喂" * 2, "p2"))
    assert topic_shares(talk) == {"cloud": 0.45, "ai": 0.15}


def test_the_place_is_where_a_topic_is_carried_most() -> None:
    then = said("2024Q1", about("云", "p1", cloud=1.0))
    now = said("2024Q2", about("云", "p1", cloud=1.0), about("云云云", "p2", cloud=3.0))
    [change] = topic_changes(now, then, topic_places(then))
    assert change.now
    assert change.now.paragraph.anchor == "p2"


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.floats(0.1, 9), max_size=3)))
def test_shares_never_make_more_than_the_whole(topics: list[dict[str, float]]) -> None:
    paragraphs = [about("云" * (n + 1), f"p{n}", **each) for n, each in enumerate(topics)]
    shares = topic_shares(
        said("2024Q1", *paragraphs) if paragraphs else said("2024Q1", about("", "p"))
    )
    assert sum(shares.values()) <= 1 + 1e-9
    assert all(share > 0 for share in shares.values())
