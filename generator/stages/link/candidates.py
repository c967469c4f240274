"""Which exchanges are worth comparing, found through an index instead of by trying all pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.stages.link.profiles import Profile

# Under one key only so many are looked at, the nearest in time before and after. That bounds the
# work for each exchange, and a topic of every call is better followed from one to the next.
NEAREST = 12
# So many exchanges one is compared with: those that share most keys with it, then the nearest.
MOST = 48

Key = tuple[str, str]


class Index:
    """Finds exchanges that share the main topic of one of both, or one of their heaviest words.

    They are ``apart`` from each other.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        words: Callable[[Profile], Sequence[str]],
        apart: Callable[[Profile, Profile], bool],
    ) -> None:
        """Index ``profiles``, whose positions are their indices; ``words`` gives the heaviest."""
        self._profiles = profiles
        self._apart = apart
        self._words = words
        self._postings: dict[Key, list[int]] = {}
        for profile in profiles:
            for key in self._offers(profile):
                self._postings.setdefault(key, []).append(profile.position)

    def candidates(self, profile: Profile) -> list[Profile]:
        """Return the exchanges to compare ``profile`` with, from old to new."""
        shared = Counter(
            position
            for key in self._seeks(profile)
            for position in self._nearest(self._postings.get(key, []), profile.position)
            if self._apart(profile, self._profiles[position])
        )
        best = sorted(shared, key=lambda each: (-shared[each], abs(each - profile.position)))
        return [self._profiles[position] for position in sorted(best[:MOST])]

    def _offers(self, profile: Profile) -> Iterator[Key]:
        yield from (("word", word) for word in self._words(profile))
        if profile.main_topic:
            yield "main", profile.main_topic
            yield from (("any", topic) for topic in profile.topics)

    def _seeks(self, profile: Profile) -> Iterator[Key]:
        yield from (("word", word) for word in self._words(profile))
        if profile.main_topic:
            yield "any", profile.main_topic
            yield from (("main", topic) for topic in profile.topics)

    def _nearest(self, posting: Sequence[int], position: int) -> Sequence[int]:
        place = bisect_left(posting, position)
        return posting[max(0, place - NEAREST) : place + NEAREST + 1]
