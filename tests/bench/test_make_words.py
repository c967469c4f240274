"""How the model of words is made: shares stay shares, and calls count as far as they are known."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

import pytest

from generator.stages.repair.words import Words
from tests.bench import counts, make_words
from tests.bench.counts import Counts

ALONE = {"我们": 0.5, "平台": 0.3, "增长": 0.2}
ARPA = """\\data\\
\\1-grams:
-0.30103\t我们\t-0.2
-1.0\tword
\\2-grams:
-1.0\t我们 平台
\\3-grams:
-0.5\t我们 平台 增长
"""


def rows(following: dict[str, dict[str, float]]) -> Words:
    made = (make_words.row(word, ALONE[word], ALONE, following.get(word, {})) for word in ALONE)
    return Words("\n".join(made))


@pytest.mark.parametrize("following", [{}, {"平台": 0.6}, {"平台": 0.05, "增长": 0.3}])
def test_what_may_follow_a_word_makes_one_together(following: dict[str, float]) -> None:
    words = rows({"我们": following})
    total = sum(math.exp(words.score("我们", word)) for word in ALONE)
    assert total == pytest.approx(1, rel=0.06)  # scores are rounded to tenths


def test_grams_are_read_in_their_sections_if_they_are_words_of_chinese(tmp_path: Path) -> None:
    path = tmp_path / "lm.arpa"
    path.write_text(ARPA, "utf-8")
    assert [words for words, _ in make_words.grams(path, 1)] == [["我们"]]
    ((_, share),) = make_words.grams(path, 2)
    assert share == pytest.approx(0.1)
    phrases = Counts({"我们平台": ("我们", "平台")})
    assert make_words.behind_two(path, phrases)["我们平台"] == {"增长": pytest.approx(10**-0.5)}
    assert make_words.behind_two(path, Counts({"我们增长": ("我们", "增长")})) == {}


def test_the_more_a_word_is_seen_in_calls_the_more_they_decide() -> None:
    found = []
    for times in (0, 1, 10, 1000):
        seen = Counts({}, pairs={"我们": Counter({"增长": times} if times else {})})
        seen.longer["我们"] = Counter()
        found.append(make_words.mixed({"平台": 0.6}, "我们", seen, ALONE, {}).get("增长", 0.0))
    assert found == sorted(found)
    assert found[0] == 0.0
    assert 0.9 < found[-1] < 1


def test_the_pairs_that_tell_most_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = {"我们": {"平台": 0.31, "增长": 0.6}}
    monkeypatch.setattr(make_words, "KEPT", 1)
    assert make_words.kept(pairs, ALONE, {}) == {"我们": {"增长": 0.6}}


def test_shares_are_moved_towards_the_words_of_calls() -> None:
    now = {"我们": 0.5, "平台": 0.1, "增长": 0.4}
    found = make_words.moved({"平台": 0.4, "增长": 0.4}, ALONE, now)
    assert found["增长"] > 0.4 > found["平台"]
    assert sum(found.values()) < 1


def test_something_is_left_for_other_words() -> None:
    assert sum(make_words._not_all({"平台": 0.9, "增长": 0.3}).values()) == pytest.approx(0.98)
    assert make_words._not_all({"平台": 0.9}) == {"平台": 0.9}


@pytest.mark.parametrize(
    ("calls", "times", "expected"),
    [(3, 2, {"我们平台"}), (3, 1, set()), (2, 3, set())],
    ids=["often, in several calls", "too seldom", "in too few calls"],
)
def test_phrases_stand_together_often_in_several_calls(
    calls: int, times: int, expected: set[str]
) -> None:
    texts = [["我们", "平台", "。"] * times for _ in range(calls)]
    assert counts._phrases(texts, rows({})).keys() == expected
