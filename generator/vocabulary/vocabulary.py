"""The editors' knowledge, looked up by id or by any writing of a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from functools import cached_property

from generator.folding import fold_name
from generator.vocabulary.schemas import Company, Firm, Person, Term, Title, Topic


@dataclass(frozen=True)
class Vocabulary:
    """All entries by id, in the order of their files."""

    companies: dict[str, Company]
    firms: dict[str, Firm]
    people: dict[str, Person]
    topics: dict[str, Topic]
    terms: dict[str, Term]

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

    def person_named(self, name: str) -> Person | None:
        """Return the person with this name in any script or spacing, or None."""
        return self._people_by_name.get(fold_name(name))

    def firm_named(self, name: str) -> Firm | None:
        """Return the firm with this name in any script or spacing, or None."""
        return self._firms_by_name.get(fold_name(name))


def titles_on(person: Person, day: Date | None) -> tuple[Title, ...]:
    """Return what ``person`` was on ``day``; without a day, only what has no dates."""
    return tuple(title for title in person.titles if _holds(title, day))


def _holds(title: Title, day: Date | None) -> bool:
    if day is None:
        return title.since is None and title.until is None
    return (title.since is None or title.since <= day) and (title.until is None or day <= title.until)
