"""Questions that were asked again, with what was answered then and now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.changes.speech import Place, key_place
from generator.model import Call, Exchange, Link, Paragraph


@dataclass(frozen=True, slots=True)
class Asked:
    """One exchange: its question, and the answer that carries the topic, if there is one."""

    exchange: Exchange
    question: Place
    answer: Place | None


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """Two exchanges that belong together: by the ``reasons`` of a link, or by who asks.

    ``topic`` is the one that both have most of, ``firm`` the name of the firm that asks in both.
    """

    now: Asked
    then: Asked
    topic: str | None
    firm: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """An exchange with what is said in it; ``firms`` are who asks: name by id (or by name)."""

    call: Call
    exchange: Exchange
    asked: tuple[Paragraph, ...]
    answered: tuple[Paragraph, ...]
    firms: dict[str, str]


def asked_again(now: Call, then: Call) -> tuple[AskedAgain, ...]:
    """Return the pairs in the order of the call now; of each exchange first what is likest.

    Exchanges in which nobody asks anything are left out.
    """
    here, there = list(_sides(now)), list(_sides(then))
    return tuple(pair for one in here for pair in _pairs(one, there))


def _pairs(one: _Side, others: list[_Side]) -> Iterator[AskedAgain]:
    links = {(link.call, link.exchange): link for link in one.exchange.links}
    found: list[tuple[float, AskedAgain]] = []
    for other in others:
        link = links.get((other.call.id, other.exchange.number))
        pair = _pair(one, other, link)
        if link or pair.firm:
            found.append((link.score if link else 0.0, pair))
    found.sort(key=lambda item: -item[0])
    yield from (pair for _, pair in found)


def _pair(one: _Side, other: _Side, link: Link | None) -> AskedAgain:
    topic = _shared_topic(one.exchange, other.exchange)
    firm = next((name for key, name in one.firms.items() if key in other.firms), None)
    reasons = link.reasons if link else ()
    return AskedAgain(_asked(one, topic), _asked(other, topic), topic, firm, reasons)


def _shared_topic(one: Exchange, other: Exchange) -> str | None:
    theirs = {each.topic: each.score for each in other.topics}
    shared = [each for each in one.topics if each.topic in theirs]
    best = max(shared, key=lambda each: each.score * theirs[each.topic], default=None)
    return best.topic if best else None


def _asked(side: _Side, topic: str | None) -> Asked:
    """Return the exchange with what carries ``topic`` most, or with its longest answer."""
    wanted = topic or next((each.topic for each in side.exchange.topics), "")
    call = side.call
    question = key_place(call, side.asked, wanted) or Place(call.id, side.asked[0])
    longest = max(side.answered, key=lambda each: len(each.text), default=None)
    answer = Place(call.id, longest) if longest else None
    answer = key_place(call, side.answered, wanted) or answer
    return Asked(side.exchange, question, answer)


def _sides(call: Call) -> Iterator[_Side]:
    for exchange in call.exchanges:
        turns = [turn for turn in call.turns if turn.exchange == exchange.number]
        asked = [each for turn in turns if turn.kind == "question" for each in turn.paragraphs]
        answered = [each for turn in turns if turn.kind == "answer" for each in turn.paragraphs]
        analysts = [turn.speaker for turn in turns if turn.speaker.role == "analyst"]
        firms = {
            key: speaker.organization or key
            for speaker in analysts
            if (key := speaker.firm or speaker.organization)
        }
        if asked:
            yield _Side(call, exchange, tuple(asked), tuple(answered), firms)
