"""Hand-offs: where a speaker asks a colleague to go on (`一会儿吴总(吴泳铭)可以再补充`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.model import Paragraph, Participant, Span, Turn
from generator.stages.identify.people import Identity
from generator.vocabulary import Vocabulary
from generator.vocabulary.patterns import narrow

Find = Callable[[Participant], Identity | None]


def with_handoffs(turn: Turn, find: Find, vocabulary: Vocabulary) -> Turn:
    """Return ``turn`` with a span `hand-off` on everybody who is asked to go on.

    The target is the person's id in the vocabulary, or empty. Analysts hand over to nobody.
    """
    if turn.speaker.role == "analyst":
        return turn
    paragraphs = tuple(_marked(each, find, vocabulary) for each in turn.paragraphs)
    return replace(turn, paragraphs=paragraphs)


def _marked(paragraph: Paragraph, find: Find, vocabulary: Vocabulary) -> Paragraph:
    found = {span.start: span for span in _handoffs(paragraph.text, find, vocabulary)}
    if not found:
        return paragraph
    spans = sorted((*paragraph.spans, *found.values()), key=lambda span: (span.start, span.end))
    return replace(paragraph, spans=tuple(spans))


def _handoffs(text: str, find: Find, vocabulary: Vocabulary) -> Iterator[Span]:
    plain = narrow(text)
    for entry in vocabulary.introductions.values():
        if entry.says != "hand-off":
            continue
        for match in vocabulary.regexes[f"introduction:{entry.id}"].finditer(plain):
            name, latin = match["name"], match["latin"]
            title = vocabulary.regexes["macro:title"].fullmatch(name)
            meant = find(Participant("" if title else name, "management", latin, name))
            if meant and (meant.person or meant.role != "unknown"):
                end = match.end("latin") + 1 if latin else match.end("name")
                target = meant.person.id if meant.person else ""
                yield Span(match.start("name"), end, "hand-off", target)
