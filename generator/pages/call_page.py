"""What the page of one call shows: groups of turns, who asked and who answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Call, Exchange, Speaker, Turn
from generator.pages.library import speakers, turns_of

# Who speaks for neither side is no part of "asked by … answered by …".
_SERVICE = ("host", "operator", "interpreter")


@dataclass(frozen=True, slots=True)
class Group:
    """Turns that stand together: an exchange, the remarks, or what lies between exchanges.

    ``name`` is ``exchange``, ``remarks`` or ``between``; ``first`` tells whether the group is
    the first of its kind (a split exchange has its heading only once).
    """

    name: str
    first: bool
    exchange: Exchange | None
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who asks and who answers in an exchange."""

    asking: tuple[Speaker, ...]
    answering: tuple[Speaker, ...]


def groups(call: Call) -> Iterator[Group]:
    """Yield the turns of a call in groups, in the order of the text."""
    exchanges = {exchange.number: exchange for exchange in call.exchanges}
    seen: set[tuple[str, int | None]] = set()
    for key, turns in groupby(call.turns, _group_key):
        exchange = exchanges.get(key[1]) if key[1] is not None else None
        yield Group(key[0], key not in seen, exchange, tuple(turns))
        seen.add(key)


def sides(turns: Iterable[Turn]) -> Sides:
    """Return who asks and who answers; the asking analyst's clarifications are no answers."""
    talk = tuple(turn for turn in turns if turn.speaker.role not in _SERVICE)
    asking = speakers(tuple(turn for turn in talk if turn.kind == "question"))
    answering = speakers(tuple(turn for turn in talk if turn.kind != "question"))
    return Sides(asking, tuple(speaker for speaker in answering if speaker not in asking))


def sides_of(call: Call, exchange: Exchange) -> Sides:
    """Return who asks and who answers in one exchange of ``call``."""
    return sides(turns_of(call, exchange))


def _group_key(turn: Turn) -> tuple[str, int | None]:
    if turn.exchange is not None:
        return "exchange", turn.exchange
    return ("remarks", None) if turn.section == "remarks" else ("between", None)
