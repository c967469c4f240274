"""Words that rose or fell from one call to another.

Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin'
Words", equations 16, 20 and 22): the z-score of a word's change, where words that are rare in
both calls are held back by how often the company says them at all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.changes.speech import Place, speech
from generator.model import Call
from generator.phrases import fold_in_place
from generator.vocabulary import Vocabulary
from generator.vocabulary.segmenter import segmenter, vocabulary_words

PRIOR = 500.0  # words: what all calls of the company together weigh against each of the two
UNSAID = 1.0  # words of the prior for all that nobody has said yet
SIGNIFICANT = 1.96  # standard deviations: one in twenty by chance
LEAST = 3  # times that a word is said in one of both
MOST = 12  # words shown in each direction
# Words more frequent than this in general Chinese (jieba's counts, of 60 million) tell nothing,
# unless the vocabulary has them.
COMMON = 5_000


@dataclass(frozen=True, slots=True)
class TermChange:
    """A word as it is written, how often it is said now and then, its z-score (positive: it rose).

    The places are those of its first mention, None where it is not said.
    """

    word: str
    count_now: int
    count_then: int
    score: float
    now: Place | None
    then: Place | None


class Words:
    """The words of a company's calls: counted, and where each is first said."""

    def __init__(self, calls: Iterable[Call], vocabulary: Vocabulary) -> None:
        """Count the words of ``calls``."""
        self._segmenter = segmenter(vocabulary)
        self._known = vocabulary_words(vocabulary)
        self._counts: dict[str, Counter[str]] = {}
        self._places: dict[str, dict[str, Place]] = {}
        for call in calls:
            self._counts[call.id], self._places[call.id] = Counter(), {}
            for _, paragraph in speech(call):
                for word, start, end in self._segmenter.tokenize(fold_in_place(paragraph.text)):
                    if self._tells(word):
                        self._counts[call.id][word] += 1
                        place = Place(call.id, paragraph, start, end)
                        self._places[call.id].setdefault(word, place)
        self.all = sum(self._counts.values(), Counter())

    def of(self, call: Call) -> Counter[str]:
        """Return how often each word is said in ``call``."""
        return self._counts[call.id]

    def place(self, call: Call, word: str) -> Place | None:
        """Return where ``word`` is first said in ``call``."""
        return self._places[call.id].get(word)

    def written(self, word: str) -> str:
        """Return ``word``, which is folded, as the vocabulary writes it."""
        return self._known.get(word, word)

    def _tells(self, word: str) -> bool:
        if len(word) < 2 or word.isnumeric() or not word.isalnum():
            return False
        return word in self._known or (self._segmenter.FREQ.get(word) or 0) <= COMMON


def term_changes(now: Call, then: Call, words: Words) -> tuple[TermChange, ...]:
    """Return the words that rose, the most first, and then those that fell, the most first."""
    scores = log_odds(words.of(now), words.of(then), words.all)
    found = [
        TermChange(
            words.written(word),
            words.of(now)[word],
            words.of(then)[word],
            round(score, 2),
            words.place(now, word),
            words.place(then, word),
        )
        for word, score in scores.items()
        if abs(score) >= SIGNIFICANT and max(words.of(now)[word], words.of(then)[word]) >= LEAST
    ]
    found.sort(key=lambda change: (-abs(change.score), change.word))
    rose = [change for change in found if change.score > 0][:MOST]
    fell = [change for change in found if change.score < 0][:MOST]
    return (*rose, *fell)


def log_odds(
    now: Mapping[str, int], then: Mapping[str, int], background: Mapping[str, int]
) -> dict[str, float]:
    """Return the z-score of each word of two counts; ``background`` gives the prior's shape."""
    scale = PRIOR / max(1, sum(background.values()))
    prior = {word: background[word] * scale for word in now.keys() | then.keys()}
    total_now, total_then = (sum(counts.values()) + PRIOR + UNSAID for counts in (now, then))
    scores: dict[str, float] = {}
    for word, weight in sorted(prior.items()):
        one, other = now.get(word, 0) + weight, then.get(word, 0) + weight
        change = math.log(one / (total_now - one)) - math.log(other / (total_then - other))
        scores[word] = change / math.sqrt(1 / one + 1 / other)
    return scores
