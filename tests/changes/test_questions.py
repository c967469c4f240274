from generator.changes.questions import asked_again
from generator.model import Link
from tests.changes.calls import AMY, BOSS, TOM, about, call, turn

LINK = Link("mou-2024Q1", 2, "x2", 0.8, ("同一主题:云计算",))
THEN = call(
    "2024Q1",
    turn(AMY, about("请问物流?", "q1"), exchange=1),
    turn(BOSS, about("物流很好。", "a1", logistics=1.0), exchange=1),
    turn(TOM, about("请问云计算?", "q2"), exchange=2),
    turn(BOSS, about("谢谢。", "a2"), about("云很好。", "a3", cloud=2.0), exchange=2),
)


def test_the_same_topic_has_both_answers_side_by_side() -> None:
    answers = about("AI很好。", "a1", ai=3.0), about("云更好。", "a2", cloud=1.0)
    now = call("2024Q2", turn(TOM, about("请问云?", "q1")), turn(BOSS, *answers), links=(LINK,))
    [pair] = asked_again(now, THEN)
    assert (pair.topic, pair.firm, pair.reasons) == ("cloud", "高盛", LINK.reasons)
    assert pair.now.answer
    assert pair.then.answer
    assert (pair.now.question.call, pair.now.answer.paragraph.anchor) == ("mou-2024Q2", "a2")
    assert (pair.then.question.call, pair.then.answer.paragraph.anchor) == ("mou-2024Q1", "a3")


def test_the_same_firm_asks_again_about_something_else() -> None:
    now = call("2024Q2", turn(AMY, about("请问芯片?", "q1")), turn(BOSS, about("芯片。", "a1")))
    [pair] = asked_again(now, THEN)
    assert (pair.firm, pair.topic, pair.reasons) == ("花旗", None, ())
    assert pair.then.exchange.number == 1


def test_other_questions_of_others_are_no_pair() -> None:
    stranger = call("2024Q2", turn(BOSS, about("芯片很好。", "a1")))
    assert asked_again(stranger, THEN) == ()


def test_a_question_without_an_answer_is_still_a_question() -> None:
    now = call("2024Q2", turn(AMY, about("请问芯片?", "q1")))
    [pair] = asked_again(now, THEN)
    assert pair.now.answer is None


def test_a_short_question_back_is_not_the_answer() -> None:
    back, answer = about("云?", "a1", cloud=1.0), about("云很好,AI也很好。", "a2", cloud=0.6)
    now = call("2024Q2", turn(TOM, about("请问云?", "q1")), turn(BOSS, back, answer), links=(LINK,))
    [pair] = asked_again(now, THEN)
    assert pair.now.answer
    assert pair.now.answer.paragraph.anchor == "a2"
