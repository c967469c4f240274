"""What is asked of the editor about a doubtful line, with the answers that there can be."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Addition, Problem

LEAVE = "leave it as it is written"
# By the code of a problem: the question, and what can be done. "+" stands for the entry to add.
_QUESTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "doubtful-label": (
        "Taken for speech. Does it name a speaker?",
        (
            "no: leave it, it is speech",
            "+yes: add the person to",
            "yes, and others are written like this: add the form to notations.yml",
        ),
    ),
    "unknown-person": (
        "Nobody in the vocabulary has this name. Who is it?",
        (
            f"I do not know: {LEAVE}",
            "+somebody new: add this to",
            "somebody known: add this name to the aliases of the entry in people.yml",
        ),
    ),
    "ambiguous-person": (
        "The name may mean more than one. Who is it?",
        (
            f"I do not know: {LEAVE}",
            "one of them: add this name to the aliases of the entry in people.yml",
        ),
    ),
    "other-person": (
        "The vocabulary has this name elsewhere. Is it the same person?",
        (f"no: {LEAVE}", "yes: add this title, with dates, to the entry in people.yml"),
    ),
    "no-labels": (
        "Does somebody speak here?",
        (
            "no: leave it as one text of nobody",
            "yes: add the form of the labels, with an example, to notations.yml",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that the editor can say, and the entry that makes it so, if there is one."""

    says: str
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a line. The first answer leaves all as it is."""

    problem: Problem
    asks: str
    answers: tuple[Answer, ...]


def question(problem: Problem) -> Question | None:
    """Return what is to be asked about a problem; None where there is nothing to choose."""
    if problem.code not in _QUESTIONS:
        return None
    asks, answers = _QUESTIONS[problem.code]
    return Question(problem, asks, tuple(_answer(says, problem) for says in answers))


def _answer(says: str, problem: Problem) -> Answer:
    if not says.startswith("+") or problem.addition is None:
        return Answer(says.removeprefix("+"))
    return Answer(f"{says[1:]} {problem.addition.file}", problem.addition)
