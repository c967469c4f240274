"""What ways say next."""

from __future__ import annotations

from generator.script import to_simplified
from generator.stages.repair.gbk import wrong_after
from generator.stages.repair.glosses import Gloss
from generator.stages.repair.likelihood import plain
from generator.stages.repair.options import ANY_LEAD
from generator.stages.repair.voice import UNSEEN_CHARACTER, Voice
from generator.stages.repair.ways import FILTER, Way

VOICE = Voice(plain())


def waiting(text: str, leads: tuple[int, ...] = ANY_LEAD) -> Way:
    """Return a way that has said ``text`` and waits for a character of which it knows ``leads``."""
    reading = plain().read(text)
    return Way(reading, reading.promise, "", text, FILTER, leads)


def test_a_rare_character_is_said_where_the_word_before_it_lets_expect_it() -> None:
    assert VOICE.said_lead(waiting("很慷"))[0].text == "很慷慨"


def test_a_gloss_tells_how_it_is_read() -> None:
    said = VOICE.said_lead(waiting("我們的產"), Gloss("yè", 0, 4))
    assert to_simplified(said[0].text) == "我们的产业"


def test_a_character_of_which_nothing_is_known_asks_for_more() -> None:
    said = VOICE.before_wrong_pair(waiting("董事會"), 20, 50)
    assert "董事會批" in {way.text for way in said}
    assert {way.guessed for way in said} == {UNSEEN_CHARACTER}
    assert all(way.leads == wrong_after(way.text[-1].encode("gbk")[1]) for way in said)


def test_so_it_does_where_a_run_ends_with_it() -> None:
    known, unknown = waiting("董事", (0xBB,)), waiting("董事")
    assert {way.guessed for way in VOICE.said_lead(known)} == {0.0}
    assert {way.guessed for way in VOICE.said_lead(unknown)} == {UNSEEN_CHARACTER}
    assert {way.guess_end for way in VOICE.said_lead(unknown)} == {3}
    assert {way.guessed for way in VOICE.said_lead(unknown, Gloss("huì", 0, 5))} == {0.0}
