"""How a page got its damage: the three steps, carried out on clean text.

A candidate for the original is right only if this makes the raw text of it again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from generator.stages.repair.gbk import ASCII_END, characters

QUESTION_MARK = b"\xa3\xbf"


def damage(text: str, glosses: Mapping[str, str]) -> str:
    """Return what the page showed of ``text``, whose filter glossed ``{character: pinyin}``.

    ``text`` must be encodable in GBK. Source: the simulation described in NOTATIONS.md, checked
    there against a real page.
    """
    data = text.encode("gbk")
    for character, pinyin in glosses.items():
        pair = character.encode("gbk")
        data = data.replace(pair, pair + f"({pinyin})".encode("gbk"))
    glossed = _decode(data, wrong_pair="?")
    filtered = glossed.encode("gbk").replace(QUESTION_MARK, b"?")
    return unicodedata.normalize("NFKC", _decode(filtered, wrong_pair=""))


def _decode(data: bytes, wrong_pair: str) -> str:
    """Decode GBK. A wrong pair becomes ``wrong_pair``; where that is nothing, ASCII survives."""
    shown: list[str] = []
    place = 0
    while place < len(data):
        lead = data[place]
        if lead < ASCII_END:
            shown.append(chr(lead))
            place += 1
            continue
        pair = data[place : place + 2]
        shown.append(characters().get((pair[0], pair[-1]), wrong_pair))
        survives = not wrong_pair and not shown[-1] and pair[-1] < ASCII_END
        place += 1 if survives else 2
    return "".join(shown)
