"""Whom a text vouches for: names that are introduced, stand in sure labels, or come again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.folding import fold_name
from generator.model import Participant
from generator.stages.parse.candidates import Candidate, Place
from generator.stages.parse.source import Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.firms import is_firm
from generator.vocabulary.names import (
    FREQUENT,
    is_surely_a_name,
    looks_like_a_name,
    surname_in,
    without_honorific,
)

ASKED = 3  # questions behind the same words, to be those of somebody who asks


class Known:
    """The names of one text."""

    def __init__(
        self,
        source: Source,
        places: Sequence[Place],
        participants: Iterable[Participant],
        vocabulary: Vocabulary,
    ) -> None:
        self._vocabulary = vocabulary
        starts = [place for place in places if place[0].border != "glued"]
        introduced = [name for person in participants for name in (person.name, person.latin)]
        sure = [
            name
            for place in starts
            for option in place
            if option.notation.needs in ("nothing", "firm")
            for name in option.names
        ]
        called = _called_on(source, vocabulary)
        self._introduced = {fold_name(name) for name in (*introduced, *sure, *called) if name}
        self._surnames = {
            name[:length] for name in self._introduced for length in (1, 2) if len(name) > length
        }
        given = [said for each in participants for said in (each.title, each.organization)]
        self._affiliations = {fold_name(each) for each in given if each}
        self._titles = [vocabulary.title_ids(each.title) for each in participants if each.title]
        heads = [(head, place[0]) for place in places for head in set(map(_head, place))]
        self._heads = Counter(head for head, _ in heads)
        said = Counter(head for head, first in heads if _speaks(source, first, vocabulary))
        self._asking = self._asking_heads(source, starts)
        self._speaking = {head for head, times in said.items() if times == self._heads[head]}

    def _asking_heads(self, source: Source, starts: Sequence[Place]) -> set[str]:
        """Return what stands before questions, again and again, with a name before each answer.

        That is how an interview writes its paper (`某报:`), which is no name of a person.
        """
        asked: Counter[str] = Counter()
        for place, after in pairwise(starts):
            line = place[0].line
            asks = source.plain[line.end - 1] == "?" and after[0].start > line.end
            if asks and any(map(self.is_name, after)):
                asked.update(set(map(_head, place)) - set(map(_head, after)))
            if any(option.notation.needs == "pair" for option in place):
                asked.subtract(map(_head, place))
        return {head for head, times in asked.items() if head and times >= ASKED}

    def introduces(self, option: Candidate) -> bool:
        """Tell whether the text names this person, or somebody with this title, elsewhere."""
        names = [without_honorific(name, self._vocabulary) for name in option.names]
        if names:
            return any(map(self._is_introduced, names))
        wanted = self._vocabulary.title_ids(option.fields.get("title", ""))
        return bool(wanted) and any(wanted <= ids for ids in self._titles)

    def _is_introduced(self, name: str) -> bool:
        """Tell whether the text names somebody so, or with the surname in `吴总`."""
        surname = surname_in(name, self._vocabulary)
        return fold_name(name) in self._introduced or surname in self._surnames

    def in_vocabulary(self, option: Candidate) -> bool:
        """Tell whether the vocabulary has the person."""
        return any(self._vocabulary.person_named(name) for name in option.names)

    def recurs(self, option: Candidate) -> bool:
        """Tell whether what looks like a name, or a title alone, stands before several lines."""
        head = _head(option)
        if self._heads[head] < 2:
            return False
        if not option.name:
            return "title" in option.fields
        if head in self._asking:
            return True
        # Behind a word of the language (丁卯), speech has to begin each time.
        known = head in self._speaking
        return self.is_name(option) or (
            known and looks_like_a_name(option.name, self._vocabulary, FREQUENT)
        )

    def is_name(self, option: Candidate) -> bool:
        """Tell whether a label holds something that looks like a name.

        Beside a title or another writing of the name, a word of the language (白洋) is one too.
        """
        if "office" in option.fields:  # `华东区负责人` has no name in front of the title
            return self.is_surely_a_name(option)
        affiliation = option.fields.get("affiliation", "")
        if "latin" in option.fields or self._is_title(option.fields.get("title", affiliation)):
            return bool(option.name)
        return bool(option.name) and looks_like_a_name(option.name, self._vocabulary)

    def holds_a_name(self, option: Candidate) -> bool:
        """Tell whether a label is a name, or has one beside words that nobody knows."""
        if self.is_name(option):
            return True
        first, *others = option.name.split()
        likely = len(first) > 2 and looks_like_a_name(first, self._vocabulary)
        return bool(others) and (likely or fold_name(first) in self._introduced)

    def is_affiliated(self, option: Candidate) -> bool:
        """Tell whether what stands below a name is a title or a firm, and nothing that is said."""
        text = option.fields.get("affiliation", "")
        if fold_name(text) in self._affiliations:
            return True
        if self._vocabulary.regexes["macro:speech"].match(text):
            return False
        parts = [part.strip() for part in re.split(r"[,|]", text)]
        analyst = self._vocabulary.regexes["macro:analyst"]
        return self._is_title(text) or any(
            analyst.fullmatch(part) or is_firm(part, self._vocabulary) for part in parts
        )

    def _is_title(self, text: str) -> bool:
        return bool(text) and bool(self._vocabulary.regexes["macro:title"].search(text))

    def is_surely_a_person(self, option: Candidate) -> bool:
        """Tell whether a label holds a name that is sure, or has a title beside it."""
        titled = "title" in option.fields and self.is_name(option)
        return titled or self.is_surely_a_name(option)

    def is_surely_a_name(self, option: Candidate) -> bool:
        """Tell whether a label holds what can hardly be anything but a name."""
        return is_surely_a_name(option.name, self._vocabulary)


def _speaks(source: Source, option: Candidate, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a label begins as speech does."""
    speech = vocabulary.regexes["macro:speech"]
    return bool(speech.match(source.plain[option.end : option.end + 20].lstrip()))


def _head(option: Candidate) -> str:
    return fold_name(option.name or option.fields.get("title", ""))


def _called_on(source: Source, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the names of those whom somebody asks to go on: `请李总回答`."""
    for entry in vocabulary.introductions.values():
        if entry.says == "hand-off":
            pattern = vocabulary.regexes[f"introduction:{entry.id}"]
            for match in pattern.finditer(source.plain):
                yield match["name"]
