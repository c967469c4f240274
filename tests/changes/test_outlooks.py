from dataclasses import replace

from generator.changes.outlooks import outlook_changes
from generator.model import Call, Outlook, Paragraph, Span, Speaker
from tests.changes.calls import AMY, BOSS, about, call, turn


def expecting(text: str, anchor: str, topic: str = "cloud") -> Paragraph:
    return replace(
        about(text, anchor, **{topic: 1.0}),
        spans=(Span(0, 1, "topic", topic),),
        outlook=(Outlook(0, len(text), "stated"),),
    )


def said(period: str, *paragraphs: Paragraph, speaker: Speaker = BOSS) -> Call:
    return call(period, turn(speaker, *paragraphs))


def test_what_was_expected_stands_next_to_what_is_expected_and_said() -> None:
    then = said("2024Q1", expecting("云将恢复增长", "p1"))
    now = said("2024Q2", expecting("云将继续增长", "p1"), about("云已恢复增长", "p2", cloud=5.0))
    [change] = outlook_changes(now, then)
    assert change.topic == "cloud"
    assert [each.place.paragraph.text for each in change.then] == ["云将恢复增长"]
    assert [each.place.paragraph.text for each in change.now] == ["云将继续增长"]
    assert change.said.paragraph.anchor == "p2"


def test_nothing_is_shown_where_now_says_nothing_of_it() -> None:
    then = said("2024Q1", expecting("云将恢复增长", "p1"))
    assert outlook_changes(said("2024Q2", expecting("芯片会增长", "p1", "chips")), then) == ()


def test_a_statement_belongs_to_the_topic_that_it_names() -> None:
    base = about("芯片很好。云将增长", "p1", chips=3.0, cloud=1.0)
    spans = (Span(0, 2, "topic", "chips"), Span(5, 6, "topic", "cloud"))
    mixed = replace(base, spans=spans, outlook=(Outlook(5, 9, "stated"),))
    now = said("2024Q2", about("云与芯片", "p1", cloud=1.0, chips=1.0))
    [change] = outlook_changes(now, said("2024Q1", mixed))
    assert change.topic == "cloud"


def test_an_analysts_expectation_is_a_question() -> None:
    then = said("2024Q1", expecting("云会不会增长", "p1"), speaker=AMY)
    assert outlook_changes(said("2024Q2", expecting("云会增长", "p1")), then) == ()
