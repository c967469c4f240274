"""Entries that the vocabulary lacks, as an editor can paste them."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable, Mapping
from itertools import chain, count
from typing import Any

import yaml
from pypinyin import lazy_pinyin

from generator.errors import Addition

PEOPLE = "people.yml"


def person_addition(
    name: str, taken: Container[str], titles: Iterable[Mapping[str, str]] = ()
) -> Addition:
    """Return the entry that makes the person ``name`` known, under an id that is not ``taken``."""
    entry: dict[str, Any] = {"id": free_id(name, taken), "name": name}
    if listed := [dict(title) for title in titles]:
        entry["titles"] = listed
    return Addition(PEOPLE, entry_text(entry))


def entry_text(entry: Mapping[str, Any]) -> str:
    """Return one entry of a list, on one line."""
    text: str = yaml.safe_dump(
        [dict(entry)], allow_unicode=True, default_flow_style=True, sort_keys=False, width=math.inf
    )
    return "- " + text.strip()[1:-1]


def free_id(name: str, taken: Container[str]) -> str:
    """Return the name in Latin letters, with a number behind it where that is taken."""
    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(name)).lower())
    slug = "-".join(words) or "person"
    numbered = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(each for each in numbered if each not in taken)
