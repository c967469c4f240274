"""Which passage a changed one became, where its words are no longer there as they were.

Only what is open is compared, and only with what stands open between the same neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.ledger.likeness import Overlaps, sketched
from generator.ledger.passages import Passage, words
from generator.published import Published

# Of a passage cut in two, one half holds nearly half of its trigrams; passages of the real calls
# that have nothing to do with each other share a third at most, and few stand open together.
ALIKE = 0.4
LEAST_SHARED = 3  # trigrams; less is no evidence


def likely(
    published: Sequence[Published], passages: Sequence[Passage], found: Mapping[int, int]
) -> dict[int, int]:
    """Return matches (index in the ledger -> in the call) for what ``found`` leaves open.

    Several may lead to one passage, as lines that were joined do.
    """
    taken = set(found.values())
    more: dict[int, int] = {}
    for is_open, row in groupby(range(len(published)), lambda place: place not in found):
        run = list(row)
        if is_open:
            low = found.get(run[0] - 1, -1)
            high = found.get(run[-1] + 1, len(passages))
            free = {at: passages[at] for at in range(low + 1, high) if at not in taken}
            more.update(_matches({place: published[place] for place in run}, free))
    return more


def _matches(
    lines: Mapping[int, Published], free: Mapping[int, Passage]
) -> Iterator[tuple[int, int]]:
    overlaps = Overlaps({at: passage.grams for at, passage in free.items()})
    claims: dict[int, dict[int, str]] = {}
    for place, line in lines.items():
        best = _best(line, overlaps, free)
        if best is not None:
            claims.setdefault(best, {})[place] = line.excerpt
    for at, excerpts in claims.items():
        rightful = excerpts if len(excerpts) == 1 else _joined(excerpts, words(free[at].raw))
        yield from ((place, at) for place in rightful)


def _best(line: Published, overlaps: Overlaps, free: Mapping[int, Passage]) -> int | None:
    """Return the passage that holds most of a line, or None where that is no evidence.

    Two passages cannot hold more than a half each unless one repeats the other; then neither is
    sure to be the one that was meant.
    """
    kind = line.anchors[0][0]
    scores = overlaps.likeness(line.sketch)
    fit = sorted((-score, at) for at, score in scores.items() if kind in free[at].begins)[:2]
    enough = max(ALIKE, LEAST_SHARED / len(sketched(line.sketch)))
    if not fit or -fit[0][0] < enough:
        return None
    tied = len(fit) == 2 and fit[0][0] == fit[1][0]
    return None if tied and -fit[0][0] > 1 / 2 else fit[0][1]


def _joined(excerpts: Mapping[int, str], text: str) -> Iterator[int]:
    """Yield those of several lines that can have been joined to ``text``.

    Their first words stand there beside one another. Of two at one place the longer is meant; of
    two that are the same one is gone, and nothing tells which.
    """
    spans = {place: text.find(excerpt) for place, excerpt in excerpts.items()}
    stretches = {
        place: range(start, start + len(excerpts[place]))
        for place, start in spans.items()
        if start >= 0
    }
    uses = Counter(stretches.values())
    taken: set[int] = set()
    for place, stretch in sorted(stretches.items(), key=lambda item: (-len(item[1]), item[0])):
        if taken.isdisjoint(stretch) and uses[stretch] == 1:
            yield place
        taken.update(stretch)
