"""What is likelier as Chinese, alone and in a document."""

from __future__ import annotations

import pytest

from generator.stages.repair.facts import signs
from generator.stages.repair.habits import Habits
from generator.stages.repair.likelihood import START, Likelihood, plain
from generator.stages.repair.topical import topical
from generator.stages.repair.words import words

CALL = "我们和蚂猴云合作,蚂猴云的收入增长很快。" * 40


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        ("非常慷慨的股东回报", "非抄慷慨的股东回报"),
        ("总体来看", "棕体来看"),
        ("我們的業務", "我們的業霧"),
        ("可以说。", "可以说;"),
        ("增长了5%", "增长了ж%"),
    ],
)
def test_chinese_is_likelier_than_what_is_none(likely: str, unlikely: str) -> None:
    assert plain().read(likely).score > plain().read(unlikely).score


def test_text_is_read_on_where_reading_ended() -> None:
    begun = plain().read("我们的业")
    assert plain().read("务增长", begun) == plain().read("我们的业务增长")
    assert plain().read("") == START


def test_the_middle_of_a_word_promises_more_than_its_score() -> None:
    middle = plain().read("很慷")
    assert middle.promise > middle.score
    assert plain().read("很慷慨").promise == plain().read("很慷慨").score


@pytest.mark.parametrize("text", ["", "我们", "非常慷", "增长5", "AI,"])
def test_promises_are_those_of_reading_on(text: str) -> None:
    reading = Likelihood(CALL).read(text)
    options = [*"慨们长云的猴，,?5A。業", "\n"]
    read = [Likelihood(CALL).read_on(reading, one).promise for one in options]
    assert Likelihood(CALL).promises(reading, options) == pytest.approx(read)


def test_a_document_makes_its_own_words_likelier() -> None:
    gain = Likelihood(CALL).read("蚂猴云").score - plain().read("蚂猴云").score
    assert gain > Likelihood(CALL).read("总体上").score - plain().read("总体上").score


def test_words_of_the_editors_are_known() -> None:
    own = Likelihood("", {"蚂猴云": -11.0})
    assert own.read("蚂猴云").score > plain().read("蚂猴云").score
    assert own.read("蚂猴").promise > plain().read("蚂猴").promise


def test_what_a_document_says_often_is_topical() -> None:
    found = topical(CALL)
    assert found["收入"] > 0
    assert "利润" not in found


def test_habits_are_those_behind_chinese_and_never_of_question_marks() -> None:
    habits = Habits("好云。好云?坏云。" * 30)
    after, unseen = habits.behind("好")
    assert after["云"] > 0 > unseen
    assert habits.behind("云")[0]["?"] == 0
    assert habits.behind("。") == ({"?": 0.0}, 0.0)


def test_more_characters_before_tell_more() -> None:
    habits = Habits("我们吸引更多客户。我们引入产品。更少投入。" * 3)
    one, two, four = (habits.behind(before)[0]["客"] for before in ("多", "更多", "引更多"))
    assert one < two < four
    assert habits.behind("很多") == habits.behind("多"), (
        "what the document never shows is no context"
    )


def test_characters_are_expected_inside_a_word_and_behind_one() -> None:
    assert "慨" in plain().expected(plain().read("很慷"))
    assert "批" in plain().expected(plain().read("董事会"))


@pytest.mark.parametrize(("word", "begins"), [("但是", True), ("的话", False)])
def test_behind_a_sign_stand_words_that_begin_clauses(word: str, begins: bool) -> None:
    alone = words().scores[word] + signs()["。"]["字"] + signs()["字"]["字"]
    behind = plain().read(f"。{word}").score - plain().read("。").score
    assert (behind > alone + 0.5) == begins


def test_a_document_tells_more_of_what_stands_behind_several_characters() -> None:
    document = Likelihood("我们吸引更多客户。他们有更多产品、更多服务、更多机会。" * 3)
    gains = [
        document.read(f"{before}客").score - document.read(before).score
        for before in ("吸引更多", "没有更多")
    ]
    assert gains[0] > gains[1] + 0.3
