"""Company, period and day of a call, where the text says them plainly; else a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date
from datetime import timedelta

from generator.errors import Problem
from generator.model import Call
from generator.period_text import Mention, agrees, find_mentions, readings, year_end_in
from generator.periods import period_end
from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import narrow
from generator.vocabulary.schemas import Company

NEAR = timedelta(days=3)  # midnight lies between time zones, and the news comes after the call
LATEST = timedelta(days=140)  # from the end of a period to the call about it
_DAY = re.compile(r"(20\d\d)[ ]?年[ ]?(\d{1,2})[ ]?月[ ]?(\d{1,2})[ ]?日")
_EVENT = re.compile(r"电话会议|业绩会|说明会|earnings|conference call", re.IGNORECASE)
_SPACE = re.compile(r"(?<=[㐀-鿿])[ \t]+(?=\d)|(?<=\d)[ \t]+(?=[㐀-鿿])")
# What follows the name of the company that the text is about, not of one it compares with.
_ITS_RESULTS = (
    r"(?:\([^)\n]{1,60}\))?(?:股份)?(?:有限公司)?[ ]?"
    r"(?:(?:今日|今天|昨日|昨天|日前|近日|周[一二三四五六日]|\d{1,2}月\d{1,2}日|于)[^,。\n]{0,12})?"
    r"(?:[ ]?\d{4}[^,。\n]{0,16})?(?:发布|公布|公告|披露|举行|召开|财报|业绩|第[一二三四][财季]"
    r"|(?:董事|CEO|CFO|首席)|[^,。\n]{0,30}(?i:earnings|results|conference call))"
)


def with_metadata(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with what its opening says plainly, and problems for what it contradicts."""
    opening = _opening(call)
    if call.company is None:
        call = replace(call, company=_company(opening, vocabulary))
    company = vocabulary.companies.get(call.company or "")
    mentions = find_mentions(opening)
    if call.period is None:
        call = _with_period(call, opening, mentions, company)
    elif company:
        found = _contradictions(call, opening, mentions, company.fiscal_year_end)
        call = replace(call, problems=(*call.problems, *found))
    said = _day(opening)
    call = replace(call, date=call.date or said)
    return replace(call, problems=(*call.problems, *_misdated(call, said, company)))


def _opening(call: Call) -> str:
    """Return all that stands before the first turn: news, headings, furniture."""
    first = next((turn for turn in call.turns if turn.label.text), None)
    end = len(call.text)
    if first and first.paragraphs:
        end = first.paragraphs[0].start
    return _SPACE.sub("", narrow(call.text[: min(end, 20_000)]))


def _company(opening: str, vocabulary: Vocabulary) -> str | None:
    found = {
        company.id
        for company in vocabulary.companies.values()
        if any(re.search(re.escape(name) + _ITS_RESULTS, opening) for name in _names(company))
    }
    return found.pop() if len(found) == 1 else None


def _names(company: Company) -> Iterator[str]:
    yield from (company.name, company.short, company.english, *company.aliases)


def _with_period(
    call: Call, opening: str, mentions: tuple[Mention, ...], company: Company | None
) -> Call:
    year_end = company.fiscal_year_end if company else year_end_in(opening, mentions)
    said = [readings(mention, year_end) for mention in mentions]
    periods = {next(iter(found)) for found in said if len(found) == 1}
    quarters = {period for period in periods if "Q" in period} or periods
    if len(quarters) == 1:
        period = quarters.pop()
        end = period_end(period, year_end) if year_end else None
        return replace(call, period=period, period_end=end)
    if not mentions:
        return call
    quoted = "、".join(dict.fromkeys(opening[each.start : each.end] for each in mentions[:4]))
    message = (
        f"the text speaks of {quoted}; say which fiscal period it is with --period or call.yml"
    )
    problem = Problem(call.path, 1, "period-unclear", message)
    return replace(call, problems=(*call.problems, problem))


def _contradictions(
    call: Call, opening: str, mentions: tuple[Mention, ...], year_end: int
) -> Iterator[Problem]:
    """Yield a warning where no period that the opening names can be that of the metadata."""
    period = call.period or ""
    # A quarter without its year says little where another is written out.
    telling = [each for each in mentions if each.year is not None] or list(mentions)
    if telling and not any(agrees(mention, period, year_end) for mention in telling):
        first = telling[0]
        line = opening.count("\n", 0, first.start) + 1
        quoted = opening[first.start : first.end]
        message = (
            f"the text says {quoted!r}, the metadata {period!r}; correct the one that is wrong"
        )
        yield Problem(call.path, line, "period-contradicts-text", message)


def _misdated(call: Call, said: Date | None, company: Company | None) -> Iterator[Problem]:
    """Yield a warning where the day is not that of the text, or cannot be that of the period."""
    if call.date is None:
        return
    if said and abs(call.date - said) > NEAR:
        message = f"the text says {said}, the metadata {call.date}; correct the one that is wrong"
        yield Problem(call.path, 1, "date-contradicts-text", message)
    end = period_end(call.period, company.fiscal_year_end) if call.period and company else None
    if end and not end <= call.date <= end + LATEST:
        message = (
            f"a call on {call.date} is hardly about {call.period}, which ended on {end}; "
            "correct the one that is wrong"
        )
        yield Problem(call.path, 1, "date-contradicts-period", message)


def _day(opening: str) -> Date | None:
    """Return the one day that stands on a line that names the event."""
    days = {
        tuple(map(int, match.groups()))
        for line in opening.splitlines()
        if _EVENT.search(line)
        for match in _DAY.finditer(line)
    }
    if len(days) != 1:
        return None
    try:
        return Date(*days.pop())
    except ValueError:
        return None
