"""What ``new`` wants to know of a call: the questions, what a good answer is, and the checks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Date
from pathlib import Path

from generator.cli.interview import Field
from generator.cli.project import relative, talk
from generator.folding import fold_name
from generator.model import Call
from generator.pages.wording import fiscal_convention, period_name, period_span
from generator.pipeline import process
from generator.vocabulary import Vocabulary, load_vocabulary
from generator.vocabulary.additions import entry_text, free_id
from generator.vocabulary.load import names_of
from generator.vocabulary.writings import written_as_address, written_as_period

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
SOURCE = "where the text comes from, in words, such as 公司官网发表的文字稿"
ADDRESS = "such as https://example.com/page, or Enter for none"
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_HAN = re.compile(r"[㐀-鿿]")
_LATIN = re.compile(r"[A-Za-z]")


class Facts:
    """Collects what is known of a call; later questions build on earlier ``answers``.

    ``vocabulary`` is read again where an editor adds a company while being asked.
    """

    def __init__(self, raw: Call, vocabulary: Vocabulary, content: Path, asking: bool) -> None:
        self.vocabulary = vocabulary
        self._raw = raw
        self._call = process(raw, vocabulary)
        self._content = content
        self._asking = asking
        self.answers: dict[str, str] = {}

    def note(self, key: str, value: str) -> None:
        """Write an answer down; with the company, the text says more of its period."""
        if value:
            self.answers[key] = value
        if key == "company" and value != self._call.company:
            self._call = process(replace(self._raw, company=value), self.vocabulary)
        if key == "period" and self._asking:
            span = period_span(value, self._year_end)
            talk.print(f"  {value} is {self._period_name}, {span}", style="dim")

    def fields(self) -> tuple[Field, ...]:
        """Return what is to be known, in the order in which it is asked."""
        return (
            Field("company", "Company", self._known, self._company, lambda: self._call.company),
            Field(
                "period", "Fiscal period", self._periods, self._period, lambda: self._call.period
            ),
            Field("date", "Day of the call", lambda: "such as 2024-05-14", _day, self._day),
            Field("title", "Chinese title", lambda: "as readers should see it", _text, self._title),
            Field(
                "language",
                "Language as published",
                lambda: "zh-Hans (simplified), zh-Hant (traditional) or en",
                _language,
                lambda: likely_language(self._call),
            ),
            Field("source", "Source", lambda: SOURCE, _text),
            Field("source_url", "Its address", lambda: ADDRESS, written_as_address, optional=True),
        )

    def _known(self) -> str:
        known = (f"{each.id} ({each.short})" for each in self.vocabulary.companies.values())
        return f"its id or name in companies.yml: {', '.join(known) or 'none yet'}"

    def _company(self, value: str) -> str:
        """Return the id of the company with this id or name, also of one added just now."""
        found = self._company_called(value)
        if found is None:
            self.vocabulary = load_vocabulary(self._content / "vocabulary")
            found = self._company_called(value)
        if found is None:
            file = relative(self._content / "vocabulary" / "companies.yml")
            raise ValueError(
                f"no company is called {value!r}; add it at the end of {file}, save, answer again:"
                f"\n{_company_entry(value)}  # the month in which its fiscal year ends"
            )
        return found

    def _company_called(self, value: str) -> str | None:
        for company in self.vocabulary.companies.values():
            if fold_name(value) in map(
                fold_name, (company.id, company.english, *names_of(company))
            ):
                return company.id
        return None

    @property
    def _year_end(self) -> int:
        company = self.vocabulary.companies.get(self.answers.get("company", ""))
        return company.fiscal_year_end if company else 12

    @property
    def _period_name(self) -> str:
        return period_name(self.answers["period"], self._year_end)

    def _periods(self) -> str:
        years = f" ({fiscal_convention(self._year_end)})" if self.answers.get("company") else ""
        said = (each for each in self._call.problems if each.code == "period-unclear")
        doubts = "".join(f"; {each.message.partition(';')[0]}" for each in said)
        return f"such as 2024Q4, 2024H1 or 2024FY{years}{doubts}"

    def _period(self, value: str) -> str:
        period = written_as_period(value.upper())
        name = f"{self.answers.get('company')}-{period}"
        if self._asking and (self._content / "calls" / name).exists():
            raise ValueError(f"the call {name} stands here already and is never overwritten")
        return period

    def _day(self) -> str | None:
        return self._call.date.isoformat() if self._call.date else None

    def _title(self) -> str | None:
        company = self.vocabulary.companies.get(self.answers.get("company", ""))
        if company is None or "period" not in self.answers:
            return None
        return f"{company.name}{self._period_name}业绩电话会议"


def likely_language(call: Call) -> str:
    """Return what most of the letters are; traditional is what had to be simplified."""
    han = len(_HAN.findall(call.text))
    if han * 4 < len(_LATIN.findall(call.text)):
        return "en"
    traditional = sum(repair.rule == "script" for repair in call.repairs)
    return "zh-Hant" if traditional * 50 > han else "zh-Hans"


def _company_entry(called: str) -> str:
    """Return the entry of a company to add; what the answer does not say is for the editor."""
    han = bool(_HAN.search(called))
    return entry_text(
        {
            "id": free_id(called, ()),
            "name": called if han else "某某集团",
            "short": called if han else "某某",
            "english": "Acme Group" if han else called,
            "fiscal_year_end": 12,
        }
    )


def _text(value: str) -> str:
    if not value:
        raise ValueError("write some words")
    return value


def _day(value: str) -> str:
    match = _DAY.fullmatch(value)
    if match is None:
        raise ValueError(f"{value!r} is no day; write it like 2024-05-14")
    try:
        return Date(*map(int, match.groups())).isoformat()
    except ValueError as error:
        raise ValueError(f"{value!r} is no day of the calendar") from error


def _language(value: str) -> str:
    for language in LANGUAGES:
        if value.lower() == language.lower():
            return language
    raise ValueError(f"write {', '.join(LANGUAGES)}")
