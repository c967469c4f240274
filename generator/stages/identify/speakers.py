"""Who stands behind a label: the vocabulary's person, or a name as it is written."""

from __future__ import annotations

from generator.folding import fold_name
from generator.model import Call, Participant, Role, Speaker, Turn
from generator.vocabulary import Vocabulary, titles_on
from generator.vocabulary.patterns import narrow
from generator.vocabulary.schemas import Person


class Speakers:
    """The people of one call."""

    def __init__(self, call: Call, vocabulary: Vocabulary) -> None:
        self._call = call
        self._vocabulary = vocabulary
        self._participants = {fold_name(person.name): person for person in call.participants}

    def of(self, turn: Turn) -> Speaker:
        """Return the speaker of ``turn``."""
        fields = dict(turn.label.fields)
        name = fields.get("name") or None
        role: Role = fields.get("role", "unknown")  # type: ignore[assignment]
        if name is None:
            return Speaker(None, None, role)
        person = self._vocabulary.person_named(name) or self._vocabulary.person_named(
            fields.get("latin", "")
        )
        if "firm" in fields:
            return self._analyst(name, person, fields["firm"])
        return self._manager(name, person, role)

    def _analyst(self, name: str, person: Person | None, firm: str) -> Speaker:
        organization = self._vocabulary.regexes["macro:quote"].sub("", narrow(firm))
        known = self._vocabulary.firm_named(organization)
        return Speaker(
            person.id if person else None,
            person.name if person else name,
            "analyst",
            None,
            organization,
            known.id if known else None,
        )

    def _manager(self, name: str, person: Person | None, role: Role) -> Speaker:
        introduced = self._participants.get(fold_name(person.name if person else name))
        title, organization = self._title(person, introduced)
        if role == "unknown":
            role = "management"
        return Speaker(
            person.id if person else None,
            person.name if person else name,
            role,
            title,
            organization,
        )

    def _title(
        self, person: Person | None, introduced: Participant | None
    ) -> tuple[str | None, str | None]:
        """Return title and organization on the day of the call; the vocabulary goes first."""
        titles = titles_on(person, self._call.date) if person else ()
        if titles:
            company = self._vocabulary.companies.get(titles[0].at)
            organization = titles[0].organization or (company.name if company else None)
            return titles[0].title, organization
        if introduced:
            return introduced.title, introduced.organization
        return None, None
