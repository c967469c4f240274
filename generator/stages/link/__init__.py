"""Ways from an exchange to the exchanges of the company's other calls that continue it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Call, Exchange, Link
from generator.stages.link.candidates import Index
from generator.stages.link.profiles import Profile, profiles
from generator.stages.link.references import with_references
from generator.stages.link.scoring import Scorer
from generator.vocabulary import Vocabulary

# Below this score no link is shown: none is better than a wrong one. On the two real calls every
# pair that belongs together scores 0.32 or more, every wrong one 0.23 or less.
THRESHOLD = 0.28
MOST_LINKS = 12
MOST_WORDS = 12  # by which an exchange without topics is looked for


def link(calls: tuple[Call, ...], vocabulary: Vocabulary) -> tuple[Call, ...]:
    """Return ``calls`` with the links of every exchange, the best first, and of references.

    Only calls of one company are linked, and only exchanges of different calls.
    """
    companies = dict.fromkeys(call.company for call in calls if call.company)
    links: dict[tuple[str, int], tuple[Link, ...]] = {}
    for company in companies:
        own = profiles((call for call in calls if call.company == company), vocabulary)
        links.update(_links(own, vocabulary))
    linked = [_with_links(call, links) for call in calls]
    referring = {
        call.id: call
        for company in companies
        for call in with_references(call for call in linked if call.company == company)
    }
    return tuple(referring.get(call.id, call) for call in linked)


def _links(
    own: list[Profile], vocabulary: Vocabulary
) -> Iterable[tuple[tuple[str, int], tuple[Link, ...]]]:
    scorer = Scorer(own, vocabulary)
    index = Index(own, lambda profile: scorer.heaviest_words(profile, MOST_WORDS))
    for profile in own:
        found = [_link(profile, other, scorer) for other in index.candidates(profile)]
        shown = sorted((item for item in found if item.score >= THRESHOLD), key=_rank)
        yield (profile.call.id, profile.exchange.number), tuple(shown[:MOST_LINKS])


def _link(profile: Profile, other: Profile, scorer: Scorer) -> Link:
    likeness = scorer.compare(profile, other)
    exchange = other.exchange
    return Link(other.call.id, exchange.number, exchange.anchor, likeness.score, likeness.reasons)


def _rank(item: Link) -> tuple[float, str, int]:
    return (-item.score, item.call, item.exchange)


def _with_links(call: Call, links: dict[tuple[str, int], tuple[Link, ...]]) -> Call:
    exchanges: list[Exchange] = [
        replace(exchange, links=links.get((call.id, exchange.number), ()))
        for exchange in call.exchanges
    ]
    return replace(call, exchanges=tuple(exchanges))
