"""How well two exchanges go together, and why."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.model import Speaker
from generator.stages.link.profiles import Profile
from generator.stages.link.words import word_weights
from generator.vocabulary import Vocabulary
from generator.vocabulary.segmenter import vocabulary_words

# A score is at most 1. Likeness of topics and of words make it; the same people add a little.
TOPICS, WORDS = 0.7, 0.3
WORDS_ALONE = 0.6  # as far as topics do not tell what the exchanges are about …
FULL = 0.6  # … which they do wholly from this part of the clauses on
ANALYST, FIRM, MANAGER = 0.03, 0.03, 0.02
# Named in a reason: so many words, each of this part of the heaviest one's weight.
MOST_WORDS, TOLD_KNOWN, TOLD = 4, 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score of a pair, 0 to 1, and the reasons that a reader is told."""

    score: float
    reasons: tuple[str, ...]


class Scorer:
    """Compares exchanges of one company; what is rare among them counts most."""

    def __init__(self, profiles: Sequence[Profile], vocabulary: Vocabulary) -> None:
        """Prepare to compare ``profiles`` with each other; their positions are their indices."""
        self._titles = {topic.id: topic.title for topic in vocabulary.topics.values()}
        self._named = vocabulary_words(vocabulary)
        uses = Counter(topic for profile in profiles for topic in profile.topics)
        rarity = {topic: math.log(1 + len(profiles) / count) for topic, count in uses.items()}
        words = [Counter(each.asked) + Counter(each.answered) for each in profiles]
        weights = word_weights(words, vocabulary)
        self._topics = [_topic_vector(profile.topics, rarity) for profile in profiles]
        self._words = [_exchange_vector(profile, weights) for profile in profiles]

    def heaviest_words(self, profile: Profile, count: int) -> list[str]:
        """Return the words that tell most about an exchange."""
        return _heaviest(self._words[profile.position])[:count]

    def compare(self, one: Profile, other: Profile) -> Likeness:
        """Return how well two exchanges go together.

        Topics are compared by the Bhattacharyya coefficient of their shares, weighted by rarity,
        words by the root of the cosine of their TF-IDF vectors, so that both measures spread
        over 0 to 1. The less of the exchanges is about their topics, the more the words count:
        two that touch a topic in a sentence each need not speak of the same thing.
        """
        topics = _products(self._topics[one.position], self._topics[other.position])
        words = _products(self._words[one.position], self._words[other.position])
        people = list(_people(one, other))
        wording = math.sqrt(sum(words.values()))
        known = _known(one) * _known(other)
        likeness = known * (TOPICS * sum(topics.values()) + WORDS * wording)
        likeness += (1 - known) * WORDS_ALONE * wording
        score = min(1.0, likeness + sum(weight for weight, _ in people))
        reasons = (
            _listed("同一主题:", (self._titles[topic] for topic in _heaviest(topics))),
            _listed("共同词:", self._told(words)),
            *(reason for _, reason in people),
        )
        return Likeness(round(score, 3), tuple(filter(None, reasons)))

    def _told(self, words: Mapping[str, float]) -> list[str]:
        """Return the heaviest words, none of them part of another.

        Words that editors know come first; others have to be as heavy as few are, since they
        seldom tell a reader anything.
        """
        heaviest = max(words.values(), default=0.0)
        least = {True: TOLD_KNOWN * heaviest, False: TOLD * heaviest}
        heavy = {word: w for word, w in words.items() if w >= least[word in self._named]}
        told: list[str] = []
        for word in sorted(_heaviest(heavy), key=lambda word: word not in self._named):
            if not any(word in other or other in word for other in told):
                told.append(word)
        return [self._named.get(word, word) for word in told[:MOST_WORDS]]


def _people(one: Profile, other: Profile) -> Iterable[tuple[float, str]]:
    if analysts := _shared(one.analysts, other.analysts):
        yield ANALYST, _listed("同一分析师:", analysts)
    firms = {speaker.firm: speaker.organization or "" for speaker in one.analysts if speaker.firm}
    if shared := [firms[s.firm] for s in other.analysts if s.firm in firms]:
        yield FIRM, _listed("同一机构:", dict.fromkeys(shared))
    if managers := _shared(one.managers, other.managers):
        yield MANAGER, _listed("同一回答者:", managers)


def _shared(some: Iterable[Speaker], others: Iterable[Speaker]) -> list[str]:
    names = {speaker.name for speaker in others}
    return list(dict.fromkeys(s.name for s in some if s.name and s.name in names))


def _listed(label: str, names: Iterable[str]) -> str:
    joined = "、".join(names)
    return label + joined if joined else ""


def _topic_vector(topics: Mapping[str, float], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return roots of weighted shares that sum to 1: their dot product is the coefficient."""
    weighted = {topic: score * rarity[topic] for topic, score in topics.items()}
    return _unit({topic: math.sqrt(weight) for topic, weight in weighted.items()})


def _known(profile: Profile) -> float:
    """Return how far (0 to 1) its topics tell what an exchange is about."""
    return min(1.0, profile.covered / FULL)


def _exchange_vector(profile: Profile, weights: Mapping[str, float]) -> dict[str, float]:
    """Return the words of an exchange, in which the question weighs as much as all answers."""
    sides = (_word_vector(side, weights) for side in (profile.asked, profile.answered))
    summed: dict[str, float] = {}
    for word, weight in chain.from_iterable(side.items() for side in sides):
        summed[word] = summed.get(word, 0.0) + weight
    return _unit(summed)


def _word_vector(words: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    return _unit({word: (1 + math.log(count)) * weights[word] for word, count in words.items()})


def _unit(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {key: value / length for key, value in vector.items() if value}


def _products(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """Return the summands of the dot product by key."""
    if len(other) < len(one):
        one, other = other, one
    return {key: value * other[key] for key, value in one.items() if key in other}


def _heaviest(weights: Mapping[str, float]) -> list[str]:
    return sorted(weights, key=lambda key: (-weights[key], key))
