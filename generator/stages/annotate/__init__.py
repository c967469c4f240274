"""Marks what the paragraphs of a call say, and tells what each exchange is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import Call, Paragraph, Span, Turn
from generator.stages.annotate.figures import find_figures, target
from generator.stages.annotate.mentions import mentions
from generator.stages.annotate.outlook import find_outlook
from generator.stages.annotate.references import References
from generator.stages.annotate.spans import clear_of, nested
from generator.stages.annotate.terms import FirstMentions
from generator.stages.annotate.titles import exchange_titles
from generator.stages.annotate.topics import exchange_topics, paragraph_topics
from generator.vocabulary import Vocabulary


def annotate(call: Call, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with what its paragraphs say, and exchanges with topics and title.

    A span of kind ``topic`` stands at each phrase of a topic, one of kind ``term`` at the first
    mention of a term in the call; their targets are vocabulary ids. One of kind ``figure`` has
    the normalised value as target, one of kind ``outlook`` the modality, one of kind
    ``reference`` the earlier period that is spoken of.
    """
    found = _Finders(FirstMentions(vocabulary), References(call, vocabulary))
    call = replace(
        call,
        introduction=_paragraphs(call.introduction, found, vocabulary),
        turns=tuple(
            replace(turn, paragraphs=_paragraphs(turn.paragraphs, found, vocabulary))
            for turn in call.turns
        ),
    )
    return _with_topics(call, vocabulary)


@dataclass(frozen=True, slots=True)
class _Finders:
    """What looks at the paragraphs of one call, and remembers that it is one."""

    terms: FirstMentions
    references: References


def _paragraphs(
    paragraphs: Iterable[Paragraph], found: _Finders, vocabulary: Vocabulary
) -> tuple[Paragraph, ...]:
    return tuple(_annotated(paragraph, found, vocabulary) for paragraph in paragraphs)


def _annotated(paragraph: Paragraph, found: _Finders, vocabulary: Vocabulary) -> Paragraph:
    """Return ``paragraph`` with all that it says; what crosses a figure gives way to it."""
    text = paragraph.text
    figures = find_figures(text, vocabulary)
    outlook = find_outlook(text, figures, vocabulary)
    numbers = [Span(one.start, one.end, "figure", target(one)) for one in figures]
    words = (
        *paragraph.spans,
        *found.terms.spans(text),
        *found.references.spans(text),
        *_topic_spans(text, vocabulary),
        *(Span(one.start, one.end, "outlook", one.modality) for one in outlook),
    )
    return replace(
        paragraph,
        spans=nested((*numbers, *clear_of(numbers, words))),
        topics=paragraph_topics(text, vocabulary),
        figures=figures,
        outlook=outlook,
    )


def _topic_spans(text: str, vocabulary: Vocabulary) -> Iterable[Span]:
    return (
        Span(mention.start, mention.end, "topic", mention.topic)
        for mention in mentions(text, vocabulary)
    )


def _with_topics(call: Call, vocabulary: Vocabulary) -> Call:
    sides = [_sides(call.turns, exchange.number) for exchange in call.exchanges]
    topics = [exchange_topics(asked, answered, vocabulary) for asked, answered in sides]
    titles = exchange_titles(topics, [asked for asked, _ in sides], vocabulary)
    exchanges = tuple(
        replace(exchange, topics=found, title=title)
        for exchange, found, title in zip(call.exchanges, topics, titles, strict=True)
    )
    return replace(call, exchanges=exchanges)


def _sides(turns: Iterable[Turn], number: int) -> tuple[list[str], list[str]]:
    """Return the paragraphs asked and answered; an interpreter speaks for who spoke before."""
    asked: list[str] = []
    answered: list[str] = []
    side = asked
    for turn in turns:
        if turn.exchange == number:
            side = {"question": asked, "answer": answered}.get(turn.kind, side)
            side += (paragraph.text for paragraph in turn.paragraphs)
    return asked, answered
