"""The other writings of a call, for the reader who switches to them: as published, traditional.

They lie beside the call's page and are loaded only when somebody asks for them: as a script,
because that is what browsers also load for a page that was opened from a disk. The form::

    shiluScripts({"language": "zh-Hant",
     "paragraphs": {anchor: {"raw": as published, "hant": traditional}},
     "labels": {anchor of a turn: its label as published},
     "words": {simplified: traditional},
     "quoting": {simplified: traditional}});

``hant`` has a character for every one of the text on the page, so that the page can keep its
marks; ``words`` are names and titles, which stand in headings, tables and quotations, ``quoting``
what a quotation has besides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache

from opencc import OpenCC

from generator.model import Call
from generator.pages import wording
from generator.pages.call_page import facts
from generator.pages.library import paragraphs, speakers, topics_of
from generator.typography import widen
from generator.vocabulary import Vocabulary

# Taiwan's forms (裡, 為) and no change of words: the way back of what reading text is made by.
CONVERSION = "s2tw"
# What overrides/assets/reading/citation.mjs writes around names and titles.
QUOTING = ("电话会议", "所引文字经程序修复")


class Traditional:
    """Writes simplified text in traditional script; people are written as they write themselves."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the people's names from ``vocabulary``."""
        people = vocabulary.people.values()
        self._names = {one.name: one.traditional for one in people if one.traditional}
        longest_first = sorted(map(re.escape, self._names), key=len, reverse=True)
        self._name = re.compile("|".join(longest_first) or r"(?!)")

    def write(self, text: str) -> str:
        """Return ``text`` in traditional script."""
        pieces: list[str] = []
        done = 0
        for match in self._name.finditer(text):
            pieces += (_convert(text[done : match.start()]), self._names[match[0]])
            done = match.end()
        return "".join((*pieces, _convert(text[done:])))

    def table(self, words: Iterable[str]) -> dict[str, str]:
        """Return those of ``words`` that are written in another way, with how."""
        return {
            word: written for word in dict.fromkeys(words) if (written := self.write(word)) != word
        }


def scripts(calls: Iterable[Call], vocabulary: Vocabulary) -> dict[str, bytes]:
    """Return ``calls/<id>/scripts.js`` for every call, by path below the site."""
    traditional = Traditional(vocabulary)
    return {f"calls/{call.id}/scripts.js": _file(call, vocabulary, traditional) for call in calls}


def _file(call: Call, vocabulary: Vocabulary, traditional: Traditional) -> bytes:
    value = {
        "language": call.language or "zh",
        "paragraphs": {
            paragraph.anchor: {
                "raw": paragraph.raw,
                "hant": traditional.write(widen(paragraph.text)),
            }
            for paragraph in paragraphs(call)
        },
        "labels": {turn.anchor: turn.label.text.strip() for turn in call.turns},
        "words": traditional.table(_words(call, vocabulary)),
        "quoting": traditional.table(_quoting(call)),
    }
    return (
        f"shiluScripts({json.dumps(value, ensure_ascii=False, separators=(',', ':'))});\n".encode()
    )


def _words(call: Call, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield names and titles in headings, tables and quotations, as they are displayed."""
    for exchange in call.exchanges:
        yield widen(exchange.title)
    for topic in topics_of(call):
        yield widen(vocabulary.topics[topic].title)
    for speaker in speakers(call.turns):
        yield widen(wording.speaker_name(speaker))
        yield widen(wording.ROLES[speaker.role])
        yield widen(wording.speaker_office(speaker))
        yield widen(speaker.organization or "")
    told = facts(call, vocabulary)
    yield from (str(told[name]) for name in ("company", "period", "title"))


def _quoting(call: Call) -> Iterator[str]:
    """Yield what a quotation has besides; on the page it is of the interface's language."""
    yield from QUOTING
    yield wording.INTRODUCTION
    yield from (wording.rule_name(repair.rule) for repair in call.repairs)


@cache
def _converter() -> OpenCC:
    return OpenCC(CONVERSION)


def _convert(text: str) -> str:
    return str(_converter().convert(text))
