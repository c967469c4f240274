"""Words that a document has more often than others are likelier in it."""

from __future__ import annotations

from generator.stages.repair.topical import topical

FILLER = "这是另外的一些话。" * 30


def test_what_is_said_again_is_likelier_the_more_often_it_is_said() -> None:
    twice, often = (topical(FILLER + "他慷慨地说。" * times) for times in (2, 9))
    assert 0 < twice["慷慨"] < often["慷慨"]


def test_what_is_said_once_tells_nothing() -> None:
    assert "慷慨" not in topical(FILLER + "他慷慨地说。")


def test_what_is_no_word_does_not_count() -> None:
    assert "慨地" not in topical(FILLER + "他慷慨地说。" * 9)


def test_what_a_document_has_no_oftener_than_others_does_not_count() -> None:
    assert "的" not in topical("的话。" + "他慷慨地说。" * 200)
