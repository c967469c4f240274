"""What topics demand of each other: no cycles, no phrase owned in silence by two, no dead words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.folding import fold
from generator.vocabulary.schemas import Phrase, Topic

Location = tuple[int | str, ...]
Fault = tuple[Location, str, str]  # place in topics.yml, code, message


def topic_problems(topics: Mapping[str, Topic]) -> Iterator[Fault]:
    """Yield what is wrong with ``topics``, which are in the order of their file."""
    yield from _cycles(topics)
    yield from _ownership(topics)
    for index, topic in enumerate(topics.values()):
        if not topic.phrases:
            yield (index, "phrases"), "no-phrases", f"{topic.id!r} has no phrases; write one"
        for place, phrase in enumerate(topic.phrases):
            for number, context in enumerate(phrase.except_):
                if message := _context_fault(phrase, context):
                    yield (index, "phrases", place, "except", number), "useless-except", message


def phrase_key(phrase: str) -> str:
    """Return what two writings of one phrase have in common: script, width, case and spaces."""
    return "".join(fold(phrase).replace("-", " ").split())


def _cycles(topics: Mapping[str, Topic]) -> Iterator[Fault]:
    order = list(topics)
    for index, name in enumerate(order):
        path = _ancestry(name, topics)
        # A ring is told once, at its first topic in the file.
        if topics[path[-1]].parent == name and index == min(map(order.index, path)):
            ring = " → ".join([*path, name])
            message = f"the parents of {name!r} go round in a ring: {ring}; remove one of them"
            yield (index, "parent"), "topic-cycle", message


def _ancestry(name: str, topics: Mapping[str, Topic]) -> list[str]:
    """Return a topic, its parent, and so on, up to the last before one would come again."""
    path = [name]
    parent = topics[name].parent
    while parent is not None and parent in topics and parent not in path:
        path.append(parent)
        parent = topics[parent].parent
    return path


def _ownership(topics: Mapping[str, Topic]) -> Iterator[Fault]:
    for found in _owners(topics).values():
        names = [name for name, _, _ in found]
        for number, (name, phrase, place) in enumerate(found):
            if name in names[:number]:
                message = f"{phrase.phrase!r} stands twice in {name!r}; remove this one"
                yield place, "phrase-twice", message
            elif not phrase.shared and set(names) != {name}:
                others = ", ".join(repr(other) for other in dict.fromkeys(names) if other != name)
                message = (
                    f"{phrase.phrase!r} belongs to {name!r} and to {others}; remove it from one, "
                    "or write shared: true at each"
                )
                yield place, "phrase-owned-twice", message


def _owners(topics: Mapping[str, Topic]) -> dict[str, list[tuple[str, Phrase, Location]]]:
    owners: dict[str, list[tuple[str, Phrase, Location]]] = {}
    for index, (name, topic) in enumerate(topics.items()):
        for place, phrase in enumerate(topic.phrases):
            owner = (name, phrase, (index, "phrases", place))
            owners.setdefault(phrase_key(phrase.phrase), []).append(owner)
    return owners


def _context_fault(phrase: Phrase, context: str) -> str:
    """Return what is wrong with one ``except`` of a phrase, or nothing."""
    inner, outer = phrase_key(phrase.phrase), phrase_key(context)
    if inner == outer:
        return f"{context!r} hides every {phrase.phrase!r}; write a longer context or remove both"
    if inner not in outer:
        return f"{context!r} does not hold {phrase.phrase!r} and so has no effect; correct it"
    return ""
