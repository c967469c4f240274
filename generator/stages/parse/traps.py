"""What only looks like a label: headlines, lists of names, lines behind the end of the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.stages.parse.candidates import Candidate, Place
from generator.stages.parse.layout import Layout
from generator.stages.parse.source import Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.names import looks_like_a_name

_END = "。!?…”」』;.\"'~)]】"
_QUOTE = '“「『"'
_COMMAS = re.compile(r"[、,;/ ]+|和|及")
PUNCTUATED = 0.3  # share of lines that end like sentences; below it nobody set full stops


class Traps:
    """Knows where the call begins and ends, and what cannot be a label there."""

    def __init__(
        self, source: Source, layout: Layout, places: Sequence[Place], vocabulary: Vocabulary
    ) -> None:
        self._source = source
        self._vocabulary = vocabulary
        self._places = {place[0].start: place for place in places}
        self._bodies = [line.body for line in source.lines]
        ended = sum(source.plain[line.end - 1] in _END for line in source.lines)
        self._punctuated = ended > PUNCTUATED * len(source.lines)
        self.opening = layout.opening
        self.end = self._end_of_article(layout)

    def catches(self, place: Place, begun: bool) -> bool:
        """Tell whether ``place`` cannot be a label; ``begun``: a label stands before it."""
        first = place[0]
        if first.border == "glued":
            return False
        if self.end is not None and first.start > self.end:
            return not self._is_said(first)
        if first.notation.place == "line":
            return self._below(first) in ("label", "nothing")
        if begun and first.start > self.opening:
            return False
        rest = self._rest(first)
        if rest[:1] and rest[0] in _QUOTE and first.start < self.opening:
            return True
        return self._is_list_of_names(rest) or self._is_headline(first)

    def _is_headline(self, first: Candidate) -> bool:
        """Tell whether a line has no full stop, where others have one, and news below it."""
        if not self._punctuated or not self._rest(first) or self._is_said(first):
            return False
        return self._below(first) != "label"

    def _is_said(self, first: Candidate) -> bool:
        return self._rest(first)[-1:] in tuple(_END)

    def _is_list_of_names(self, rest: str) -> bool:
        names = _COMMAS.split(rest)
        return bool(rest) and all(looks_like_a_name(name, self._vocabulary) for name in names)

    def _rest(self, first: Candidate) -> str:
        return self._source.plain[first.end : first.line.end].strip()

    def _below(self, first: Candidate) -> str:
        """Return what stands on the next line: a `label` of the same kind, `text` or `nothing`."""
        index = bisect_right(self._bodies, first.line.body)
        if index == len(self._bodies):
            return "nothing"
        place = self._places.get(self._bodies[index])
        if place is None:
            return "text"
        likely = any(self._is_likely(option) for option in place)
        same = place[0].notation.place == first.notation.place
        return "label" if likely and same else "text"

    def _is_likely(self, option: Candidate) -> bool:
        if option.notation.needs == "person" and option.name:
            return looks_like_a_name(option.name, self._vocabulary)
        return option.notation.needs != "person"

    def _end_of_article(self, layout: Layout) -> int | None:
        """Return where the first mark stands behind which nobody speaks, if there is one."""
        said = [
            start
            for start, place in self._places.items()
            if place[0].border != "glued"
            and self._is_said(place[0])
            and any(self._is_likely(option) for option in place)
        ]
        last = max(said, default=0)
        return next((end for end in layout.ends if end > last), None)
