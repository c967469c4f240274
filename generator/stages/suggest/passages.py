"""The speech of a corpus, exchange by exchange, without what the vocabulary knows already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Call, Paragraph
from generator.phrases import PhraseMatcher, fold_in_place
from generator.vocabulary import Vocabulary
from generator.vocabulary.segmenter import vocabulary_names


@dataclass(frozen=True, slots=True)
class Passage:
    """An exchange (None: what is said outside of any), its topics' scores, and its unknown text."""

    call: str
    exchange: int | None
    topics: dict[str, float]
    paragraphs: tuple[Paragraph, ...]
    unknown: str


def passages(calls: Iterable[Call], vocabulary: Vocabulary) -> Iterator[Passage]:
    """Yield the passages of ``calls``; known words are cut out of their ``unknown`` text."""
    known = _known(vocabulary)
    for call in calls:
        scores = {
            exchange.number: {evidence.topic: evidence.score for evidence in exchange.topics}
            for exchange in call.exchanges
        }
        said: dict[int | None, list[Paragraph]] = {}
        for turn in call.turns:
            said.setdefault(turn.exchange, []).extend(turn.paragraphs)
        for number, paragraphs in said.items():
            unknown = "\n".join(_without(paragraph.text, known) for paragraph in paragraphs)
            topics = scores.get(number, {}) if number is not None else {}
            yield Passage(call.id, number, topics, tuple(paragraphs), unknown)


@lru_cache(maxsize=2)
def _known(vocabulary: Vocabulary) -> PhraseMatcher:
    return PhraseMatcher(dict.fromkeys(vocabulary_names(vocabulary), ()))


def _without(text: str, known: PhraseMatcher) -> str:
    folded = fold_in_place(text)
    pieces: list[str] = []
    done = 0
    for match in known.find(folded):
        pieces.append(folded[done : match.start])
        done = match.end
    return "\n".join([*pieces, folded[done:]])
