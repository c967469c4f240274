"""Which topics a paragraph or an exchange is about, and which phrases say so.

The unit is the clause: what the phrases in it weigh, all topics together up to a cap, so that a
list of names counts no more than a statement. A topic's **mass** is the sum over the clauses, its
**share** its part of all topics' mass. In an exchange the question decides as much as all its
answers together: a topic that is only touched in a long answer stays a passing mention.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.clauses import clauses
from generator.model import TopicEvidence
from generator.stages.annotate.mentions import Mention, mentions
from generator.vocabulary import Vocabulary

CLAUSE_CAP = 2.0
# An exchange is about a topic from this mass and this share on …
EXCHANGE_MASS, EXCHANGE_SHARE = 2.0, 0.05
# … or, where little is said, if the topic leads and fills this part of the question's clauses.
SHORT_MASS, SHORT_SHARE, SHORT_DENSITY = 1.0, 0.5, 0.25
# A paragraph: from this mass, share, and mass for each of its clauses.
PARAGRAPH_MASS, PARAGRAPH_SHARE, PARAGRAPH_DENSITY = 1.0, 0.2, 0.1


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted in some text: mass and phrases by topic, and the number of clauses."""

    mass: dict[str, float]
    phrases: dict[str, tuple[str, ...]]
    clauses: int

    def share(self, topic: str) -> float:
        """Return the topic's part of all mass, 0 to 1."""
        total = sum(self.mass.values())
        return self.mass.get(topic, 0.0) / total if total else 0.0

    def density(self, topic: str) -> float:
        """Return the topic's mass for each clause."""
        return self.mass.get(topic, 0.0) / self.clauses if self.clauses else 0.0


def tally(texts: Iterable[str], vocabulary: Vocabulary) -> Tally:
    """Count the topic phrases in ``texts``, clause by clause."""
    mass: dict[str, float] = {}
    phrases: dict[str, dict[str, None]] = {}
    count = 0
    for text in texts:
        pending = list(mentions(text, vocabulary))[::-1]
        for _, end in clauses(text):
            count += 1
            found: list[Mention] = []
            while pending and pending[-1].start < end:
                found.append(pending.pop())
            for topic, weight in _clause_mass(found).items():
                mass[topic] = mass.get(topic, 0.0) + weight
            for mention in found:
                phrases.setdefault(mention.topic, {})[mention.phrase] = None
    return Tally(mass, {topic: tuple(found) for topic, found in phrases.items()}, count)


def paragraph_topics(text: str, vocabulary: Vocabulary) -> tuple[TopicEvidence, ...]:
    """Return the topics that a paragraph carries, main one first; ``score`` is the share."""
    counted = tally([text], vocabulary)
    carried = (
        TopicEvidence(topic, round(counted.share(topic), 3), counted.phrases[topic])
        for topic, mass in counted.mass.items()
        if mass >= PARAGRAPH_MASS
        and counted.share(topic) >= PARAGRAPH_SHARE
        and counted.density(topic) >= PARAGRAPH_DENSITY
    )
    return _ranked(carried)


def exchange_topics(
    questions: Iterable[str], answers: Iterable[str], vocabulary: Vocabulary
) -> tuple[TopicEvidence, ...]:
    """Return the topics that an exchange is about, main one first.

    ``questions`` and ``answers`` are paragraphs; ``score`` is the mean of the topic's shares in
    both, or its share in the one side that speaks of any topic.
    """
    sides = (tally(questions, vocabulary), tally(answers, vocabulary))
    speaking = [side for side in sides if side.mass]
    found: list[TopicEvidence] = []
    for topic in dict.fromkeys(topic for side in speaking for topic in side.mass):
        share = sum(side.share(topic) for side in speaking) / len(speaking)
        mass = sum(side.mass.get(topic, 0.0) for side in speaking)
        if _is_about(mass, share, sides[0].density(topic)):
            phrases = dict.fromkeys(
                phrase for side in speaking for phrase in side.phrases.get(topic, ())
            )
            found.append(TopicEvidence(topic, round(share, 3), tuple(phrases)))
    return _ranked(found)


def _is_about(mass: float, share: float, question_density: float) -> bool:
    if mass >= EXCHANGE_MASS and share >= EXCHANGE_SHARE:
        return True
    return mass >= SHORT_MASS and share >= SHORT_SHARE and question_density >= SHORT_DENSITY


def _clause_mass(found: Iterable[Mention]) -> dict[str, float]:
    mass: dict[str, float] = {}
    for mention in found:
        mass[mention.topic] = mass.get(mention.topic, 0.0) + mention.weight
    excess = max(1.0, sum(mass.values()) / CLAUSE_CAP)
    return {topic: weight / excess for topic, weight in mass.items()}


def _ranked(found: Iterable[TopicEvidence]) -> tuple[TopicEvidence, ...]:
    return tuple(sorted(found, key=lambda evidence: (-evidence.score, evidence.topic)))
