from __future__ import annotations

from dataclasses import replace

from generator.model import Repair
from generator.pages.collation import changes, reports, rules_by_paragraph
from tests.pages.calls import MANAGER, call, paragraph, small_call, turn

REPAIRS = (
    Repair("gloss", 1, 5, "(fā)", ""),
    Repair("script", 6, 7, "雲", "云"),
    Repair("byte-slip", 8, 9, "?", "。总"),
    Repair("script", 10, 11, "雲", "云"),
    Repair("gloss", 12, 16, "(fā)", ""),
)
RAW = "發(fā)布雲\n?傮雲發(fā)"


def test_what_shows_in_the_text_stands_where_the_reader_finds_it() -> None:
    [change] = changes(replace(small_call(), raw=RAW, repairs=REPAIRS))
    assert change.repair.rule == "byte-slip"
    assert (change.start, change.end) == (4, 6)


def test_rules_are_reported_rarest_first() -> None:
    found = reports(replace(small_call(), raw=RAW, repairs=REPAIRS))
    assert [(report.rule, report.total) for report in found] == [
        ("byte-slip", 1),
        ("gloss", 2),
        ("script", 2),
    ]


def test_alike_repairs_are_one_example_with_a_count() -> None:
    slips, glosses, scripts = reports(replace(small_call(), raw=RAW, repairs=REPAIRS))
    assert [(one.repair.before, one.line, one.count) for one in slips.replaced] == [("?", 2, 1)]
    assert [(one.repair.before, one.line, one.count) for one in glosses.removed] == [("(fā)", 1, 2)]
    assert not slips.removed
    assert not glosses.replaced
    assert not scripts.replaced


def test_a_paragraph_has_the_rules_of_its_own_repairs_only() -> None:
    # Raw: "甲(a)乙\n張三:丙  丁\n戊"; the label between the first two belongs to neither.
    spoken = (paragraph("甲乙", 1, 0), paragraph("丙丁", 2, 6), paragraph("戊", 3, 9))
    repairs = (
        Repair("gloss", 1, 4, "(a)", ""),
        Repair("script", 6, 7, "張", "张"),
        Repair("space", 10, 12, "  ", ""),
        Repair("editor", 14, 15, "已", "戊"),
    )
    found = replace(call(turn(MANAGER, *spoken)), repairs=repairs)
    assert rules_by_paragraph(found) == {"p1": ("gloss",), "p2": ("space",)}
