from dataclasses import replace

from generator.changes.speakers import speaker_changes
from generator.model import Speaker
from tests.changes.calls import AMY, BOSS, CFO, about, call, turn

OPERATOR = Speaker(None, None, "operator")
NOBODY = Speaker(None, None, "management")


def test_shares_of_the_talk_then_and_now() -> None:
    then = call("2024Q1", turn(BOSS, about("好" * 8, "p1")), turn(AMY, about("好" * 2, "p2")))
    now = call("2024Q2", turn(BOSS, about("好" * 5, "p1")), turn(CFO, about("好" * 5, "p2")))
    shares = {
        each.speaker.name: (each.share_now, each.share_then) for each in speaker_changes(now, then)
    }
    assert shares == {"张三": (0.5, 0.8), "李四": (0.5, 0.0), "Amy Chen": (0.0, 0.2)}


def test_a_new_title_makes_no_new_speaker() -> None:
    then = call("2024Q1", turn(BOSS, about("好", "p1")))
    now = call("2024Q2", turn(replace(BOSS, title="董事长"), about("好", "p1")))
    [change] = speaker_changes(now, then)
    assert change.speaker.title == "董事长"
    assert (change.share_now, change.share_then) == (1, 1)


def test_operators_are_no_part_of_the_talk_and_the_unnamed_are_one() -> None:
    then = call("2024Q1", turn(OPERATOR, about("下一位", "p1")), turn(BOSS, about("好", "p2")))
    now = call("2024Q2", turn(NOBODY, about("好", "p1")), turn(NOBODY, about("好", "p2")))
    found = speaker_changes(now, then)
    assert [each.speaker for each in found] == [NOBODY, BOSS]
    assert found[0].now
    assert found[0].now.paragraph.anchor == "p1"
