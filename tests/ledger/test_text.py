import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.ledger import ledger_text, read_ledger
from generator.published import Published

ANCHOR = st.from_regex(r"[ptx][a-z2-7]{8}(-[2-9])?", fullmatch=True)
SKETCH = st.from_regex(r"([a-z2-7]{4}){1,24}", fullmatch=True)
WORDS = st.text("云谢ab1", max_size=20)
LINES = st.builds(
    Published, st.lists(ANCHOR, min_size=1).map(tuple), SKETCH, WORDS, WORDS, st.booleans()
)


@given(st.lists(LINES, unique_by=lambda each: each.sketch))
def test_what_is_written_is_read_again(published: list[Published]) -> None:
    unique = {anchor: each for each in published for anchor in each.anchors}
    if any(len(set(each.anchors)) < len(each.anchors) for each in published):
        return
    if len(unique) < sum(len(each.anchors) for each in published):
        return
    text = ledger_text(published)
    assert ledger_text(read_ledger(text, "a.txt")) == text


def test_a_line_is_short_and_says_what_it_is_about() -> None:
    each = Published(("p6n3k2aaa", "t6n3k2aaa"), "aaaabbbb", "谢谢", "花旗分析师")
    assert ledger_text([each]).splitlines()[1:] == [
        "p6n3k2aaa t6n3k2aaa | aaaabbbb | 谢谢 | 花旗分析师"
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("p6n3k2aaa | aaaabbbb", "no line of a ledger"),
        ("P6N3K2AAA | aaaabbbb | 谢谢 |", "no line of a ledger"),
        ("<<<<<<< HEAD", "restore the line from git"),
        ("p6n3k2aab | aaaabbbb | 谢谢 |", "published in line 1 too"),
    ],
)
def test_a_damaged_ledger_names_its_line(line: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as raised:
        read_ledger(f"p6n3k2aab | aaaacccc | 好 |\n{line}\n", "anchors/mou.txt")
    assert [str(problem)[:20] for problem in raised.value.problems] == ["anchors/mou.txt:2: e"]
