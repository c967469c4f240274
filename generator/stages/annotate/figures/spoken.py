"""Numbers that are no figures: names, codes, ranks, and the way speech is put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from generator.phrases import PhraseMatcher
from generator.stages.annotate.figures.core import Core
from generator.vocabulary import Vocabulary

_NUMERAL = re.compile("[〇零一二两三四五六七八九十百千万亿兆几数点]+")
# A quote of a share price: (201.51, 2.78, 1.40%).
_QUOTE = re.compile(r"\([-+]?[0-9.,]{1,12}, ?[-+]?[0-9.]{1,12}, ?[-+]?[0-9.]{1,12}%\)")
_LATIN_BEFORE = re.compile(r"([a-z]+)[-.]?\Z")
_EXACT = ("amount", "percent", "points")  # what no product is named after
_NEARLY = ("近", "超", "逾")  # 近百家: here the power is a number
_MANNER = 20  # up to here a count may be just a way to speak


@dataclass(frozen=True)
class Speech:
    """The vocabulary's words for names, for the structure of speech and for pointing back."""

    names: PhraseMatcher
    noun: re.Pattern[str]
    pointing: tuple[str, ...]

    def names_in(self, text: str) -> Iterator[Core]:
        """Yield stretches of ``text`` whose numbers are no figures, as bare cores."""
        for match in self.names.find(text):
            yield Core(match.start, match.end, "bare", "")
        for quote in _QUOTE.finditer(text):
            yield Core(quote.start(), quote.end(), "bare", "")

    def figure(self, text: str, core: Core) -> Core | None:
        """Return a quantity as the figure that it is (第六个季度 is an ordinal), None if none."""
        if _is_code(text, core) or _is_bare_power(text, core):
            return None
        if text.endswith("第", 0, core.start):
            ordinal = core.measure == "duration" and core.high is None
            return replace(core, start=core.start - 1, measure="ordinal") if ordinal else None
        numeral = _NUMERAL.match(text, core.start, core.end)
        if core.measure == "duration" and numeral:
            return None if self._is_vague_time(text, core, numeral[0]) else core
        small = isinstance(core.value, Decimal) and core.value <= _MANNER and core.power == 1
        if core.measure == "count" and small:
            return None if self._is_manner(text, core, numeral[0] if numeral else "") else core
        return core

    def _is_vague_time(self, text: str, core: Core, numeral: str) -> bool:
        """Tell whether a time is pointed at or unknown: 每一年, 几十年."""
        points = numeral == "一" and text.endswith(self.pointing, 0, core.start)
        return points or numeral[0] in "几数"

    def _is_manner(self, text: str, core: Core, numeral: str) -> bool:
        """Tell whether a count is an article, points back or announces: 一个, 这三家, 两个问题."""
        if numeral in ("一", "二") or text.endswith(self.pointing, 0, core.start):
            return True
        return bool(self.noun.match(text, core.end))


@lru_cache(maxsize=4)
def speech_of(vocabulary: Vocabulary) -> Speech:
    """Return the words of a vocabulary that tell speech from figures."""
    words = vocabulary.figures
    nouns = "|".join(map(re.escape, sorted(words.speech, key=len, reverse=True)))
    return Speech(
        PhraseMatcher(dict.fromkeys(words.names, ())),
        re.compile(f"[^,。;:!?、]{{0,4}}?(?:{nouns or '(?!)'})"),
        words.pointing,
    )


def _is_code(text: str, core: Core) -> bool:
    """Tell whether the number is glued into a code (Q3, 88VIP, GPT-4); AE70% is none."""
    if core.measure in ("bare", "count") and not core.unit and core.power == 1:
        after = text[core.end : core.end + 1]
        if after.isascii() and after.isalpha():
            return True
    letters = _LATIN_BEFORE.search(text, max(0, core.start - 12), core.start)
    exact = core.measure in _EXACT or core.power > 1
    return letters is not None and not (exact and len(letters[1]) > 1)


def _is_bare_power(text: str, core: Core) -> bool:
    """Tell whether a power stands alone: 千万不要, 百年, 单位:亿元; but 百万美元 is money."""
    if core.measure in ("percent", "fraction") or text.endswith(_NEARLY, 0, core.start):
        return False
    numeral = _NUMERAL.match(text, core.start, core.end)
    powers = "百千万亿兆" if numeral and len(numeral[0]) == 1 else "百千万"
    without_digit = numeral is not None and set(numeral[0]) <= set(powers)
    return without_digit and (core.measure != "amount" or powers != "百千万")
