"""The words of ``outlook.yml`` and the clauses of a text, looked up by place."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from generator.clauses import clauses
from generator.stages.annotate.places import Places
from generator.stages.annotate.wordlists import Found, WordLists, by_list
from generator.vocabulary import Vocabulary

# Lists that may hold parts of each other's words are looked for apart.
_PASSES = (
    ("cues", "will", "modal"),
    ("hedges", "negations", "conditions", "absent", "plans"),
    ("only", "circumstances"),
    ("company", "gradual", "habit", "beliefs", "asking", "ceremony"),
    ("predicate", "disposal"),
    ("adverbs",),
    ("past",),
    ("sure", "times"),
    ("start",),
)


_NONE: Places[Found] = Places()


class Words:
    """The words of one text; lists have the names that they have in the file."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self._clauses = clauses(text)
        self._clause_starts = [start for start, _ in self._clauses]
        self._lists = by_list(word for lists in _lists(vocabulary) for word in lists.find(text))

    def of(self, name: str) -> Places[Found]:
        """Return the words of list ``name``."""
        return self._lists.get(name, _NONE)

    def has(self, name: str, start: int, end: int) -> bool:
        """Tell whether a word of list ``name`` starts in ``[start, end)``."""
        return self.of(name).last(start, end) is not None

    def has_pair(self, first: str, second: str, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` has a clause with a word of each list, in this order."""
        return any(
            self.has(second, word.end, self.clause(word.start)[1])
            for word in self.of(first).within(start, end)
        )

    def clause(self, position: int, back: int = 0) -> tuple[int, int]:
        """Return start and end of the clause around ``position``, or one ``back`` before."""
        number = bisect_right(self._clause_starts, position) - 1 - back
        return self._clauses[number] if 0 <= number < len(self._clauses) else (0, 0)

    def share_clause(self, name: str, position: int) -> bool:
        """Tell whether a word of list ``name`` stands in the clause around ``position``."""
        return self.has(name, *self.clause(position))


@lru_cache(maxsize=4)
def _lists(vocabulary: Vocabulary) -> tuple[WordLists, ...]:
    words = vocabulary.outlook
    with_contexts = {
        name: getattr(words, name)
        for name in ("cues", "will", "modal", "hedges", "negations", "conditions")
    }
    lists = {name: (cues.words, cues.except_) for name, cues in with_contexts.items()}
    plain = (
        "absent", "plans", "only", "circumstances", "adverbs", "gradual", "habit", "beliefs",
        "asking", "ceremony", "predicate", "disposal", "past", "times",
    )  # fmt: skip
    lists |= {name: (getattr(words, name), ()) for name in plain}
    lists |= {"sure": (words.future.sure, ()), "start": (words.future.start, ())}
    names = (
        name
        for company in vocabulary.companies.values()
        for name in (company.name, company.short, company.english, *company.aliases)
    )
    lists["company"] = ((*words.company, *names), ())
    return tuple(WordLists({name: lists[name] for name in names}) for names in _PASSES)
