"""Forward-looking statements: sentences that say what is expected, planned, aimed at or promised.

A sentence speaks of what is to come if it has one of these, and is neither a question nor part of
the ceremony of a call:

* a word that is enough alone (预计, 力争, 目标是) or a time that is to come (明年, 未来三年);
* 将 as an adverb, not as the preposition that stands for 把 (将其视作);
* 会 or 要 said of oneself (我们会), of a slow change (会逐渐), or of what somebody believes,
  but not of a habit (通常会).

Of the modalities that a sentence shows, the first of conditional, negative and hedged counts;
otherwise it is stated. The span is the whole sentence, so that spans never overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.clauses import sentence_bounds
from generator.model import Figure, Outlook
from generator.stages.annotate.outlook.forward import forward_places
from generator.stages.annotate.outlook.horizons import Horizons
from generator.stages.annotate.outlook.modality import modality_of
from generator.stages.annotate.outlook.words import Words
from generator.vocabulary import Vocabulary


def find_outlook(
    text: str, figures: Sequence[Figure], vocabulary: Vocabulary
) -> tuple[Outlook, ...]:
    """Return the forward-looking sentences of ``text``, whose ``figures`` may tell horizons."""
    words = Words(text, vocabulary)
    return tuple(_found(words, Horizons(words, figures, vocabulary.outlook)))


def _found(words: Words, horizons: Horizons) -> Iterator[Outlook]:
    for start, end in sentence_bounds(words.text):
        if words.text[end - 1] in "?？":
            continue
        places = forward_places(words, start, end, horizons.sure(start, end))
        horizon = horizons.horizon(start, end, places)
        if places and (horizon or not words.has("ceremony", start, end)):
            yield Outlook(start, end, modality_of(words, start, end), horizon)
