"""Stray spaces: those that a page's lay-out put into numbers and words.

A space between two Han characters often means something (two names, two columns, two sentences).
It is stray only where it cuts a common word of the dictionary so that one character is left alone,
on a line that has hardly any other such space.
"""

from __future__ import annotations

import re

from generator.model import Repair
from generator.script import to_simplified
from generator.stages.repair.likelihood import plain
from generator.stages.repair.words import LONGEST_WORD, words

# ``20 25 年``, ``2 025年``, ``2218 .74``
YEAR = re.compile(r"(?<!\d)(?<!\d[.,])(?:1 ?9|2 ?0) ?\d ?\d(?= ?年(?!期))")
POINT = re.compile(r"(?<=\d) (?=\.\d)")
BETWEEN = re.compile("(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff])")
HAN = re.compile("[\u4e00-\u9fff]*")
LINE = re.compile("[^\n]+")
SPARSE = 12  # with a space in fewer characters than this, the line parts things by spaces
COMMON = -13.5  # how common a word must be (natural logarithm of its share)
GAIN = 4.0  # how much likelier a text must be without the space (natural logarithm)
CONFIDENCE = 0.99


def space_repairs(text: str) -> tuple[Repair, ...]:
    """Return the repairs that take stray spaces out of ``text``."""
    places = {match.start() for match in POINT.finditer(text)}
    for match in YEAR.finditer(text):
        if match[0].count(" ") == 1:
            places.add(match.start() + match[0].index(" "))
    if BETWEEN.search(text):
        for line in LINE.finditer(text):
            places |= {line.start() + place for place in _in_words(line[0])}
    return tuple(
        Repair("space", place, place + 1, text[place], "", CONFIDENCE) for place in sorted(places)
    )


def _in_words(line: str) -> list[int]:
    found = [match.start() for match in BETWEEN.finditer(line)]
    if len(found) > 1 and len(found) * SPARSE > len(line):
        return []
    return [place for place in found if _cuts_a_word(line, place)]


def _cuts_a_word(line: str, place: int) -> bool:
    before = _han(line[max(0, place - LONGEST_WORD) : place][::-1])[::-1]
    behind = _han(line[place + 1 : place + 1 + LONGEST_WORD])
    left, right = to_simplified(before), to_simplified(behind)
    return _leaves_one_alone(left, right) and _gain(left, right) >= GAIN


def _han(text: str) -> str:
    match = HAN.match(text)
    return match[0] if match else ""


def _leaves_one_alone(left: str, right: str) -> bool:
    """Tell whether a common word has one character on one side and the rest on the other."""
    tails = [left[-length:] + right[:1] for length in range(1, min(len(left), 3) + 1)]
    heads = [left[-1:] + right[:length] for length in range(1, min(len(right), 3) + 1)]
    known = (words().scores.get(word, COMMON) for word in tails + heads)
    return any(score > COMMON for score in known)


def _gain(left: str, right: str) -> float:
    """Return how much likelier the two are as one text than as two."""
    before = plain().read(left)
    apart = before._replace(tail="", cuts=before.cuts[-1:])
    return plain().read(right, before).score - plain().read(right, apart).score
