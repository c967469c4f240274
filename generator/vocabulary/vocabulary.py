"""The editors' knowledge, looked up by id or by any writing of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property

from generator.folding import fold_name
from generator.vocabulary.figure_words import FigureWords
from generator.vocabulary.outlook_words import OutlookWords
from generator.vocabulary.patterns import expand
from generator.vocabulary.schemas import (
    Company,
    Firm,
    Furniture,
    Heading,
    Introduction,
    Macro,
    Notation,
    Person,
    Reference,
    Term,
    Title,
    TitleName,
    Topic,
)

Pattern = Notation | Heading | Furniture | Introduction | Reference


@dataclass(frozen=True, eq=False)  # one object, one hash: caches may hang on it
class Vocabulary:
    """All entries by id, in the order of their files."""

    companies: dict[str, Company]
    firms: dict[str, Firm]
    people: dict[str, Person]
    topics: dict[str, Topic]
    terms: dict[str, Term]
    figures: FigureWords = field(default_factory=FigureWords)
    outlook: OutlookWords = field(default_factory=OutlookWords)
    macros: dict[str, Macro] = field(default_factory=dict)
    notations: dict[str, Notation] = field(default_factory=dict)
    headings: dict[str, Heading] = field(default_factory=dict)
    furniture: dict[str, Furniture] = field(default_factory=dict)
    introductions: dict[str, Introduction] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    title_names: dict[str, TitleName] = field(default_factory=dict)

    @cached_property
    def _people_by_name(self) -> dict[str, Person]:
        return {
            fold_name(name): person
            for person in self.people.values()
            for name in (person.name, person.traditional, person.english, *person.aliases)
            if name
        }

    @cached_property
    def _firms_by_name(self) -> dict[str, Firm]:
        return {
            fold_name(name): firm
            for firm in self.firms.values()
            for name in (firm.name, firm.english, *firm.aliases)
        }

    @cached_property
    def regexes(self) -> Mapping[str, re.Pattern[str]]:
        """Every pattern, compiled, by ``kind:id``."""
        kinds: dict[str, Iterable[Macro | Pattern]] = {
            "macro": self.macros.values(),
            "notation": self.notations.values(),
            "heading": self.headings.values(),
            "furniture": self.furniture.values(),
            "introduction": self.introductions.values(),
            "reference": self.references.values(),
        }
        texts = {name: macro.pattern for name, macro in self.macros.items()}
        return {
            f"{kind}:{entry.id}": re.compile(expand(entry.pattern, texts))
            for kind, entries in kinds.items()
            for entry in entries
        }

    def person_named(self, name: str) -> Person | None:
        """Return the person with this name in any script or spacing, or None."""
        return self._people_by_name.get(fold_name(name))

    def firm_named(self, name: str) -> Firm | None:
        """Return the firm with this name in any script or spacing, or None."""
        return self._firms_by_name.get(fold_name(name))

    def title_ids(self, title: str) -> frozenset[str]:
        """Return what titles stand in `董事长兼CEO`, however each is written."""
        written = title.lower()
        return frozenset(
            entry.id
            for entry in self.title_names.values()
            if any(name.lower() in written for name in entry.names)
        )


def titles_on(person: Person, day: Date | None) -> tuple[Title, ...]:
    """Return what ``person`` was on ``day``; without a day, only what has no dates."""
    return tuple(title for title in person.titles if _holds(title, day))


def _holds(title: Title, day: Date | None) -> bool:
    if day is None:
        return title.since is None and title.until is None
    return (title.since is None or title.since <= day) and (
        title.until is None or day <= title.until
    )
