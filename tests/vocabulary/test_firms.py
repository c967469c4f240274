"""Firms as labels write them."""

from __future__ import annotations

import pytest

from generator.vocabulary.firms import find_firm, firm_name, is_firm, split_title
from tests.parsing import fixed_vocabulary


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("摩根大通(201.51, 2.78, 1.40%)", "摩根大通"),
        ("某银行(3.99, 0.04, 1.01%)集团证券", "某银行集团证券"),
        ("某银行（3.99， -0.04， -1.01％）", "某银行"),
        ("花旗(中国)", "花旗(中国)"),
    ],
)
def test_the_quote_stays_out_of_the_name(written: str, expected: str) -> None:
    assert firm_name(written, fixed_vocabulary()) == expected


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("花旗", "citi"),
        ("花旗銀行", "citi"),
        ("摩根士丹利研究部", "morgan-stanley"),
        ("Goldman Sachs Asset Management", "goldman-sachs"),
        ("J.P. Morgan Securities", "jpmorgan"),
        ("花旗杯", None),
        ("某某证券", None),
        ("", None),
    ],
)
def test_a_firm_is_found_under_its_names(name: str, identity: str | None) -> None:
    firm = find_firm(name, fixed_vocabulary())
    assert (firm.id if firm else None) == identity


@pytest.mark.parametrize(
    ("name", "expected"),
    [("某某证券", True), ("花旗", True), ("XYZ Capital", True), ("证券", False), ("张三", False)],
)
def test_what_is_a_firm(name: str, expected: bool) -> None:
    assert is_firm(name, fixed_vocabulary()) is expected


@pytest.mark.parametrize(
    ("phrase", "organization", "title"),
    [
        ("某集团首席执行官", "某集团", "首席执行官"),
        ("某国际数字商业集团(AIDC)联席董事长兼CEO", "某国际数字商业集团(AIDC)", "联席董事长兼CEO"),
        ("国际业务联席董事长", "国际业务", "联席董事长"),
        ("董事长兼CEO", None, "董事长兼CEO"),
        ("集团", None, "集团"),
    ],
)
def test_a_title_behind_its_organization(phrase: str, organization: str | None, title: str) -> None:
    assert split_title(phrase) == (organization, title)
