"""Which candidates are labels: decided by what the whole document says, not by their looks.

Each label carries the word for the evidence that it was taken for: `sure` (its notation leaves no
doubt), `paired`, `recurs`, `introduced` (the text or another label names the person), `vocabulary`,
`answers` (a name right behind a question), `form` (written as the other labels are).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.folding import fold_name
from generator.model import Participant
from generator.stages.parse.candidates import Candidate, Place
from generator.stages.parse.marks import accepted_marks
from generator.stages.parse.source import Source
from generator.stages.parse.traps import Traps
from generator.vocabulary import Vocabulary
from generator.vocabulary.names import looks_like_a_name


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate that is a label, and the word for why."""

    candidate: Candidate
    reason: str


def choose(
    source: Source,
    places: Sequence[Place],
    participants: Iterable[Participant],
    traps: Traps,
    vocabulary: Vocabulary,
) -> list[Chosen]:
    """Return the labels in the order of the text."""
    judge = _Judge(source, places, participants, vocabulary)
    chosen: list[Chosen] = []
    for place in places:
        if traps.catches(place, bool(chosen)):
            continue
        label = judge.label(place, chosen[-1].candidate if chosen else None)
        if label:
            chosen.append(label)
    return _without_stray(chosen, traps.opening)


def _without_stray(chosen: list[Chosen], opening: int) -> list[Chosen]:
    """Drop a lone label before the words that open the call: it belongs to the news."""
    before = [label for label in chosen if label.candidate.start < opening]
    return chosen[1:] if len(before) == 1 else chosen


class _Judge:
    """What the whole document says about its candidates."""

    def __init__(
        self,
        source: Source,
        places: Sequence[Place],
        participants: Iterable[Participant],
        vocabulary: Vocabulary,
    ) -> None:
        self._source = source
        self._vocabulary = vocabulary
        starts = [option for place in places for option in place if option.border != "glued"]
        self._marks = accepted_marks(source, starts, vocabulary)
        self._notations = Counter(option.notation.id for option in starts)
        self._heads = Counter(fold_name(option.name) for option in starts if option.name)
        self._roles = Counter(
            option.role for option in starts if option.notation.id in ("role", "role-line")
        )
        named = [option for option in starts if option.notation.needs in ("nothing", "firm")]
        self._introduced = {
            fold_name(name)
            for person in participants
            for name in (person.name, person.latin)
            if name
        } | {
            fold_name(name)
            for option in named
            for name in (option.name, option.fields.get("latin"))
            if name
        }
        self._titles = {fold_name(person.title) for person in participants if person.title}
        self._forms = {option.notation.place for option in starts if self._without_context(option)}

    def label(self, place: Place, before: Candidate | None) -> Chosen | None:
        """Return the first option of ``place`` for which there is evidence, or None."""
        for option in place:
            if option.border == "glued":
                reason = self._glued(option)
            else:
                reason = self._without_context(option) or self._in_context(option, before)
            if reason:
                return Chosen(option, reason)
        return None

    def _glued(self, option: Candidate) -> str:
        """Return why a label in the middle of a line is one: only for somebody known."""
        if self._source.plain[option.end : option.end + 4].lstrip()[:1] in ('"', "“", "「", "『"):
            return ""
        if option.name:
            known = fold_name(option.name) in self._introduced or self._recurs(option)
            return "introduced" if known else ""
        known_role = option.notation.id == "role" and self._roles[option.role] > 0
        return "recurs" if known_role else ""

    def _without_context(self, option: Candidate) -> str:
        """Return the evidence that does not depend on the label before."""
        needs = option.notation.needs
        if needs in ("nothing", "firm"):
            return "sure"
        if needs == "pair":
            return "paired" if option.start in self._marks else ""
        if needs == "several":
            return "recurs" if self._notations[option.notation.id] > 1 else ""
        return self._person(option)

    def _person(self, option: Candidate) -> str:
        names = [name for name in (option.name, option.fields.get("latin")) if name]
        if any(fold_name(name) in self._introduced for name in names):
            return "introduced"
        if any(self._vocabulary.person_named(name) for name in names):
            return "vocabulary"
        if not names:
            title = option.fields.get("title", "")
            return "introduced" if fold_name(title) in self._titles else ""
        return "recurs" if self._recurs(option) and self._shaped(option) else ""

    def _recurs(self, option: Candidate) -> bool:
        return self._heads[fold_name(option.name)] > 1

    def _shaped(self, option: Candidate) -> bool:
        return looks_like_a_name(option.name, self._vocabulary)

    def _in_context(self, option: Candidate, before: Candidate | None) -> str:
        """Return the evidence of a name that stands there once: its place and its form."""
        if option.notation.needs != "person" or not option.name or not self._shaped(option):
            return ""
        if option.notation.place == "line":
            return "form" if "line" in self._forms else ""
        if before and before.role == "analyst":
            return "answers"
        speech = self._vocabulary.regexes["macro:speech"]
        said = speech.match(self._source.plain[option.end : option.end + 20].lstrip())
        return "form" if said and "inline" in self._forms else ""
