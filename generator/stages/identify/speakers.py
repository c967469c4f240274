"""Who stands behind a label: the vocabulary's person, or a name as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.folding import fold
from generator.model import Call, Participant, Speaker, Turn
from generator.stages.identify.bilingual import doubled_names
from generator.stages.identify.labels import said
from generator.stages.identify.people import Identity, People, meant_by
from generator.vocabulary import Vocabulary, titles_on
from generator.vocabulary.firms import find_firm
from generator.vocabulary.names import surname_in
from generator.vocabulary.schemas import Company, Person

_ANY_COMPANY = {"公司", "本公司", "该公司", "我司", "集团", "本集团", "该集团"}


class Speakers:
    """The speakers of one call."""

    def __init__(self, call: Call, vocabulary: Vocabulary) -> None:
        self._call = call
        self._vocabulary = vocabulary
        self._titles = [fold(text) for text in _titles(call, vocabulary)]
        self._said = {turn.anchor: self._says(turn) for turn in call.turns}
        doubled = doubled_names(call.turns, self._said)
        self.people = People([*call.participants, *doubled, *self._said.values()], vocabulary)
        for identity in self.people.identities:
            identity.person = self._person(identity)
        self._staff = self._colleagues()

    def of(self, turn: Turn) -> Speaker:
        """Return the speaker of ``turn``; the role may still be unknown."""
        says = self._said[turn.anchor]
        identity = self.find(says)
        if identity is None:
            return self._unnamed(says)
        role = says.role if says.role != "unknown" else identity.role
        known = self._title_of(identity.person)
        if role == "unknown" and identity.person and identity.person.titles:
            role = identity.person.titles[0].role
        if role == "analyst":
            return self._analyst(identity, says)
        title, organization = known or (identity.title, identity.organization)
        return Speaker(_id(identity), identity.name, role, title, organization)

    def _says(self, turn: Turn) -> Participant:
        """Return what a label says; who is of the company that holds the call is no analyst."""
        says = said(turn.label, self._vocabulary)
        fields = dict(turn.label.fields)
        if "analyst" in fields or fields.get("role") == "analyst" or not says.organization:
            return says
        company = self._vocabulary.companies.get(self._call.company or "")
        own = any(fold(says.organization) in title for title in self._titles)
        if own or (company and mentions(says.organization, company)):
            return replace(says, role="unknown")
        return says

    def with_company(self, turn: Turn) -> Turn:
        """Return ``turn`` with the company as the organization of a manager who has none."""
        speaker, company = turn.speaker, self._vocabulary.companies.get(self._call.company or "")
        if not company or speaker.role != "management" or not speaker.name or speaker.organization:
            return turn
        return replace(turn, speaker=replace(speaker, organization=company.name))

    def find(self, says: Participant) -> Identity | None:
        """Return whom a label means, if it can be only one person; None if it names nobody."""
        if not says.name:
            title = says.title or ""
            return self.people.with_title(title) or self._staff.with_title(title)
        known = self.people.find(says.name, says.latin)
        if known and (known.person or not self._is_address(known.name)):
            return known
        meant = meant_by(says.name, self._others(says.name), self._vocabulary)
        if len(meant) == 1:
            return meant[0]
        known = known if meant else self._staff.find(says.name) or known
        return known or Identity([says.name], says.role, says.title, says.organization)

    def _is_address(self, name: str) -> bool:
        return bool(surname_in(name, self._vocabulary))

    def _others(self, name: str) -> list[Identity]:
        return [each for each in self.people.identities if each.name != name]

    def _colleagues(self) -> People:
        """Return whom the vocabulary has in the company on the day of the call."""
        staff = People([], self._vocabulary)
        for person in self._vocabulary.people.values():
            title = self._title_of(person) if self._call.company else None
            if title:
                staff.add(Participant(person.name, "management", person.english, *title), person)
        return staff

    def _unnamed(self, says: Participant) -> Speaker:
        firm = find_firm(says.organization, self._vocabulary) if says.organization else None
        return Speaker(
            None, None, says.role, says.title, says.organization, firm.id if firm else None
        )

    def _analyst(self, identity: Identity, says: Participant) -> Speaker:
        organization = says.organization or identity.organization
        firm = find_firm(organization, self._vocabulary) if organization else None
        return Speaker(
            _id(identity), identity.name, "analyst", None, organization, firm.id if firm else None
        )

    def _person(self, identity: Identity) -> Person | None:
        found = {
            person.id: person
            for name in identity.names
            if (person := self._vocabulary.person_named(name))
        }
        if len(found) != 1:
            return None
        person = next(iter(found.values()))
        return person if self.is_same(identity, person) else None

    def is_same(self, identity: Identity, person: Person) -> bool:
        """Tell whether nothing in the call speaks against ``identity`` being ``person``."""
        places = {title.at for title in person.titles}
        roles = {title.role for title in person.titles}
        if not places or (identity.role == "unknown" and roles == {"analyst"}):
            return True
        if identity.role == "analyst":
            firm = find_firm(identity.organization or "", self._vocabulary)
            return "analyst" in roles and (firm is None or firm.id in places)
        if identity.role == "management" and roles == {"analyst"}:
            return False
        if self._call.company:
            return self._call.company in places
        return self._is_at(identity.organization, places)

    def _is_at(self, organization: str | None, places: set[str]) -> bool:
        if organization is None or organization in _ANY_COMPANY:
            return True
        companies = [
            self._vocabulary.companies[at] for at in places & set(self._vocabulary.companies)
        ]
        return any(mentions(organization, company) for company in companies)

    def _title_of(self, person: Person | None) -> tuple[str, str | None] | None:
        """Return title and organization on the day of the call, as the vocabulary has them."""
        for title in titles_on(person, self._call.date) if person else ():
            company = self._vocabulary.companies.get(title.at)
            if company and self._call.company in (None, title.at):
                return title.title, title.organization or company.name
        return None


def _titles(call: Call, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the headings that are titles of the text; they name the company that holds the call."""
    for part in call.parts:
        if part.kind == "heading" and vocabulary.headings[part.rule].section == "title":
            yield call.raw[part.start : part.end]


def mentions(text: str, company: Company) -> bool:
    """Tell whether one of the company's names stands in ``text``."""
    names = (company.name, company.short, company.english, *company.aliases)
    return any(fold(name) in fold(text) for name in names)


def _id(identity: Identity) -> str | None:
    return identity.person.id if identity.person else None
