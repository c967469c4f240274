"""Pages of firms and analysts that ask and that the vocabulary does not know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Speaker
from generator.pages import render_pages
from generator.pages.askers import analyst_id, firm_id, written_analysts, written_firms
from tests.pages.calls import MANAGER, STRANGER, VOCABULARY, call, paragraph, turn
from tests.quarters.archive import archive_library

ASKED = call(turn(STRANGER, paragraph("请问?", 1)), turn(MANAGER, paragraph("好。", 2, 4)))
[ANALYST_ID], [FIRM_ID] = written_analysts([ASKED]), written_firms([ASKED])


def test_who_asks_has_a_page_with_the_name_as_written_and_so_has_the_firm() -> None:
    pages = render_pages((ASKED,), VOCABULARY)
    analyst, firm = pages[f"people/{ANALYST_ID}.md"], pages[f"firms/{FIRM_ID}.md"]
    assert "# 李四 " in analyst
    assert "人名表里还没有" in analyst
    assert f"[某证券](../firms/{FIRM_ID}.md)" in analyst
    assert "# 某证券 " in firm
    assert f"[李四](../people/{ANALYST_ID}.md)" in firm
    for page in (analyst, firm):
        assert "1轮，1场会议" in page
        assert "](../calls/mou-2024Q4/index.md#" in page
    assert f"[某证券](../firms/{FIRM_ID}.md)" in pages["questions/index.md"]


def test_the_address_comes_from_the_name_alone() -> None:
    assert analyst_id(STRANGER) == ANALYST_ID
    assert ANALYST_ID.startswith("li-si-")
    again = replace(STRANGER, name="李 四", title=None, organization=None)
    assert analyst_id(again) == ANALYST_ID
    assert analyst_id(replace(STRANGER, name="李思")) != ANALYST_ID
    assert analyst_id(replace(STRANGER, id="li-si")) == "li-si"
    assert firm_id(replace(STRANGER, firm="ubs")) == "ubs"
    assert firm_id(Speaker(None, None, "analyst")) is None


@pytest.mark.parametrize("role", ["host", "operator", "interpreter"])
def test_who_only_reads_a_question_has_none(role: str) -> None:
    host = replace(STRANGER, role=role)
    question = replace(turn(host, paragraph("请问?")), kind="question")
    assert not written_analysts([call(question, turn(MANAGER, paragraph("好。", 2, 4)))])


def test_whoever_does_not_ask_has_no_page_and_no_link() -> None:
    remarks = call(turn(STRANGER, paragraph("各位好。"), exchange=None))
    pages = render_pages((remarks,), VOCABULARY)
    assert f"people/{ANALYST_ID}.md" not in pages
    assert "李四" in pages["people/index.md"]
    assert "[李四]" not in pages["people/index.md"]


def test_names_of_all_calls_lead_to_pages() -> None:
    library = archive_library()
    assert "赵六" in library.written_analysts.values()
