"""What the editors' YAML files may say. Unknown keys are refused."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from generator.model import Role
from generator.vocabulary.writings import (
    written_as_address,
    written_as_encoding,
    written_as_period,
    written_as_slug,
)

Slug = Annotated[str, AfterValidator(written_as_slug)]
Period = Annotated[str, AfterValidator(written_as_period)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Address = Annotated[Text, AfterValidator(written_as_address)]
Verbatim = Annotated[str, Field(min_length=1)]


class Entry(BaseModel):
    """Anything an editor writes: strict about keys, never changed after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Company(Entry):
    """One issuer. ``fiscal_year_end`` is the month (1 to 12) in which its fiscal year ends;
    fiscal years are named after the calendar year in which they end."""

    id: Slug
    name: Text
    short: Text
    english: Text
    aliases: tuple[Text, ...] = ()
    tickers: tuple[Text, ...] = ()
    fiscal_year_end: Annotated[int, Field(ge=1, le=12)]


class Firm(Entry):
    """A bank or research house whose analysts ask."""

    id: Slug
    name: Text
    english: Text
    aliases: tuple[Text, ...] = ()


class Title(Entry):
    """What a person is in a company (or firm), from when to when; both days are inclusive."""

    at: Slug
    title: Text
    role: Role = "management"
    organization: Text | None = None
    aliases: tuple[Text, ...] = ()
    since: Date | None = None
    until: Date | None = None


class Person(Entry):
    """Somebody who speaks on calls. ``name`` is simplified (or Latin, where there is no other)."""

    id: Slug
    name: Text
    traditional: Text | None = None
    english: Text | None = None
    aliases: tuple[Text, ...] = ()
    titles: tuple[Title, ...] = ()


class TitleName(Entry):
    """The writings of one title; a label that is only a title is resolved through them."""

    id: Slug
    names: Annotated[tuple[Text, ...], Field(min_length=1)]


class Phrase(Entry):
    """A phrase that speaks for a topic, unless it stands inside one of ``except_``."""

    model_config = ConfigDict(populate_by_name=True)

    phrase: Text
    except_: Annotated[tuple[Text, ...], Field(alias="except")] = ()
    weight: Annotated[float, Field(gt=0)] = 1.0
    shared: bool = False


def _phrase(value: object) -> object:
    """Let an editor write a phrase without weight and contexts as plain text."""
    if isinstance(value, str):
        return {"phrase": value}
    if not isinstance(value, dict | Phrase):
        raise ValueError("a phrase must be text; put a number or a date in quotes")
    return value


class Topic(Entry):
    """Something that calls speak about; ``phrases`` are matched in folded text."""

    id: Slug
    title: Text
    description: Text
    parent: Slug | None = None
    phrases: tuple[Annotated[Phrase, BeforeValidator(_phrase)], ...]
    weight: Annotated[float, Field(gt=0)] = 1.0


class Term(Entry):
    """A word that a reader may not know."""

    id: Slug
    term: Text
    full: Text | None = None
    chinese: Text | None = None
    english: Text | None = None
    explanation: Text
    aliases: tuple[Text, ...] = ()


class Macro(Entry):
    """A piece of a pattern that other patterns use as ``{id}``."""

    id: Slug
    pattern: Verbatim
    note: Text | None = None


class Example(Entry):
    """A text that a pattern must match, and what its named groups must find there."""

    text: Verbatim
    fields: dict[str, str]


class Notation(Entry):
    """One way to write a speaker's label; see notations.yml for the meaning of the fields."""

    id: Slug
    title: Text
    pattern: Verbatim
    place: Literal["inline", "line", "lines"]
    needs: Literal["nothing", "person", "firm", "pair", "several", "company", "asks", "answered"]
    role: Role | None = None
    repeats: bool = False
    examples: Annotated[tuple[Example, ...], Field(min_length=1)]
    traps: Annotated[tuple[Verbatim, ...], Field(min_length=1)]


class Heading(Entry):
    """A line that says which part of the call, or which list of people, begins."""

    id: Slug
    title: Text
    pattern: Verbatim
    section: Literal["call", "remarks", "qa", "company", "guests", "title"]
    inside: bool = False
    examples: Annotated[tuple[Verbatim, ...], Field(min_length=1)]
    traps: Annotated[tuple[Verbatim, ...], Field(min_length=1)]


class Furniture(Entry):
    """Words of the web page or of the recogniser, which nobody said in the call."""

    id: Slug
    title: Text
    pattern: Verbatim
    kind: Literal["furniture", "stage-note", "timestamp"] = "furniture"
    place: Literal["line", "block", "run", "start", "anywhere", "ends"]
    before_call: bool = False
    interprets: bool = False
    examples: Annotated[tuple[Verbatim, ...], Field(min_length=1)]
    traps: Annotated[tuple[Verbatim, ...], Field(min_length=1)]


class Introduction(Entry):
    """A way to introduce somebody or to call on them; the group ``name`` holds the name."""

    id: Slug
    title: Text
    pattern: Verbatim
    says: Literal["manager", "analyst", "host", "speaker", "hand-off"]
    examples: Annotated[tuple[Example, ...], Field(min_length=1)]
    traps: Annotated[tuple[Verbatim, ...], Field(min_length=1)]


class Reference(Entry):
    """A way to speak of an earlier period or call, ``back`` steps before the one that speaks."""

    id: Slug
    title: Text
    pattern: Verbatim
    to: Literal["quarter", "year", "fiscal-year", "call"]
    back: Annotated[int, Field(ge=1)]
    examples: Annotated[tuple[Verbatim, ...], Field(min_length=1)]
    traps: Annotated[tuple[Verbatim, ...], Field(min_length=1)]


class CallFile(Entry):
    """``call.yml``: what the editor knows of one call."""

    company: Slug
    period: Period
    date: Date
    title: Text
    language: Literal["zh-Hans", "zh-Hant", "en"]
    source: Text
    source_url: Address | None = None
    encoding: Annotated[Text, AfterValidator(written_as_encoding)] | None = None
