"""Which candidates are labels: decided by what the whole document says, not by their looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.folding import fold_name
from generator.model import Participant
from generator.stages.parse.candidates import Candidate
from generator.vocabulary import Vocabulary


def choose(
    candidates: Sequence[Candidate],
    participants: Iterable[Participant],
    vocabulary: Vocabulary,
    dialogue: int,
) -> list[Candidate]:
    """Return the candidates that are labels, in order; ``dialogue`` is where the call begins."""
    known = _Names(candidates, participants, vocabulary)
    paired = _marks_are_paired(candidates)
    chosen: list[Candidate] = []
    for candidate in candidates:
        if candidate.start < dialogue:
            continue
        needs = candidate.notation.needs
        if (
            needs == "nothing"
            or (needs == "pair" and paired and not candidate.glued)
            or (needs == "person" and _is_person(candidate, known, chosen))
        ):
            chosen.append(candidate)
    return chosen


class _Names:
    """The names that this call vouches for."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        participants: Iterable[Participant],
        vocabulary: Vocabulary,
    ) -> None:
        self._vocabulary = vocabulary
        self._shape = vocabulary.regexes["macro:person"]
        self._introduced = {fold_name(person.name) for person in participants}
        self._introduced |= {
            fold_name(name)
            for candidate in candidates
            if candidate.notation.needs == "nothing"
            for name in (candidate.name, candidate.fields.get("latin", ""))
            if name
        }
        self._counts = Counter(
            fold_name(candidate.name) for candidate in candidates if not candidate.glued
        )

    def vouched(self, name: str) -> bool:
        """Tell whether the text or the vocabulary knows somebody of this name."""
        return fold_name(name) in self._introduced or bool(self._vocabulary.person_named(name))

    def recurs(self, name: str) -> bool:
        """Tell whether the name stands in front of several lines."""
        return self._counts[fold_name(name)] > 1

    def shaped(self, name: str) -> bool:
        """Tell whether ``name`` looks like a person's name."""
        return bool(self._shape.fullmatch(name))


def _is_person(candidate: Candidate, known: _Names, before: list[Candidate]) -> bool:
    if known.vouched(candidate.name):
        return True
    if candidate.glued or not known.shaped(candidate.name):
        return False
    answers = bool(before) and before[-1].role == "analyst"
    return known.recurs(candidate.name) or answers


def _marks_are_paired(candidates: Sequence[Candidate]) -> bool:
    roles = {candidate.role for candidate in candidates if candidate.notation.needs == "pair"}
    return len(roles) > 1
