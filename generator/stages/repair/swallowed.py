"""The ASCII characters that may have gone with the half of a character that stood before them."""

from __future__ import annotations

import math
import re
from collections.abc import Set as AbstractSet

from generator.stages.repair.glosses import WHOLE

DIGITS = "0123456789"
ANY = ",:?;!.%\n" + DIGITS
CLOSING = re.compile("[^()（）?\n]{1,30}[)）]")
YEAR = re.compile(r"(0\d\d|9\d\d) ?(?:年|財年|财年)")
NUMBER = re.compile(r"[.,]\d|%")
LETTERS = re.compile("[A-Za-z]+")
NAME = re.compile("[A-Z](?![A-Z])")
TOKEN = re.compile("(?<![A-Za-z?])[A-Za-z]{2,}")
LOOK = 40
AT_HEAD = 1.5  # what the choice between colon and comma asks for
HEAD = 30  # characters that a label may have, with its glosses
HEAD_WORDS = re.compile("[^,。!;、，！；]*")


def tokens(raw: str) -> frozenset[str]:
    """Return the words in Latin letters of a text, but those that may have lost their first."""
    return frozenset(TOKEN.findall(WHOLE.sub("", raw)))


def swallowed(raw: str, place: int, known: AbstractSet[str]) -> tuple[str, ...]:
    """Return what may have stood right before ``place``.

    A parenthesis that is closed was opened (and no other one was), a year has four digits, and
    letters that make a ``known`` word with one letter more are that word. A space stands before
    letters and digits, hardly before Chinese.
    """
    rest = raw[place : place + LOOK]
    if CLOSING.match(rest):
        return ("(",)
    if year := YEAR.match(rest):
        return ("2" if year[1][0] == "0" else "1",)
    if NUMBER.match(rest):
        return tuple(DIGITS)
    letters = LETTERS.match(rest)
    if letters and letters[0] not in known:
        whole = {word[0] for word in known if word[1:] == letters[0]}
        if whole:
            return tuple(sorted(whole))
    if not rest or rest[0] in "\r\n":
        return ("", *ANY)
    return (" ", *ANY) if rest[0].isascii() and rest[0].isalnum() else tuple(ANY)


def doubt(raw: str, place: int, sign: str, known: AbstractSet[str]) -> float:
    """Return by how much more (a logarithm) a way must win that puts ``sign`` in a ``place``.

    Behind the first words of a line a colon stands as often as a comma. Nothing is taken for
    certain where two lines may have been glued together, nor before letters that may be cut.
    """
    if sign == "\n" or (sign != "(" and not sign.isalpha() and _are_cut(raw, place + 1, known)):
        return math.inf
    start = max(raw.rfind("\n", 0, place) + 1, place - HEAD)
    at_head = raw[start - 1 : start] in ("", "\n") and HEAD_WORDS.fullmatch(raw, start, place)
    return AT_HEAD if at_head else 0.0


def _are_cut(raw: str, place: int, known: AbstractSet[str]) -> bool:
    """Tell whether letters at ``place`` may have lost their first one (``?oken``).

    So it is if they are no ``known`` word and do not begin like a name.
    """
    letters = LETTERS.match(raw, place)
    return letters is not None and letters[0] not in known and not NAME.match(letters[0])
