"""What makes a sentence speak of what is to come."""

from __future__ import annotations

from generator.stages.annotate.outlook.words import Words
from generator.stages.annotate.wordlists import Found

_NOUN = 2  # 将 and a word of disposal need as many characters between them: 将用于 is an adverb
_ADVERB = 2  # characters between 会 and the adverb that makes it a forecast


def forward_places(words: Words, start: int, end: int, times: list[int]) -> list[int]:
    """Return where the sentence ``[start, end)`` speaks of what is to come, in no order.

    ``times`` are the places of times in it that are surely to come.
    """
    if words.within("asking", start, end):
        return []
    places = [word.start for word in words.within("cues", start, end)]
    if words.pair("absent", "plans", start, end):
        places.append(start)
    places += [word.start for word in words.within("will", start, end) if _is_adverb(words, word)]
    places += (word.start for word in words.within("start", start, end) if _opens(words, word))
    expected = bool(places or times or words.within("beliefs", start, end))
    places += [
        word.start
        for word in words.within("modal", start, end)
        if _is_forecast(words, word, expected=expected)
    ]
    return places + times


def _is_adverb(words: Words, will: Found) -> bool:
    """Tell whether 将 is no preposition: 将其视作, 将供给分为."""
    _, clause_end = words.clause(will.start)
    following = [
        *words.within("predicate", will.end, will.end + 1),
        *words.within("gradual", will.end, will.end + 1),
    ]
    return bool(following) or not words.within("disposal", will.end + _NOUN, clause_end)


def _opens(words: Words, word: Found) -> bool:
    """Tell whether a word stands where its clause starts."""
    clause_start, _ = words.clause(word.start)
    return not words.text[clause_start : word.start].strip()


def _is_forecast(words: Words, modal: Found, *, expected: bool) -> bool:
    """Tell whether 会 or 要 speaks of the future, in a sentence that is ``expected`` to or not."""
    if words.share_clause("habit", modal.start):
        return False
    subject = _subject(words, modal)
    if words.text[modal.start] == "要":
        return subject is not None and words.only("adverbs", subject.end, modal.start)
    if subject or expected or words.share_clause("hedges", modal.start):
        return True
    return bool(words.within("gradual", modal.end, modal.end + _ADVERB))


def _subject(words: Words, modal: Found) -> Found | None:
    """Return the company that 会 is said of: named in its clause, or else in the one before."""
    clause_start, _ = words.clause(modal.start)
    named = words.within("company", clause_start, modal.start)
    if not named and words.only("adverbs", clause_start, modal.start):
        named = words.within("company", *words.clause(modal.start, back=1))
    return named[-1] if named else None
