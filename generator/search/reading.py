"""What the index reads of each document: its folded lines, and the words of each of its fields.

To fold and to cut takes most of the time of a build: many documents are shared out to all
processors. What they send back is short: words as numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise

import numpy as np

from generator.search.columns import Ints, bounds
from generator.search.documents import SearchDocument
from generator.search.folding import fold, folded_lines
from generator.search.grams import BREAK
from generator.search.processes import spread
from generator.search.tokens import words

CHUNK = 500  # documents that one process reads at a time

# lunr's fields with their boosts.
FIELDS: Mapping[str, float] = {"speaker": 2, "text": 1, "topics": 2, "title": 1}


@dataclass(frozen=True)
class Field:
    """The words of one field of all documents, one after the other, as places in `Tokens.words`;
    ``length`` tells how many each document has."""

    word: Ints
    length: Ints


@dataclass(frozen=True)
class Tokens:
    """All different words, in order, and the fields that hold them."""

    words: list[str]
    fields: Mapping[str, Field]

    def lists(self, name: str) -> list[list[str]]:
        """Return the words of each document in one field."""
        field = self.fields[name]
        held = [self.words[number] for number in field.word]
        return [held[start:end] for start, end in pairwise(bounds(field.length).tolist())]


def read(found: Sequence[SearchDocument], listed: tuple[str, ...]) -> tuple[list[str], Tokens]:
    """Return the folded lines of each document, joined by BREAK, and the words of all."""
    tasks = [partial(_read_chunk, start) for start in range(0, len(found), CHUNK)]
    chunks = list(spread(tasks, found, listed, alone=len(tasks) < 3))
    return [text for texts, _ in chunks for text in texts], _joined([own for _, own in chunks])


def _read_chunk(
    start: int, found: Sequence[SearchDocument], listed: tuple[str, ...]
) -> tuple[list[str], Tokens]:
    known: dict[str, list[str]] = {}  # titles and speakers come again and again

    def cut(lines: Sequence[str]) -> list[str]:
        for line in lines:
            if line not in known:
                known[line] = words(line, listed)
        return [word for line in lines for word in known[line]]

    texts: list[str] = []
    fields: dict[str, list[list[str]]] = {field: [] for field in FIELDS}
    for document in found[start : start + CHUNK]:
        lines = folded_lines(document.text, document.speaker)
        texts.append(BREAK.join(lines))
        fields["speaker"].append(cut(lines[1 : 1 + len(document.speaker)]))
        fields["text"].append(cut(lines[:1]))
        fields["topics"].append(cut([fold(title) for title in document.topic_titles]))
        fields["title"].append(cut([fold(document.title)]))
    return texts, tokens(fields)


def tokens(fields: Mapping[str, Sequence[Sequence[str]]]) -> Tokens:
    """Number the words of each document of each field."""
    different = sorted({word for field in fields.values() for held in field for word in held})
    number = {word: place for place, word in enumerate(different)}
    return Tokens(different, {name: _field(held, number) for name, held in fields.items()})


def _field(held: Sequence[Sequence[str]], number: Mapping[str, int]) -> Field:
    length = np.fromiter(map(len, held), np.int32, len(held))
    each: Iterator[int] = (number[word] for word in chain.from_iterable(held))
    return Field(np.fromiter(each, np.int32, int(length.sum())), length)


def _joined(chunks: Sequence[Tokens]) -> Tokens:
    """Bring chunks that have numbered their words themselves together."""
    different = sorted({word for chunk in chunks for word in chunk.words})
    number = {word: place for place, word in enumerate(different)}
    anew = [np.array([number[word] for word in chunk.words], np.int32) for chunk in chunks]
    nothing = np.zeros(0, np.int32)

    def field(name: str) -> Field:
        own = [chunk.fields[name] for chunk in chunks]
        held = (numbers[part.word] for numbers, part in zip(anew, own, strict=True))
        return Field(
            np.concatenate([nothing, *held]),
            np.concatenate([nothing, *(part.length for part in own)]),
        )

    return Tokens(different, {name: field(name) for name in FIELDS})
