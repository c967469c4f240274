"""Until when a statement speaks: 未来三年, 今年下半年, 一到两个季度之内."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Figure
from generator.stages.annotate.outlook.words import Words
from generator.stages.annotate.places import Places
from generator.vocabulary.outlook_words import OutlookWords


@dataclass(frozen=True, slots=True)
class Time:
    """A time that was said at ``[start, end)``.

    It is ``sure`` if it can only be to come; else it tells a horizon only where nothing past is
    spoken of, and a ``dated`` one only in or right after the clause that speaks of what is to come.
    """

    start: int
    end: int
    sure: bool = False
    dated: bool = False


class Horizons:
    """The times of one text."""

    def __init__(self, words: Words, figures: Sequence[Figure], vocabulary: OutlookWords) -> None:
        self._words = words
        self._vocabulary = vocabulary
        times = sorted(self._found(figures), key=lambda time: (time.start, -time.end))
        self._times = Places(times)

    def sure(self, start: int, end: int) -> list[int]:
        """Return the places in ``[start, end)`` of times that are surely to come."""
        return [time.start for time in self._times.within(start, end) if time.sure]

    def horizon(self, start: int, end: int, places: Sequence[int]) -> tuple[str, ...]:
        """Return the horizons of the sentence ``[start, end)``, forward-looking at ``places``."""
        forward = {self._words.clause(place) for place in places}
        forward |= {self._words.clause(place, back=-1) for place in places}
        return tuple(
            self._words.text[group[0].start : group[-1].end]
            for group in self._groups(start, end)
            if any(self._counts(time, forward) for time in group)
        )

    def _groups(self, start: int, end: int) -> list[list[Time]]:
        """Return the times of a sentence, those together that are said as one: 今年第二季度."""
        groups: list[list[Time]] = []
        for time in self._times.within(start, end):
            if groups and time.start < groups[-1][-1].end:
                continue
            gap = self._words.text[groups[-1][-1].end : time.start] if groups else None
            if gap == "" or gap in self._vocabulary.joins:
                groups[-1].append(time)
            else:
                groups.append([time])
        return groups

    def _counts(self, time: Time, forward: set[tuple[int, int]]) -> bool:
        if time.sure:
            return True
        if self._words.share_clause("past", time.start):
            return False
        return not time.dated or self._words.clause(time.start) in forward

    def _found(self, figures: Sequence[Figure]) -> Iterator[Time]:
        length = len(self._words.text)
        for name in ("sure", "times"):
            for word in self._words.of(name).within(0, length):
                yield self._with(
                    self._vocabulary.within, Time(word.start, word.end, name == "sure")
                )
        for figure in figures:
            if figure.kind == "date":
                yield self._with(self._vocabulary.until, Time(figure.start, figure.end, dated=True))
            elif figure.kind == "duration" and (time := self._duration(figure)):
                yield time

    def _duration(self, figure: Figure) -> Time | None:
        """Return a stretch of time that lies ahead: 未来三年, 三年内."""
        text, words = self._words.text, self._vocabulary
        time = Time(figure.start, figure.end)
        extended = self._with(words.within, time)
        ahead = [word for word in words.ahead if text.endswith(word, 0, figure.start)]
        if ahead:
            return replace(extended, start=figure.start - max(map(len, ahead)), sure=True)
        ends = text.endswith(tuple(words.within), figure.start, figure.end)
        return extended if ends or extended != time else None

    def _with(self, following: Sequence[str], time: Time) -> Time:
        """Return ``time`` with the word behind it that says in or until: 三年内, 年底前."""
        found = [word for word in following if self._words.text.startswith(word, time.end)]
        return replace(time, end=time.end + max(map(len, found), default=0))
