from __future__ import annotations

from dataclasses import replace

from generator.search.documents import documents, speaker_line
from tests.pages.calls import ANALYST, NOBODY, VOCABULARY, call, paragraph, turn


def test_a_speaker_is_named_by_name_title_and_organization() -> None:
    assert speaker_line(ANALYST) == ("Amy Chen", "分析师", "花旗银行")


def test_what_is_not_known_of_a_speaker_stays_empty() -> None:
    assert speaker_line(NOBODY) == ("", "", "")
    assert speaker_line(replace(NOBODY, organization="某集团")) == ("", "", "某集团")


def test_the_text_is_that_of_the_page() -> None:
    [document] = documents([call(turn(ANALYST, paragraph("好,我们(都)来", 1)))], VOCABULARY)
    assert document.text == "好，我们（都）来"


def test_nobody_speaks_the_introduction() -> None:
    news = replace(call(turn(ANALYST, paragraph("问", 2))), introduction=(paragraph("报道", 1),))
    first, second = documents([news], VOCABULARY)
    assert (first.kind, first.speaker) == ("introduction", ())
    assert second.speaker[0] == "Amy Chen"
