"""Key passages: the answer that carries a topic, not the first to mention it."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Paragraph, Span, TopicEvidence
from generator.pages.places import key_passages, places_of, topics_named
from tests.pages.calls import ANALYST, MANAGER, call, paragraph, turn


def about(line: int, text: str, score: float) -> Paragraph:
    """A paragraph that carries the cloud, which its first character names."""
    said = paragraph(text, line, 0, Span(0, 1, "topic", "cloud"))
    return replace(said, topics=(TopicEvidence("cloud", score, ()),))


QUESTION = turn(ANALYST, paragraph("你好。", 1), about(2, "云怎么样?", 1.0))
MENTION = turn(MANAGER, about(3, "云先不说,说很多别的事情,说得很长很长。", 0.2))
CARRIER = turn(MANAGER, about(4, "云很好,云会更好。", 2.0))


def test_the_answer_that_carries_the_topic_is_the_key_passage() -> None:
    found = call(QUESTION, MENTION, CARRIER, topics=("cloud",))
    [(topic, place)] = places_of(found)
    assert topic == "cloud"
    assert place.asked
    assert place.asked.paragraph.text == "云怎么样?"
    assert place.said
    assert place.said.paragraph.text == "云很好,云会更好。"
    assert (place.said.start, place.said.end) == (0, 1)


def test_where_nobody_says_the_word_it_is_the_longest_answer() -> None:
    turns = (QUESTION, MENTION, CARRIER)
    asked, answered = key_passages(call(*turns), turns, "ai")
    assert asked
    assert asked.paragraph.text == "你好。"
    assert answered
    assert answered.paragraph == MENTION.paragraphs[0]


def test_a_question_without_an_answer_has_none() -> None:
    assert key_passages(call(QUESTION), (QUESTION,), "cloud")[1] is None


def test_remarks_are_a_place_only_where_they_carry_the_topic() -> None:
    carrier = replace(CARRIER, exchange=None, section="remarks")
    mention = turn(MANAGER, paragraph("云。", 9, 0, Span(0, 1, "topic", "cloud")), exchange=None)
    found = call(replace(mention, section="remarks"), carrier)  # type: ignore[type-var]
    [(topic, place)] = places_of(found)
    assert (topic, place.exchange, place.turns) == ("cloud", None, (carrier,))
    assert topics_named(mention.paragraphs[0]) == ("cloud",)
