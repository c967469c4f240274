"""Words beside those of the language: what the editors know, and the names in labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.script import to_simplified
from generator.stages.repair.words import LONGEST_WORD
from generator.vocabulary import Vocabulary

# A name before a colon where a line begins, or behind 分析师.
NAME_IN_LABEL = re.compile(
    "^(?:[^:：\\n]{0,20}分析[师師])?([\u3400-\u9fff]{2,4})[:：]", re.MULTILINE
)
MANAGER = "总"  # how managers are addressed: 祝总
WORD = re.compile(f"(?<![\u3400-\u9fff])[\u3400-\u9fff]{{2,{LONGEST_WORD}}}(?![\u3400-\u9fff])")


@lru_cache(maxsize=16)
def own_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of two to five Han characters that the vocabulary holds, simplified."""
    return frozenset(
        word for name in _names(vocabulary) for word in WORD.findall(to_simplified(name))
    )


def _names(vocabulary: Vocabulary) -> Iterator[str]:
    for company in vocabulary.companies.values():
        yield from (company.name, company.short, *company.aliases)
    for firm in vocabulary.firms.values():
        yield from (firm.name, *firm.aliases)
    for person in vocabulary.people.values():
        yield from (person.name, *person.aliases)
    for term in vocabulary.terms.values():
        yield from (term.term, term.chinese or "", *term.aliases)


def speakers(document: str) -> frozenset[str]:
    """Return the names that stand as labels in ``document``, and how their bearers are addressed.

    Some are no names (主持人), but they are words, too.
    """
    names = {to_simplified(name) for name in NAME_IN_LABEL.findall(document)}
    return frozenset(names | {name[0] + MANAGER for name in names})
