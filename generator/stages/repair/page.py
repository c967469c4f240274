"""What one raw text shows of the filters that it went through."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from generator.stages.repair.glosses import (
    HAN,
    WHOLE,
    cut_glosses,
    may_be_meant,
    own_glosses,
    whole_glosses,
)
from generator.stages.repair.habits import DAMAGE
from generator.stages.repair.likelihood import Likelihood
from generator.stages.repair.own_words import speakers

# A run of wrong characters must not teach what is likely.
RUN = re.compile(r"\?[^\x00-\x7f]{1,30}")
# The colon of a label tells nothing of what stands behind the name elsewhere.
LABEL = re.compile("^([^:：\n]{1,30})[:：]", re.MULTILINE)
OWN = -11.0  # how likely a name or term is (a logarithm) that only the editors know
SPEAKER = -7.0  # and the name of somebody who speaks here
MOSTLY = 0.9
LONGEST = 300  # characters that are looked at from a place on
CONTEXT = 6  # characters before a place that help to judge it


class Page:
    """A raw text with its glosses, and what they tell of the rest."""

    def __init__(
        self, raw: str, own_words: frozenset[str] = frozenset(), earlier: Sequence[str] = ()
    ) -> None:
        self.raw = raw
        self._own_words = own_words
        self._earlier = earlier
        self.whole = whole_glosses(raw)
        self.cut = cut_glosses(raw)
        self.own = own_glosses(raw, self.whole.values())
        self._starts = {self.whole[start].end: start for start in self.own}

    @cached_property
    def is_filtered(self) -> bool:
        """Whether the glosses are a filter's: several characters have one, or one is no help."""
        meant = [may_be_meant(self.raw, self.whole[start], one) for start, one in self.own.items()]
        return not all(meant) or len(set(self.own.values())) > MANY

    def is_meant(self, start: int) -> bool:
        """Tell whether the gloss at ``start`` is the writer's own help for reading.

        In the text of a filter too it may be, where the filter cannot have put it: it has one
        reading for a character, and leaves out none of them.
        """
        character = self.own[start]
        if not may_be_meant(self.raw, self.whole[start], character):
            return False
        return not self.is_filtered or self._said[character] > 1 or character not in self.glossed

    @cached_property
    def _said(self) -> Counter[str]:
        """How many readings the glosses of each character give."""
        said = {(one, self.whole[start].pinyin) for start, one in self.own.items()}
        return Counter(one for one, _ in said)

    @cached_property
    def is_folded(self) -> bool:
        """Whether letters and punctuation have one width throughout."""
        return unicodedata.is_normalized("NFKC", self.raw)

    @cached_property
    def glossed(self) -> frozenset[str]:
        """The characters that the filter glossed wherever it saw them."""
        counts = Counter(self.raw)
        glossed = Counter(self.own.values())
        return frozenset(one for one, count in glossed.items() if count >= MOSTLY * counts[one])

    @cached_property
    def likelihood(self) -> Likelihood:
        """What is likely in this text."""
        texts = [RUN.sub("", WHOLE.sub("", text)) for text in (self.raw, *self._earlier)]
        names = chain.from_iterable(map(speakers, texts))
        own = dict.fromkeys(self._own_words, OWN) | dict.fromkeys(names, SPEAKER)
        document, *earlier = (LABEL.sub(rf"\1{DAMAGE}", text) for text in texts)
        return Likelihood(document, own, earlier)

    def context(self, place: int) -> str:
        """Return the characters right before ``place`` on its line, without their glosses."""
        found = ""
        while place > 0 and len(found) < CONTEXT:
            if place in self._starts:
                place = self._starts[place]
                continue
            place -= 1
            if self.raw[place] in "\r\n" or not self.raw[place].encode("gbk", "ignore"):
                break
            found = self.raw[place] + found
        return found

    def stretch_end(self, place: int) -> int:
        """Return where a stretch from ``place`` on ends: with its line, or what is not in GBK."""
        end = self.raw.find("\n", place)
        end = min(len(self.raw) if end < 0 else end, place + LONGEST)
        try:
            self.raw[place:end].encode("gbk")
        except UnicodeEncodeError as error:
            return place + error.start
        return end - 1 if end > place and self.raw[end - 1] == "\r" else end


# So many characters with a help for reading in one text are no longer a writer's help.
MANY = 4


def is_han(text: str) -> bool:
    """Tell whether ``text`` begins with a Han character."""
    return HAN.match(text) is not None
