"""Tries every pattern on the examples and traps that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.vocabulary.patterns import expand, narrow
from generator.vocabulary.schemas import Example, Introduction, Macro, Reference
from generator.vocabulary.vocabulary import Pattern, Vocabulary

Fault = tuple[str, tuple[int | str, ...], str]  # name of the file, place in it, message


def pattern_problems(vocabulary: Vocabulary) -> Iterator[Fault]:
    """Yield what is wrong with the patterns of macros, notations and the others."""
    macros = {name: macro.pattern for name, macro in vocabulary.macros.items()}
    broken = list(_broken("macros", vocabulary.macros.values(), macros))
    yield from broken
    if broken:
        return  # what uses them would only say the same again
    for kind in ("notations", "headings", "furniture", "introductions"):
        entries = getattr(vocabulary, kind).values()
        broken = list(_broken(kind, entries, macros))
        yield from broken
        for index, entry in enumerate(() if broken else entries):
            pattern = re.compile(expand(entry.pattern, macros))
            for place, message in _faults(entry, pattern):
                yield kind, (index, *place), message


def _broken(
    kind: str, entries: Iterable[Macro | Pattern], macros: Mapping[str, str]
) -> Iterator[Fault]:
    for index, entry in enumerate(entries):
        try:
            re.compile(expand(entry.pattern, macros))
        except (re.error, ValueError) as error:
            yield kind, (index, "pattern"), f"{entry.id!r}: not a pattern: {error}"


def _faults(
    entry: Pattern, pattern: re.Pattern[str]
) -> Iterator[tuple[tuple[int | str, ...], str]]:
    for index, example in enumerate(entry.examples):
        text = example.text if isinstance(example, Example) else str(example)
        match = _fits(pattern, entry, text)
        if match is None:
            yield ("examples", index), f"{entry.id!r} does not match its example {text!r}"
        elif isinstance(example, Example):
            found = {name: value for name, value in match.groupdict().items() if value}
            expected = {name: narrow(value) for name, value in example.fields.items()}
            # Groups that only mark a role need not be written into every example.
            if {name: found.get(name) for name in expected} != expected:
                message = f"{entry.id!r} finds {found} in {text!r}, not {example.fields}"
                yield ("examples", index), message
    for index, trap in enumerate(entry.traps):
        if _fits(pattern, entry, trap):
            yield ("traps", index), f"{entry.id!r} matches {trap!r}, which is meant as a trap"


def _fits(pattern: re.Pattern[str], entry: Pattern, text: str) -> re.Match[str] | None:
    # Some stand in the middle of speech; all others are whole stretches.
    if isinstance(entry, Introduction | Reference):
        return pattern.search(narrow(text))
    return pattern.fullmatch(narrow(text))
