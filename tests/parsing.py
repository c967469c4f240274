"""Texts as parsing and identification see them, with a vocabulary whose people never change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from generator.model import Call
from generator.stages.identify import identify
from generator.stages.parse import parse
from generator.stages.repair import repair
from generator.vocabulary import Vocabulary
from generator.vocabulary.schemas import Company, Firm, Person, Title
from tests.calls import vocabulary

COMPANIES = [
    Company(
        id="huayun",
        name="华云集团",
        short="华云",
        english="Huayun Group",
        aliases=("华云科技",),
        fiscal_year_end=3,
    ),
    Company(id="beichuan", name="北川股份", short="北川", english="Beichuan", fiscal_year_end=12),
]
FIRMS = [
    Firm(id="citi", name="花旗银行", english="Citigroup", aliases=("花旗", "Citi")),
    Firm(id="goldman-sachs", name="高盛", english="Goldman Sachs"),
    Firm(id="morgan-stanley", name="摩根士丹利", english="Morgan Stanley"),
    Firm(id="jpmorgan", name="摩根大通", english="J.P. Morgan", aliases=("JPMorgan",)),
    Firm(id="credit-suisse", name="瑞信", english="Credit Suisse"),
    Firm(id="ubs", name="瑞银", english="UBS"),
    Firm(id="cicc", name="中金", english="CICC", aliases=("中金公司",)),
]
CEO = Title(at="huayun", title="首席执行官", aliases=("CEO",), since=date(2023, 1, 1))
PEOPLE = [
    Person(id="wu-yue", name="吴越", traditional="吳越", english="Eddie Wu", titles=(CEO,)),
    Person(
        id="song-lan",
        name="宋岚",
        english="Lan Song",
        titles=(
            Title(at="huayun", title="首席财务官", until=date(2023, 12, 31)),
            Title(at="huayun", title="董事长", since=date(2024, 1, 1)),
        ),
    ),
    Person(
        id="alex-yao",
        name="Alex Yao",
        titles=(Title(at="jpmorgan", title="分析师", role="analyst"),),
    ),
]


@cache
def fixed_vocabulary() -> Vocabulary:
    """Return the patterns of ``content/``, and companies, firms and people of the tests' own."""
    return replace(
        vocabulary(),
        companies={entry.id: entry for entry in COMPANIES},
        firms={entry.id: entry for entry in FIRMS},
        people={entry.id: entry for entry in PEOPLE},
    )


def understood(text: str, **metadata: Any) -> Call:
    """Return the call that stands in ``text``, repaired, parsed and identified."""
    call = Call(id="test", path="raw.txt", raw=text, **metadata)
    for stage in (repair, parse, identify):
        call = stage(call, fixed_vocabulary())
    return call
