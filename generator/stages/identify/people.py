"""The people of one call: all writings of a name that mean one person, brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pypinyin import lazy_pinyin

from generator.folding import fold_name
from generator.model import Participant, Role
from generator.vocabulary import Vocabulary
from generator.vocabulary.names import surname_in, without_honorific
from generator.vocabulary.schemas import Person

_DOT = re.compile("[·•]")
ADDRESS = 2  # rank of a mention that is no full name: `吴总`, `Lydia`


@dataclass(slots=True, eq=False)
class Identity:
    """One person of the call, with all writings of the name and what the text says of them."""

    names: list[str] = field(default_factory=list)
    role: Role = "unknown"
    title: str | None = None
    organization: str | None = None
    person: Person | None = None

    @property
    def name(self) -> str:
        """The canonical name, or how the text writes it: in Han where it can, with spaces."""
        if self.person:
            return self.person.name
        han = [name for name in self.names if not name.isascii()]
        if han:  # 詹姆斯·米歇尔 is more than 米歇尔
            return max(han, key=lambda name: bool(_DOT.search(name)))
        # `Alex Yao` is the better writing of `AlexYao`.
        return max(self.names, key=lambda name: name.count(" "))

    @property
    def writings(self) -> list[str]:
        """All writings of the name, those of the vocabulary too."""
        known = self.person
        more = (known.name, known.english, *known.aliases) if known else ()
        return [*self.names, *filter(None, more)]

    def learn(self, mention: Participant) -> None:
        """Take over what ``mention`` says and was not known."""
        for name in (mention.name, mention.latin):
            if name and name not in self.names:
                self.names.append(name)
        if self.role == "unknown":
            self.role = mention.role
        self.title = self.title or mention.title
        self.organization = self.organization or mention.organization


class People:
    """Finds the identity behind a name; built from what text and labels say of anybody."""

    def __init__(self, mentions: Iterable[Participant], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_key: dict[str, Identity] = {}
        named = [self._plainly(mention) for mention in mentions if mention.name]
        dotted = (_DOT.split(mention.name) for mention in named)
        self._parts = {part for names in dotted if len(names) > 1 for part in names}
        # Whoever is written in two ways at once goes first: the others are then found by either.
        for mention in sorted(named, key=self._rank):
            if self._rank(mention) < ADDRESS or self.find(mention.name) is None:
                self.add(mention)
        self._join_by_sound()

    def _rank(self, mention: Participant) -> int:
        if mention.latin:
            return 0
        alone = mention.name.isascii() and mention.name.isalpha()
        partly = alone or mention.name in self._parts
        return ADDRESS if partly or surname_in(mention.name, self._vocabulary) else 1

    def _plainly(self, mention: Participant) -> Participant:
        """Return a mention with the full name where it has `Mr.` or 先生 too."""
        return replace(mention, name=without_honorific(mention.name, self._vocabulary))

    @property
    def identities(self) -> list[Identity]:
        """Everybody, each once, in the order of the mentions."""
        return list({id(identity): identity for identity in self._by_key.values()}.values())

    def find(self, name: str, latin: str | None = None) -> Identity | None:
        """Return whom a name means: by any writing, or by surname if that leaves only one."""
        for writing in (name, latin or ""):
            if known := self._by_key.get(self._key(writing)):
                return known
        meant = meant_by(name, self.identities, self._vocabulary)
        return meant[0] if len(meant) == 1 else None

    def with_title(self, title: str) -> Identity | None:
        """Return who alone has ``title``, which may be written otherwise (CFO, 首席财务官)."""
        wanted = self._vocabulary.title_ids(title)
        held = [(self._vocabulary.title_ids(each.title or ""), each) for each in self.identities]
        exactly = [each for ids, each in held if wanted and ids == wanted]
        among = [each for ids, each in held if wanted and wanted <= ids]
        return next((found[0] for found in (exactly, among) if len(found) == 1), None)

    def _key(self, name: str) -> str:
        return fold_name(without_honorific(name, self._vocabulary))

    def add(self, mention: Participant, person: Person | None = None) -> None:
        """Take in what is said of somebody, and who it is where that is known."""
        keys = [self._key(name) for name in (mention.name, mention.latin) if name]
        identity = next((self._by_key[key] for key in keys if key in self._by_key), Identity())
        identity.learn(mention)
        identity.person = identity.person or person
        for key in keys:
            self._by_key.setdefault(key, identity)

    def _join_by_sound(self) -> None:
        """Bring together 张三 and San Zhang, where nobody else in the call sounds like that."""
        identities = self.identities
        latin = [each for each in identities if all(name.isascii() for name in each.names)]
        han = [each for each in identities if not any(name.isascii() for name in each.names)]
        sounds = [(each, _sounds(each.name)) for each in han] if latin else []
        for other in latin:
            alike = [each for each, heard in sounds if fold_name(other.name) in heard]
            if len(alike) == 1:
                self._join(alike[0], other)

    def _join(self, identity: Identity, other: Identity) -> None:
        for name in other.names:
            fields = (other.role, None, other.title, other.organization)
            identity.learn(Participant(name, *fields))
        for key, owner in self._by_key.items():
            if owner is other:
                self._by_key[key] = identity


def meant_by(
    address: str, identities: Iterable[Identity], vocabulary: Vocabulary
) -> list[Identity]:
    """Return all whom `吴总`, `Mr. Wu` or the given name `Lydia` can mean."""
    surname = surname_in(address, vocabulary)
    given = address.lower() if address.isascii() and address.isalpha() else ""
    return [
        each
        for each in identities
        if (surname and _has_surname(each, surname))
        or (given and _has_given_name(each, given))
        or _has_part(each, address)
    ]


def _has_surname(identity: Identity, surname: str) -> bool:
    return any(
        _latin_surname(name).lower() == surname.lower()
        if name.isascii()
        else name.startswith(surname)
        for name in identity.writings
    )


def _latin_surname(name: str) -> str:
    """Return the last word of a name; `Lo Kwok-wah` has the given name behind the surname."""
    *_, last = words = name.split()
    return words[0] if "-" in last else last


def _has_given_name(identity: Identity, given: str) -> bool:
    words = (name.lower().split() for name in identity.writings if name.isascii())
    return any(len(name) > 1 and name[0] == given for name in words)


def _has_part(identity: Identity, address: str) -> bool:
    """Tell whether somebody called 埃隆·马斯克 is also called 马斯克."""
    parts = (_DOT.split(name) for name in identity.names if not name.isascii())
    return any(len(names) > 1 and address in names for names in parts)


def _sounds(name: str) -> set[str]:
    """Return how 张三 is written in Latin letters: surname last, or first."""
    surname, *given = lazy_pinyin(name)
    return {"".join([*given, surname]), "".join([surname, *given])}
