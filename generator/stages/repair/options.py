"""What an unknown byte can have been: the characters that come into question, common ones first."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from generator.script import to_simplified
from generator.stages.repair.gbk import (
    ASCII_END,
    characters,
    leads_before,
    sources,
    trails_after,
    wrong_after,
)
from generator.stages.repair.likelihood import frequency, words
from generator.stages.repair.readings import spoken

# Rarer characters than the first so many are not guessed: they would hardly ever win.
COMMON = 48
LIKELY = 40  # and so many pairs of characters are
FOLLOWING = 8  # how many are tried behind a character that goes on with a word
APART = -3.0  # how much less likely two characters are that make no word (as a logarithm)
PUNCTUATION = "。，、：？！；“”（）《》"


@cache
def with_lead(lead: int) -> tuple[str, ...]:
    """Return the common characters with this lead byte."""
    return _common(characters()[lead, trail] for trail in trails_after(lead))


@cache
def spoken_with(lead: int, pinyin: str) -> tuple[str, ...]:
    """Return all characters with this lead byte that can be read ``pinyin``."""
    heard = spoken(pinyin)
    found = (characters()[lead, trail] for trail in trails_after(lead))
    return tuple(character for character in found if character in heard)


@cache
def with_trail(trail: int) -> tuple[str, ...]:
    """Return the common characters with this trail byte."""
    return _common(characters()[lead, trail] for lead in leads_before(trail))


@cache
def lost_pairs(last: str, lead: int, trail: int, pinyin: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of characters of which only the first and the last byte are known.

    The two bytes between them made no character, so that a decoder left nothing of them. They
    come likely first, then those that make a word with ``last`` before them; where the ``pinyin``
    of the second is known, all of them.
    """
    pairs = _pairs(lead, trail)
    if pinyin:
        heard = spoken(pinyin)
        return tuple(pair for pair in pairs if pair[1] in heard)
    fitting = [
        (one, two)
        for one in _ranked(characters()[lead, trail] for trail in trails_after(lead))
        if to_simplified(last + one) in words()
        for two in _between(one.encode("gbk")[1], trail)[:FOLLOWING]
    ]
    return tuple(dict.fromkeys(pairs[:LIKELY] + fitting))


@cache
def pairs_spoken(lead: int, pinyin: str) -> tuple[tuple[str, str], ...]:
    """Return pairs that begin with ``lead``, whose second is read ``pinyin`` and ends at random.

    The two bytes between them made no character.
    """
    heard = [one for one in spoken(pinyin) if one.encode("gbk", "ignore")]
    return tuple(
        (one, two)
        for one in with_lead(lead)
        for two in _common(heard)
        if two.encode("gbk")[0] in wrong_after(one.encode("gbk")[1])
    )


@cache
def _pairs(lead: int, trail: int) -> list[tuple[str, str]]:
    scored: list[tuple[float, str, str]] = []
    for one in with_lead(lead):
        for two in _between(one.encode("gbk")[1], trail):
            apart = math.log(_weight(one) * _weight(two)) + APART
            word = words().get(to_simplified(one + two))
            scored.append((max(apart, word[0]) if word else apart, one, two))
    return [(one, two) for _, one, two in sorted(scored, reverse=True)]


@cache
def _between(first: int, trail: int) -> tuple[str, ...]:
    """Return common characters that end in ``trail`` and make, with ``first``, no pair."""
    leads = [lead for lead in wrong_after(first) if (lead, trail) in characters()]
    return _common(characters()[lead, trail] for lead in leads)


@cache
def cut_leads(last: str, pinyin: str) -> tuple[int, ...]:
    """Return the leads that make, with the trail of ``last`` before them, what is read so."""
    if not last:
        return ()
    trails = {source.trail for source in sources(last, 0) if source.text == last}
    pairs = [character.encode("gbk", "ignore") for character in spoken(pinyin)]
    leads = {pair[1] for pair in pairs if len(pair) == 2 and pair[0] in trails}
    return tuple(sorted(lead for lead in leads if lead > ASCII_END))


def _common(options: Iterable[str]) -> tuple[str, ...]:
    return tuple(_ranked(options)[:COMMON])


def _ranked(options: Iterable[str]) -> list[str]:
    weights = {option: _weight(option) for option in options}
    ranked = sorted(weights, key=lambda option: (-weights[option], option))
    return [option for option in ranked if weights[option]]


def _weight(character: str) -> float:
    if character in PUNCTUATION:
        return 1.0
    return frequency().get(to_simplified(character), 0.0)
