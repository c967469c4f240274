"""What the page of one call shows: groups of turns, who asked and who answered, how long it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Call, Exchange, Speaker, Turn
from generator.pages import wording
from generator.pages.library import paragraphs, speakers, topics_of
from generator.pages.places import turns_of
from generator.vocabulary import Vocabulary

# Characters a minute: Chinese is read silently at 300 to 500, speech in print rather fast.
READING_SPEED = 450
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


def reading_minutes(call: Call) -> int:
    """Return in about how many minutes the whole call is read, at least one."""
    characters = sum(len(paragraph.text) for paragraph in paragraphs(call))
    return max(1, round(characters / READING_SPEED))


def facts(call: Call, vocabulary: Vocabulary) -> dict[str, object]:
    """Return what the page tells its scripts of the call, as outline.mjs describes it."""
    assert call.company, "every call of the corpus has metadata"
    assert call.period
    company = vocabulary.companies[call.company]
    rules = sorted({repair.rule for repair in call.repairs})
    return {
        "id": call.id,
        "company": company.name,
        "period": wording.period_name(call.period, company.fiscal_year_end),
        "date": str(call.date),
        "title": call.title,
        "introduction": wording.INTRODUCTION,
        "topics": {topic: vocabulary.topics[topic].title for topic in topics_of(call)},
        "repairs": {rule: wording.rule_name(rule) for rule in rules},
    }


def _group_key(turn: Turn) -> tuple[str, int | None]:
    if turn.exchange is not None:
        return "exchange", turn.exchange
    return ("remarks", None) if turn.section == "remarks" else ("between", None)
