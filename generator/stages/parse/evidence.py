"""Which candidates are labels: decided by what the whole document says, not by their looks.

Each label carries the word for the evidence that it was taken for: `sure` (its notation leaves no
doubt), `paired`, `recurs`, `introduced` (the text or another label names the person), `vocabulary`,
`answers` (a name right behind a question), `called` (behind a host or operator), `form` (written
as other labels are), `company` (other labels stand around it).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.stages.parse.candidates import Candidate, Place
from generator.stages.parse.known import Known
from generator.stages.parse.marks import accepted_marks
from generator.stages.parse.source import Source
from generator.stages.parse.traps import QUOTES, SENTENCE_END, Traps
from generator.vocabulary import Vocabulary

NAMES = 3  # different names that show a form of label, though none comes again
ITEM = 6  # characters behind a colon; what is shorter may be an item of a list
SURE_NAMES = 2  # the same, of names that can hardly be anything else


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate that is a label, and the word for why."""

    candidate: Candidate
    reason: str


def choose(
    source: Source, places: Sequence[Place], known: Known, traps: Traps, vocabulary: Vocabulary
) -> list[Chosen]:
    """Return the labels in the order of the text."""
    judge = _Judge(source, places, known, vocabulary)
    chosen: list[Chosen] = []
    for place in places:
        before = chosen[-1].candidate if chosen else None
        if before and place[0].start < before.end:
            continue
        for option in place:
            if not traps.catches(option, before) and (reason := judge.reason(option, before)):
                chosen.append(Chosen(option, reason))
                break
    return _without_stray(source, chosen, traps.opening, vocabulary)


def _without_stray(
    source: Source, chosen: list[Chosen], opening: int, vocabulary: Vocabulary
) -> list[Chosen]:
    """Drop a lone label in the news: before the words that open the call, with news behind it."""
    before = [label.candidate.end for label in chosen if label.candidate.start < opening]
    if len(before) != 1:
        return chosen
    news = vocabulary.regexes["macro:news"].search(source.plain, before[0], opening)
    return chosen[1:] if news else chosen


class _Judge:
    """Weighs what speaks for each candidate."""

    def __init__(
        self, source: Source, places: Sequence[Place], known: Known, vocabulary: Vocabulary
    ) -> None:
        self._source = source
        self._known = known
        self._speech = vocabulary.regexes["macro:speech"]
        self._asking_words = vocabulary.regexes["macro:asking"]
        options = [option for place in places for option in place]
        starts = [option for option in options if option.border != "glued"]
        self._marks = accepted_marks(source, options, known)
        self._notations = Counter(option.notation.id for option in starts)
        accepted = [option for option in starts if self._alone(option)]
        self._roles = {option.role for option in accepted if not option.name}
        self._asking = {option.role for option in accepted}
        self._sides = {
            option.role for option in starts if option.notation.needs in ("company", "asks")
        }
        self._forms = {option.is_inline for option in accepted} | set(self._recurring(starts))
        self._beside_words = set(self._near_words(starts))
        self._clocked = any("clock" in option.fields for option in accepted)
        self._marked = {option.decoration for option in accepted if option.decoration}

    def _recurring(self, starts: Sequence[Candidate]) -> Iterator[bool]:
        """Yield the forms (inline or not) in which several names stand, each of them only once."""
        for form in (True, False):
            options = [option for option in starts if option.is_inline == form]
            # Headlines are names and colons too, but no sentences.
            options = [option for option in options if not form or self._is_sentence(option)]
            names = {option.name for option in options if self._known.is_name(option)}
            sure = {option.name for option in options if self._known.is_surely_a_person(option)}
            if len(names) >= NAMES or len(sure) >= SURE_NAMES:
                yield form

    def _is_sentence(self, option: Candidate) -> bool:
        return self._source.plain[option.line.end - 1] in SENTENCE_END

    def _near_words(self, starts: Sequence[Candidate]) -> Iterator[int]:
        """Yield the lines above and below those that have a word where a label has the name."""
        words = {option.line.body for option in starts if option.name and option.is_inline}
        words -= {option.line.body for option in starts if self._known.is_name(option)}
        for line, below in pairwise(self._source.lines):
            if line.body in words:
                yield below.body
            if below.body in words:
                yield line.body

    def reason(self, option: Candidate, before: Candidate | None) -> str:
        """Return the word for the evidence that ``option`` is a label, or an empty string."""
        if option.notation.place == "lines" and not self._known.is_affiliated(option):
            return ""
        if option.border == "glued" and option.start not in self._marks:
            return self._glued(option)
        return self._alone(option) or self._in_context(option, before)

    def _glued(self, option: Candidate) -> str:
        """Return why a label in the middle of a line is one: only for somebody known."""
        if self._source.plain[option.end : option.end + 4].lstrip().startswith(QUOTES):
            return ""
        if option.names:
            if self._known.introduces(option) or self._known.recurs(option):
                return "introduced"
            return "vocabulary" if self._known.in_vocabulary(option) else ""
        return "recurs" if option.notation.id == "role" and option.role in self._roles else ""

    def _alone(self, option: Candidate) -> str:
        """Return the evidence that does not depend on the labels around."""
        needs = option.notation.needs
        if needs in ("nothing", "firm"):
            return "sure"
        if needs in ("pair", "answered"):
            return "paired" if option.start in self._marks else ""
        if needs == "several":
            return "recurs" if self._notations[option.notation.id] > 1 else ""
        if needs in ("company", "asks"):
            return ""
        if self._known.introduces(option):
            return "introduced"
        if self._known.in_vocabulary(option):
            return "vocabulary"
        return "recurs" if self._known.recurs(option) else ""

    def _in_context(self, option: Candidate, before: Candidate | None) -> str:
        """Return the evidence from the labels around: their place, their form, their roles."""
        if option.notation.needs == "asks" and not self._asks(option):
            return ""
        if option.notation.needs in ("company", "asks"):
            return "company" if self._has_company(option) else ""
        if option.notation.needs != "person":
            return ""
        if not option.name:
            return self._by_place(option, before)
        if not self._known.is_name(option):
            return ""
        if option.name.isascii() and " " not in option.name:
            return ""  # `Note:` is written like `Eric:`
        if not option.is_inline:
            return "form" if False in self._forms else ""
        return self._by_place(option, before) or self._by_form(option)

    def _has_company(self, option: Candidate) -> bool:
        """Tell whether other labels stand around; what has a time is like those that have one."""
        if option.notation.place == "line" and "clock" in option.fields:
            return self._clocked
        return bool(self._forms) or len(self._sides) > 1

    def _asks(self, option: Candidate) -> bool:
        line = self._source.plain[option.end : option.line.end]
        return "?" in line or bool(self._asking_words.search(line))

    def _by_place(self, option: Candidate, before: Candidate | None) -> str:
        if before is None:
            return ""
        if before.role == "analyst" or self._source.plain[: option.start].rstrip()[-1:] == "?":
            return "answers"
        return "called" if before.role in ("host", "operator", "interpreter") else ""

    def _by_form(self, option: Candidate) -> str:
        """Return `form` for a name in a text with such labels, if it can hardly be a word."""
        if option.decoration in self._marked:
            return "form"
        rest = self._source.plain[option.end : option.end + 20].lstrip()
        # Where nothing else marks those who ask, they are among the names that come but once.
        unasked = "analyst" not in self._asking and option.line.body not in self._beside_words
        unasked = unasked and option.line.end - option.end > ITEM
        likely = unasked or self._known.is_surely_a_name(option) or self._speech.match(rest)
        return "form" if likely and True in self._forms else ""
