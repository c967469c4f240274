from __future__ import annotations

from dataclasses import replace

from generator.model import Link, Outlook, TopicEvidence
from generator.pages.library import make_library, topics_of
from tests.pages.calls import (
    MANAGER,
    STRANGER,
    VOCABULARY,
    paragraph,
    small_call,
    turn,
    with_turn,
)

OLD, NEW = small_call("2024Q4"), small_call("2025Q3")
LIBRARY = make_library((OLD, NEW), VOCABULARY)


def test_calls_are_newest_first() -> None:
    assert [call.id for call in LIBRARY.calls] == ["mou-2025Q3", "mou-2024Q4"]


def test_the_order_in_which_calls_come_changes_nothing() -> None:
    assert make_library((NEW, OLD), VOCABULARY).calls == LIBRARY.calls


def test_neighbours_are_the_calls_before_and_after() -> None:
    assert LIBRARY.neighbours == {OLD.id: (None, NEW), NEW.id: (OLD, None)}


def test_every_topic_has_its_places_by_call() -> None:
    assert list(LIBRARY.places["cloud"]) == [NEW.id, OLD.id]
    [place] = LIBRARY.places["cloud"][OLD.id]
    assert place.exchange == OLD.exchanges[0]
    assert LIBRARY.places["ai"] == {}


def test_paragraphs_that_name_a_topic_are_listed_by_call() -> None:
    [mention] = LIBRARY.mentions["cloud"][OLD.id]
    assert mention.paragraph.text == "云业务怎么样?"


def test_people_with_an_entry_have_their_turns_by_call() -> None:
    assert list(LIBRARY.appearances["zhang-san"]) == [NEW.id, OLD.id]
    assert LIBRARY.latest("zhang-san") == MANAGER
    assert "wang-wu" not in LIBRARY.appearances


def test_people_without_an_entry_are_listed_by_call_and_never_joined() -> None:
    more = turn(STRANGER, paragraph("问", 9))
    library = make_library((with_turn(OLD, more), with_turn(NEW, more)), VOCABULARY)
    assert [(call.id, speaker.name) for call, speaker, _ in library.strangers] == [
        (NEW.id, "李四"),
        (OLD.id, "李四"),
    ]


def test_terms_have_the_paragraphs_that_use_them() -> None:
    [passage] = LIBRARY.uses["cmr"][OLD.id]
    assert passage.paragraph.text == "CMR很好,谢谢"


def test_every_use_counts_in_any_writing_and_only_once_a_paragraph() -> None:
    more = turn(MANAGER, paragraph("cmr就是客户管理收入", 9), paragraph("ＣＭＲ", 10))
    library = make_library((with_turn(OLD, more),), VOCABULARY)
    texts = [passage.paragraph.text for passage in library.uses["cmr"][OLD.id]]
    assert texts == ["CMR很好,谢谢", "cmr就是客户管理收入", "ＣＭＲ"]


def test_outlook_statements_are_listed_by_person_and_call() -> None:
    said = replace(paragraph("明年会更好。", 9), outlook=(Outlook(0, 6, "stated", ("明年",)),))
    library = make_library((with_turn(OLD, turn(MANAGER, said)), NEW), VOCABULARY)
    [row] = library.outlook[OLD.id]
    assert row.said == "明年会更好。"
    assert library.outlook_of == {"zhang-san": {OLD.id: (row,)}}
    assert library.outlook[NEW.id] == ()


def test_a_link_leads_to_an_exchange() -> None:
    assert LIBRARY.exchange(Link(OLD.id, 1, "x1", 1.0, ())) == OLD.exchanges[0]


def test_related_topics_are_the_one_above_and_those_below() -> None:
    assert LIBRARY.related(VOCABULARY.topics["cloud"]) == ("ai",)
    assert LIBRARY.related(VOCABULARY.topics["ai"]) == ("cloud",)


def test_the_topics_of_a_call_are_those_of_exchanges_and_paragraphs() -> None:
    spoken = replace(paragraph("AI", 3), topics=(TopicEvidence("ai", 1.0, ("AI",)),))
    assert topics_of(with_turn(OLD, turn(MANAGER, spoken))) == ("cloud", "ai")
