"""What only looks like a label: headlines, lists of names, lines behind the end of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.stages.parse.candidates import Candidate, Place
from generator.stages.parse.layout import Layout
from generator.stages.parse.source import Line, Source
from generator.vocabulary import Vocabulary
from generator.vocabulary.names import looks_like_a_name, without_honorific

SENTENCE_END = "。!?…”」』;.\"'~)]】"
QUOTES = ('"', "“", "「", "『")
_CLOSED = ('"', "”", "」", "』")
_COMMAS = re.compile(r"[、,;/ ]+|和|及")
_LATIN_COMMAS = re.compile(r"[ ]*[,;/&]+[ ]*|[ ]+and[ ]+")
_HAN = re.compile(r"[㐀-鿿]")
FIRM = 8  # characters of a firm's name that may stand beside that of somebody
_LINE_END = re.compile(r"[ \t]*(?:[\n\r]|\Z)")
_BRACKETS = re.compile(r"[ \t]*\([^()]*\)")
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
        ended = sum(source.plain[line.end - 1] in SENTENCE_END for line in source.lines)
        self._punctuated = ended > PUNCTUATED * len(source.lines)
        self._titles = layout.titles
        self.opening = layout.opening
        starts = [place[0] for place in places if place[0].border != "glued" and place[0].name]
        self._quoting = 2 * sum(map(self._is_quoted, starts)) > len(starts)
        self.end = self._end_of_article(layout)

    def catches(self, option: Candidate, before: Candidate | None) -> bool:
        """Tell whether ``option`` cannot be a label; ``before`` is the label before it."""
        if option.border == "glued":
            return False
        if self.end is not None and option.start > self.end:
            return not self._is_said(option)
        if not option.is_inline:
            return self._below(option) in ("label", "nothing") and not self._is_doubled(option)
        if before and option.start > self.opening:
            bare = option.name == before.name != "" and self._is_bare(option)
            return bare or (not self._quoting and self._is_quoted(option))
        rest = self._rest(option)
        if rest.startswith(QUOTES) and option.start < self.opening:
            return True
        return self._names_people(rest) or (bool(option.name) and self._is_headline(option))

    def _is_quoted(self, option: Candidate) -> bool:
        """Tell whether all that stands behind the label is in quotation marks."""
        rest = self._rest(option)
        return bool(option.name) and rest.startswith(QUOTES) and rest.endswith(_CLOSED)

    def _is_headline(self, option: Candidate) -> bool:
        """Tell whether a line is bare of a full stop and has news below it."""
        return self._is_bare(option) and self._below(option) != "label"

    def _is_bare(self, option: Candidate) -> bool:
        """Tell whether a line has no full stop, where others have one."""
        return self._punctuated and bool(self._rest(option)) and not self._is_said(option)

    def _is_said(self, option: Candidate) -> bool:
        """Tell whether a sentence ends behind the label, or below one that has its own line."""
        if option.is_inline:
            return self._rest(option)[-1:] in tuple(SENTENCE_END)
        below = self._line_below(option)
        return below is not None and self._source.plain[below.end - 1] in SENTENCE_END

    def _names_people(self, rest: str) -> bool:
        """Tell whether a field of names stands behind the label, with titles and firms or bare."""
        split = _COMMAS if _HAN.search(rest) else _LATIN_COMMAS
        parts = split.split(_BRACKETS.sub("", rest).strip())
        bare = {part: without_honorific(part, self._vocabulary) for part in parts}
        named = {part for part in parts if looks_like_a_name(bare[part], self._vocabulary)}
        title = self._vocabulary.regexes["macro:whole-title"]
        if self._vocabulary.regexes["macro:speech"].match(rest) or rest[-1:] in SENTENCE_END:
            return bool(named) and named == set(parts)
        others = (part for part in parts if not (part in named or title.fullmatch(part)))
        return bool(named) and all(len(part) <= FIRM for part in others)

    def _rest(self, option: Candidate) -> str:
        return self._source.plain[option.end : option.line.end].strip()

    def _below(self, option: Candidate) -> str:
        """Return what stands on the next line: a `label` of the same kind, `text` or `nothing`."""
        line = self._line_below(option)
        if line is None or (line.body in self._titles and self._ends_line(line)):
            return "nothing"
        place = self._places.get(line.body, ())
        same = [each for each in place if each.is_inline == option.is_inline]
        return "label" if any(map(self._is_likely, same)) else "text"

    def _ends_line(self, line: Line) -> bool:
        """Tell whether nothing stands behind `下面是问答环节。` before the line breaks."""
        return bool(_LINE_END.match(self._source.plain, line.end))

    def _line_below(self, option: Candidate) -> Line | None:
        index = bisect_left(self._bodies, option.line.end)
        return self._source.lines[index] if index < len(self._bodies) else None

    def _is_doubled(self, option: Candidate) -> bool:
        """Tell whether the label stands on the next line again, in the other script."""
        line = self._line_below(option)
        place = self._places.get(line.body) if line else None
        return any(
            each.notation.id == option.notation.id
            and each.role == option.role
            and self._is_latin(each) != self._is_latin(option)
            for each in place or ()
        )

    def _is_latin(self, option: Candidate) -> bool:
        return self._source.plain[option.start : option.end].isascii()

    def _is_likely(self, option: Candidate) -> bool:
        if option.notation.needs == "person" and option.name:
            return looks_like_a_name(option.name, self._vocabulary)
        return option.notation.needs != "person"

    def _end_of_article(self, layout: Layout) -> int | None:
        """Return where the first mark stands behind which nobody speaks, if there is one."""
        starts = [place for place in self._places.values() if place[0].border != "glued"]
        said = [
            place[0].start
            for place in starts
            if self._is_said(place[0]) and any(self._is_likely(option) for option in place)
        ]
        ends = [end for end in layout.ends if end > max(said, default=0)]
        # A list of those who took part may close a text; one with labels below it does not.
        last = max((place[0].start for place in starts), default=0)
        return min([*ends, *(start for start in layout.rosters if start > last > 0)], default=None)
