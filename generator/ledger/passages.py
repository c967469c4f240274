"""The passages of a call that links can lead to, in the order of the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.ledger.likeness import grams
from generator.model import Call, Exchange, Paragraph, Turn

EXCERPT = 20  # characters of a passage by which a person knows it
LABEL = 24  # characters of a label that are kept


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a turn that has none; ``raw`` are the words that its anchors come from.

    ``begins`` has the anchors of what begins here by their letter, and ``within`` those of turn
    and exchange that it is part of. ``label`` is that of a turn that begins here.
    """

    raw: str
    line: int
    begins: dict[str, str]
    within: dict[str, str]
    label: str
    aliases: tuple[str, ...] = ()

    @cached_property
    def grams(self) -> frozenset[str]:
        """What it is compared by; made only where a passage is compared."""
        return grams(self.raw)

    @property
    def excerpt(self) -> str:
        """Its first words."""
        return words(self.raw)[:EXCERPT]


def words(raw: str) -> str:
    """Return the letters, digits and Han characters of ``raw``, half-width, in lower case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", raw).lower()))


def digest_of(anchor: str) -> str:
    """Return what an anchor has of the words that it was made from."""
    return anchor[1:].partition("-")[0]


def passages(call: Call) -> list[Passage]:
    """Return the passages of ``call``."""
    return list(_passages(call))


def _passages(call: Call) -> Iterator[Passage]:
    for paragraph in call.introduction:
        yield _passage(paragraph.raw, paragraph.lines[0], "", (paragraph,), {})
    exchanges = {exchange.number: exchange for exchange in call.exchanges}
    named: set[str] = set()  # exchanges of which the first words have come
    for turn in call.turns:
        exchange = exchanges.get(turn.exchange) if turn.exchange is not None else None
        within = {"t": turn.anchor} | ({"x": exchange.anchor} if exchange else {})
        first: tuple[Turn | Exchange, ...] = (turn,)
        if exchange and exchange.anchor not in named and _is_named_after(exchange, turn):
            named.add(exchange.anchor)
            first = (turn, exchange)
        if not turn.paragraphs:
            yield _passage(turn.label.text, turn.lines[0], "", first, within)
        for paragraph in turn.paragraphs:
            label = words(turn.label.text)[:LABEL] if first else ""
            line = paragraph.lines[0]
            yield _passage(paragraph.raw, line, label, (paragraph, *first), within)
            first = ()


def _is_named_after(exchange: Exchange, turn: Turn) -> bool:
    return digest_of(exchange.anchor) == digest_of(turn.anchor)


def _passage(
    raw: str,
    line: int,
    label: str,
    owners: tuple[Paragraph | Turn | Exchange, ...],
    within: dict[str, str],
) -> Passage:
    begins = {owner.anchor[0]: owner.anchor for owner in owners}
    aliases = tuple(alias for owner in owners for alias in owner.aliases)
    return Passage(raw, line, begins, within, label, aliases)
