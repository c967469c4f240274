"""The small table with which the browser turns a query into simplified script."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypedDict

from opencc import OpenCC

from generator.script import to_simplified


class ScriptTable(TypedDict):
    """``from`` and ``to``: characters, one for one; ``phrases``: pairs that differ from them."""

    characters: list[str]
    phrases: dict[str, str]


def script_table(text: str) -> ScriptTable:
    """Return what turns traditional script into simplified, as far as ``text`` has it.

    A conversion into a character that no document holds finds nothing anyway and is left out.
    """
    known = set(text)
    characters = {key: made for key, made in _characters().items() if made in known}
    phrases = {key: made for key, made in _phrases().items() if known.issuperset(made)}
    return {"characters": ["".join(characters), "".join(characters.values())], "phrases": phrases}


@cache
def _characters() -> dict[str, str]:
    made = {key: to_simplified(key) for key in _keys() if len(key) == 1}
    return {key: value for key, value in sorted(made.items()) if key != value}


@cache
def _phrases() -> dict[str, str]:
    by_character = str.maketrans(_characters())
    made = {key: to_simplified(key) for key in _keys() if len(key) > 1}
    return {
        key: value for key, value in sorted(made.items()) if key.translate(by_character) != value
    }


@cache
def _keys() -> frozenset[str]:
    """Return everything that OpenCC's dictionaries for tw2s turn into something."""
    converter = OpenCC("tw2s")
    converter.convert("")  # loads the dictionaries
    dictionaries = {Path(path).stem: entries[2] for path, entries in converter.dict_cache.items()}
    keys = {key for entries in dictionaries.values() for key in entries}
    # The second step sees what the first one made: as written in Taiwan, 藉着 is 藉著.
    written = {ord(made): key for key, made in dictionaries["TWVariantsRev"].items()}
    return frozenset(keys | {key.translate(written) for key in keys})
