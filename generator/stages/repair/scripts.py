"""Script: the reading text is in simplified characters, and can be shown in traditional ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from sys import intern

from generator.editing import SCRIPT
from generator.model import Repair
from generator.script import simplified_characters, standard_characters, to_simplified

# Characters that the standard of simplified text keeps for names and OpenCC changes.
SHARED = frozenset("麼甯醣昇喆堃甦釐鉅鎔迺")
LINE = re.compile("[^\n]+")


def script_repairs(text: str) -> tuple[Repair, ...]:
    """Return the repairs that turn ``text`` into simplified script, one a character.

    A line of simplified text keeps its 著, 乾 and 於; only what is truly traditional is changed.
    """
    repairs: list[Repair] = []
    for match in LINE.finditer(text):
        repairs += _line_repairs(match[0], match.start(), text)
    return tuple(repairs)


def _line_repairs(line: str, start: int, text: str) -> list[Repair]:
    simplified = to_simplified(line)
    if simplified == line:
        return []
    every = (_leaning(line) or _leaning(text)) > 0
    _, traditional = _patterns()
    return [  # interned: thousands of repairs share some hundred characters
        Repair(SCRIPT, start + place, start + place + 1, intern(before), intern(after))
        for place, (before, after) in enumerate(zip(line, simplified, strict=True))
        if before != after and (every or traditional.match(before))
    ]


@lru_cache(maxsize=64)
def _leaning(text: str) -> int:
    """Return how many more characters only traditional text has than only simplified text."""
    simplified, traditional = _patterns()
    return len(traditional.findall(text)) - len(simplified.findall(text))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    simplified, traditional = standard_characters()
    simple = "".join(sorted(simplified))
    changed = (chr(code) for code in simplified_characters())
    beyond = {one for one in changed if not one.encode("gb2312", "ignore")}
    other = "".join(sorted(traditional.union(beyond) - SHARED - simplified))
    return re.compile(f"[{simple}]"), re.compile(f"[{other}]")
