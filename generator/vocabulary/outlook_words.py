"""What ``outlook.yml`` may say: the words that make a sentence speak of what is to come."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.vocabulary.schemas import Entry, Text

Words = tuple[Text, ...]


class Cues(Entry):
    """Words, and the contexts in which they do not count."""

    words: Words = ()
    except_: Annotated[Words, Field(alias="except")] = ()


class Future(Entry):
    """Times that are to come: ``sure`` anywhere, ``start`` only where a clause starts."""

    sure: Words = ()
    start: Words = ()


class OutlookWords(Entry):
    """The whole file; what each list is for is said there."""

    cues: Cues = Cues()
    will: Cues = Cues()
    predicate: Words = ()
    disposal: Words = ()
    modal: Cues = Cues()
    adverbs: Words = ()
    company: Words = ()
    gradual: Words = ()
    habit: Words = ()
    beliefs: Words = ()
    hedges: Cues = Cues()
    negations: Cues = Cues()
    absent: Words = ()
    plans: Words = ()
    conditions: Cues = Cues()
    only: Words = ()
    circumstances: Words = ()
    asking: Words = ()
    ceremony: Words = ()
    past: Words = ()
    future: Future = Future()
    times: Words = ()
    ahead: Words = ()
    within: Words = ()
    until: Words = ()
    joins: Words = ()
