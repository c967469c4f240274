"""Reads ``content/vocabulary/*.yml`` into one `Vocabulary`, or says what is wrong where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import InputError, Problem
from generator.folding import fold_name
from generator.vocabulary.examples import pattern_problems
from generator.vocabulary.figure_words import FigureWords
from generator.vocabulary.outlook_words import OutlookWords
from generator.vocabulary.schemas import (
    Company,
    Entry,
    Firm,
    Furniture,
    Heading,
    Introduction,
    Macro,
    Notation,
    Person,
    Reference,
    Term,
    TitleName,
    Topic,
)
from generator.vocabulary.topics import topic_problems
from generator.vocabulary.vocabulary import Vocabulary
from generator.vocabulary.word_lists import figure_problems, outlook_problems
from generator.vocabulary.yaml import Document, validate

Item = TypeVar("Item", bound=Entry)
_SHAPES: dict[type[object], str] = {
    list: "must be a list of entries, each starting with '- id:'",
    dict: "must be a mapping of word lists, each starting with its name and a colon",
}


def load_vocabulary(folder: Path) -> Vocabulary:
    """Return the vocabulary in ``folder``. Raises InputError that lists everything wrong."""
    reader = _Reader(folder)
    vocabulary = Vocabulary(
        companies=reader.entries("companies.yml", Company),
        firms=reader.entries("firms.yml", Firm),
        people=reader.entries("people.yml", Person),
        topics=reader.entries("topics.yml", Topic),
        terms=reader.entries("terms.yml", Term),
        figures=reader.words("figures.yml", FigureWords),
        outlook=reader.words("outlook.yml", OutlookWords),
        macros=reader.entries("macros.yml", Macro),
        notations=reader.entries("notations.yml", Notation),
        headings=reader.entries("headings.yml", Heading),
        furniture=reader.entries("furniture.yml", Furniture),
        introductions=reader.entries("introductions.yml", Introduction),
        references=reader.entries("references.yml", Reference),
        title_names=reader.entries("titles.yml", TitleName),
    )
    if not reader.problems:  # places in the files are known only where every entry was read
        reader.check_references(vocabulary)
        reader.check_patterns(vocabulary)
        reader.check_topics(vocabulary)
        reader.check_words(vocabulary)
    if reader.problems:
        raise InputError(sorted(reader.problems))
    return vocabulary


class _Reader:
    """Collects the problems of all files, so that an editor sees them in one go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents: dict[str, Document] = {}
        self.problems: list[Problem] = []

    def entries(self, name: str, model: type[Item]) -> dict[str, Item]:
        """Return the entries of one file by id."""
        try:
            document = self._open(name)
        except InputError as error:
            self.problems += error.problems
            return {}
        found: dict[str, Item] = {}
        for index, value in enumerate(document.value or ()):
            self._add(found, document, index, value, model)
        return found

    def words(self, name: str, model: type[Item]) -> Item:
        """Return a file that is one mapping of word lists."""
        try:
            document = self._open(name, dict)
            return validate(document, document.value or {}, model, ())
        except InputError as error:
            self.problems += error.problems
            return model()

    def _open(self, name: str, shape: type[object] = list) -> Document:
        path = self._folder / name
        try:
            document = Document(path.read_text("utf-8"), str(path))
        except OSError as error:
            message = f"cannot be read ({error.strerror}); restore the file"
            raise InputError([Problem(str(path), 0, "missing-file", message, "error")]) from error
        except UnicodeDecodeError as error:
            message = f"not UTF-8 at byte {error.start}; save the file as UTF-8"
            raise InputError([Problem(str(path), 0, "undecodable", message, "error")]) from error
        if not isinstance(document.value, shape | None):
            message = _SHAPES[shape]
            raise InputError([document.problem((), "invalid-value", message)])
        self._documents[name] = document
        return document

    def _add(
        self, found: dict[str, Item], document: Document, index: int, value: Any, model: type[Item]
    ) -> None:
        try:
            entry = validate(document, value, model, (index,))
        except InputError as error:
            self.problems += error.problems
            return
        name = entry.id  # type: ignore[attr-defined]  # every listed model has an id
        if name in found:
            message = f"the id {name!r} stands twice; rename or remove this one"
            self.problems.append(document.problem((index, "id"), "duplicate-id", message))
        found[name] = entry

    def check_references(self, vocabulary: Vocabulary) -> None:
        """Note aliases that two entries own and ids that nothing has."""
        for name, entries in (
            ("companies.yml", vocabulary.companies),
            ("firms.yml", vocabulary.firms),
            ("people.yml", vocabulary.people),
            ("terms.yml", vocabulary.terms),
        ):
            self._check_aliases(name, entries)
        known = vocabulary.companies.keys() | vocabulary.firms.keys()
        for index, person in enumerate(vocabulary.people.values()):
            for place, title in enumerate(person.titles):
                if title.at not in known:
                    self._note("people.yml", (index, "titles", place, "at"), title.at, "company")
        for index, topic in enumerate(vocabulary.topics.values()):
            if topic.parent and topic.parent not in vocabulary.topics:
                self._note("topics.yml", (index, "parent"), topic.parent, "topic")

    def check_patterns(self, vocabulary: Vocabulary) -> None:
        """Note patterns that do not compile or break their own examples."""
        for name, place, message in pattern_problems(vocabulary):
            document = self._documents[f"{name}.yml"]
            self.problems.append(document.problem(place, "invalid-pattern", message))

    def check_words(self, vocabulary: Vocabulary) -> None:
        """Note words of the lists that mean two things, and exceptions without effect."""
        for name, faults in (
            ("figures.yml", figure_problems(vocabulary.figures)),
            ("outlook.yml", outlook_problems(vocabulary.outlook)),
        ):
            self.problems += (self._documents[name].problem(*fault) for fault in faults)

    def check_topics(self, vocabulary: Vocabulary) -> None:
        """Note cycles of parents, and phrases that have two owners or can never be found."""
        document = self._documents["topics.yml"]
        for place, code, message in topic_problems(vocabulary.topics):
            self.problems.append(document.problem(place, code, message))

    def _check_aliases(self, name: str, entries: dict[str, Any]) -> None:
        owners: dict[str, str] = {}
        for index, (owner, entry) in enumerate(entries.items()):
            for alias in dict.fromkeys(map(fold_name, names_of(entry))):
                other = owners.setdefault(alias, owner)
                if other != owner:
                    message = (
                        f"{alias!r} belongs to both {other!r} and {owner!r}; remove it from one"
                    )
                    problem = self._documents[name].problem((index,), "alias-owned-twice", message)
                    self.problems.append(problem)

    def _note(self, name: str, place: tuple[int | str, ...], value: str, kind: str) -> None:
        message = f"no {kind} has the id {value!r}; add it or correct the spelling"
        self.problems.append(self._documents[name].problem(place, "unknown-id", message))


def names_of(entry: Any) -> Iterator[str]:
    """Yield every writing of an entry's name, canonical first."""
    fields: Iterable[str] = ("name", "short", "term", "traditional", "english", "full", "chinese")
    for field in fields:
        if value := getattr(entry, field, None):
            yield value
    yield from entry.aliases
