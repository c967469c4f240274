"""Signs that look like Chinese characters and are none: what copying from a PDF leaves.

A font has one shape for 人 and for the Kangxi radical ⼈, and a PDF's table of characters may name
either. Unicode gives the character for the Kangxi radicals and the compatibility ideographs
(UAX 15); for the supplement of radicals, EquivalentUnifiedIdeograph.txt of its database does.
"""

from __future__ import annotations

import re
import unicodedata

from generator.model import Repair

_SUPPLEMENT = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻳",
        "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜龟",
        strict=True,
    )
)
LOOKALIKE = re.compile(f"[\u2f00-\u2fd5\uf900-\ufaff{''.join(_SUPPLEMENT)}]")


def lookalike_repairs(text: str) -> tuple[Repair, ...]:
    """Return the repairs that put the characters in the place of their lookalikes."""
    return tuple(
        Repair("lookalike", *match.span(), match[0], _character(match[0]))
        for match in LOOKALIKE.finditer(text)
        if _character(match[0]) != match[0]
    )


def _character(sign: str) -> str:
    return _SUPPLEMENT.get(sign) or unicodedata.normalize("NFKC", sign)
