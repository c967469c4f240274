"""What the word lists demand: no word that means two things, no exception without effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.folding import fold
from generator.vocabulary.figure_words import FigureWords
from generator.vocabulary.outlook_words import OutlookWords
from generator.vocabulary.schemas import Entry

Location = tuple[int | str, ...]
Fault = tuple[Location, str, str]  # place in the file, code, message
Owned = tuple[Location, Sequence[str]]  # a list of words and its place


def figure_problems(words: FigureWords) -> Iterator[Fault]:
    """Yield what is wrong with ``figures.yml`` beyond the shape of its entries."""
    yield from _owned_twice(
        [*_of(words.units, "units", "words"), *_of(words.currencies, "currencies", "words")]
    )
    yield from _owned_twice(_of(words.currencies, "currencies", "before"))
    yield from _owned_twice(_of(words.idioms, "idioms", "words"))
    yield from _owned_twice(_of(words.comparisons, "comparisons", "words"))
    yield from _owned_twice(_of(words.metrics, "metrics", "names"))
    yield from _owned_twice(
        (("metrics", index, "id"), (metric.id,)) for index, metric in enumerate(words.metrics)
    )
    for index, idiom in enumerate(words.idioms):
        yield from _exceptions(("idioms", index), idiom.words, idiom.except_)
    for index, marks in enumerate(words.approximations):
        said = (*marks.before, *marks.after, *marks.anywhere)
        yield from _exceptions(("approximations", index), said, marks.except_)
    for index, change in enumerate(words.changes):
        yield from _exceptions(("changes", index), change.words + change.rates, change.except_)
    for index, metric in enumerate(words.metrics):
        yield from _exceptions(("metrics", index), metric.names, metric.except_)


def outlook_problems(words: OutlookWords) -> Iterator[Fault]:
    """Yield what is wrong with ``outlook.yml`` beyond the shape of its entries."""
    for name in ("cues", "will", "modal", "hedges", "negations", "conditions"):
        cues = getattr(words, name)
        yield from _exceptions((name,), cues.words, cues.except_)


def _of(entries: Iterable[Entry], kind: str, field: str) -> Iterator[Owned]:
    for index, entry in enumerate(entries):
        yield (kind, index, field), getattr(entry, field)


def _owned_twice(lists: Iterable[Owned]) -> Iterator[Fault]:
    """Yield the words that stand in two of ``lists``, of which a number could mean only one."""
    owners: set[str] = set()
    for place, words in lists:
        for number, word in enumerate(words):
            if fold(word) in owners:
                message = f"{word!r} stands twice here or means two things; remove one"
                yield (*place, number), "word-owned-twice", message
            owners.add(fold(word))


def _exceptions(place: Location, words: Sequence[str], contexts: Sequence[str]) -> Iterator[Fault]:
    """Yield the contexts that hold none of ``words``, or are one of them."""
    folded = [fold(word) for word in words]
    for number, context in enumerate(map(fold, contexts)):
        where = (*place, "except", number)
        if context in folded:
            message = f"{contexts[number]!r} hides a word of its own list; remove one of the two"
            yield where, "useless-except", message
        elif not any(word in context for word in folded):
            message = (
                f"{contexts[number]!r} holds no word of its list and has no effect; correct it"
            )
            yield where, "useless-except", message
