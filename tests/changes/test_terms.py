import math

from hypothesis import given
from hypothesis import strategies as st

from generator.changes.terms import PRIOR, UNSAID, Words, log_odds, term_changes
from tests.calls import vocabulary
from tests.changes.calls import BOSS, about, call, turn

COUNTS = st.dictionaries(st.sampled_from(["云计算", "芯片", "物流"]), st.integers(1, 50))


def test_the_score_is_that_of_monroe_and_others() -> None:
    now, then = {"云": 30, "好": 70}, {"云": 10, "好": 90}
    both = {"云": 40, "好": 160}
    weight = PRIOR * 40 / 200
    total = 100 + PRIOR + UNSAID
    one, other = 30 + weight, 10 + weight
    odds = math.log(one / (total - one)) - math.log(other / (total - other))
    assert math.isclose(log_odds(now, then, both)["云"], odds / math.sqrt(1 / one + 1 / other))


@given(COUNTS, COUNTS)
def test_the_way_back_is_the_opposite(now: dict[str, int], then: dict[str, int]) -> None:
    both = {word: now.get(word, 0) + then.get(word, 0) for word in now | then}
    forth, back = log_odds(now, then, both), log_odds(then, now, both)
    assert forth.keys() == back.keys() == both.keys()
    assert all(math.isclose(forth[word], -back[word], abs_tol=1e-9) for word in both)


def test_words_that_rose_come_before_those_that_fell_with_counts_and_places() -> None:
    filler = "我们的业务发展良好,员工队伍稳定,客户满意。" * 10
    then = call("2024Q1", turn(BOSS, about(filler + "GMV很好。" * 40, "p1")))
    now = call("2024Q2", turn(BOSS, about(filler, "p1"), about("云计算很好。" * 40, "p2")))
    rose, fell = term_changes(now, then, Words([then, now], vocabulary()))
    assert (rose.word, rose.count_now, rose.count_then) == ("云计算", 40, 0)
    assert (fell.word, fell.count_now, fell.count_then) == ("GMV", 0, 40)
    assert rose.score > 0 > fell.score
    assert rose.now
    assert rose.now.paragraph.text[rose.now.start : rose.now.end] == "云计算"
    assert rose.then is None
    assert fell.now is None


def test_the_same_talk_has_no_changes() -> None:
    calls = [call(p, turn(BOSS, about("云计算很好。" * 9, "p1"))) for p in ("2024Q1", "2024Q2")]
    assert term_changes(calls[1], calls[0], Words(calls, vocabulary())) == ()
