"""What unknown bytes can have been: the characters that come into question, common ones first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator.script import to_simplified
from generator.stages.repair.gbk import ASCII_END, characters, sources, trails_after, wrong_after
from generator.stages.repair.readings import spoken
from generator.stages.repair.words import frequency, inside_words

# Rarer characters than the first so many are not guessed: they would hardly ever win.
COMMON = 400
PUNCTUATION = "。，、：？！；“”（）《》"
ANY_LEAD = tuple(range(0x81, 0xFF))


@cache
def with_leads(leads: tuple[int, ...], pinyin: str = "") -> tuple[str, ...]:
    """Return the characters with one of these lead bytes, if ``pinyin`` is known, read so."""
    return _common(_characters(leads), pinyin)


@cache
def with_trail(leads: tuple[int, ...], trail: int) -> tuple[str, ...]:
    """Return those that also have this trail byte."""
    found = (characters().get((lead, trail), "") for lead in leads)
    return _common(one for one in found if one)


@cache
def before_wrong_pair(leads: tuple[int, ...], last: str, likely: int) -> tuple[str, ...]:
    """Return those whose trail byte can make a wrong pair with the lead byte behind it.

    They are the ``likely`` most common ones, and those that stand behind ``last`` in a word.
    """
    found = _before_wrong_pair(leads)
    following = inside_words().get(to_simplified(last), set())
    return (*found[:likely], *(one for one in found[likely:] if to_simplified(one) in following))


@cache
def _before_wrong_pair(leads: tuple[int, ...]) -> tuple[str, ...]:
    found = (one for one in _characters(leads) if wrong_after(one.encode("gbk")[1]))
    return tuple(_ranked(found))


@cache
def cut_leads(last: str, pinyin: str) -> tuple[int, ...]:
    """Return the leads that make, with the trail of ``last`` before them, what is read so."""
    if not last:
        return ()
    trails = {source.trail for source in sources(last, 0) if source.text == last}
    pairs = [character.encode("gbk", "ignore") for character in spoken(pinyin)]
    leads = {pair[1] for pair in pairs if len(pair) == 2 and pair[0] in trails}
    return tuple(sorted(lead for lead in leads if lead > ASCII_END))


def _characters(leads: tuple[int, ...]) -> Iterator[str]:
    return (characters()[lead, trail] for lead in leads for trail in trails_after(lead))


def _common(options: Iterable[str], pinyin: str = "") -> tuple[str, ...]:
    if pinyin:
        return tuple(sorted(set(options) & spoken(pinyin)))
    return tuple(_ranked(options)[:COMMON])


def _ranked(options: Iterable[str]) -> list[str]:
    weights = {option: _weight(option) for option in options}
    ranked = sorted(weights, key=lambda option: (-weights[option], option))
    return [option for option in ranked if weights[option]]


def _weight(character: str) -> float:
    if character in PUNCTUATION:
        return 1.0
    return frequency().get(to_simplified(character), 0.0)
