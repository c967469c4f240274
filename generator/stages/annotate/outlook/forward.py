"""What makes a sentence speak of what is to come."""

from __future__ import annotations

from generator.stages.annotate.outlook.words import Words
from generator.stages.annotate.wordlists import Found

_NOUN = 2  # 将 and a word of disposal need as many characters between them: 将用于 is an adverb
_INDENT = 2  # spaces before the first word of a clause
_ADVERB = 2  # characters between 会 and the adverb that makes it a forecast


def forward_places(words: Words, start: int, end: int, times: list[int]) -> list[int]:
    """Return where the sentence ``[start, end)`` speaks of what is to come, in no order.

    ``times`` are the places of times in it that are surely to come.
    """
    if words.has("asking", start, end):
        return []
    places = [word.start for word in words.of("cues").within(start, end)]
    if words.has_pair("absent", "plans", start, end):
        places.append(start)
    places += [
        word.start for word in words.of("will").within(start, end) if _is_adverb(words, word)
    ]
    places += [word.start for word in words.of("start").within(start, end) if _opens(words, word)]
    if words.has("conditions", start, end) and words.has("hedges", start, end):
        places.append(start)
    expected = bool(places or times or words.has("beliefs", start, end))
    places += [
        word.start
        for word in words.of("modal").within(start, end)
        if _is_forecast(words, word, expected=expected)
    ]
    return places + times


def _is_adverb(words: Words, will: Found) -> bool:
    """Tell whether 将 is no preposition: 将其视作, 将供给分为."""
    next_to = (will.end, will.end + 1)
    if words.has("predicate", *next_to) or words.has("gradual", *next_to):
        return True
    return not words.has("disposal", will.end + _NOUN, words.clause(will.start)[1])


def _opens(words: Words, word: Found) -> bool:
    """Tell whether a word stands where its clause starts."""
    clause_start, _ = words.clause(word.start)
    indent = words.text[clause_start : min(word.start, clause_start + _INDENT)]
    return word.start - clause_start <= _INDENT and not indent.strip()


def _is_forecast(words: Words, modal: Found, *, expected: bool) -> bool:
    """Tell whether 会 or 要 speaks of the future, in a sentence that is ``expected`` to or not."""
    if words.share_clause("habit", modal.start):
        return False
    subject = _subject(words, modal)
    if words.text[modal.start] == "要":
        return subject is not None and words.of("adverbs").fill(subject.end, modal.start)
    if subject or expected or words.share_clause("hedges", modal.start):
        return True
    return words.has("gradual", modal.end, modal.end + _ADVERB)


def _subject(words: Words, modal: Found) -> Found | None:
    """Return the company that 会 is said of: named in its clause, or else in the one before."""
    clause_start, _ = words.clause(modal.start)
    named = words.of("company").last(clause_start, modal.start)
    if named is None and words.of("adverbs").fill(clause_start, modal.start):
        named = words.of("company").last(*words.clause(modal.start, back=1))
    return named
