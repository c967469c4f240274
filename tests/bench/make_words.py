"""Makes generator/stages/repair/words.tsv.xz: which words of Chinese follow which.

    python -m tests.bench.make_words lm_sc.arpa

Two sources are mixed. The language in general: libime's model for simplified Chinese
(lm_sc.arpa-20220810.tar.xz in the data folder of its source package, LGPL 2.1 or later), its word
pairs, and those triples that begin with a phrase. The manner of calls, phrases among it: the texts
in tests/bench/texts/training. A share that was counted in them is smoothed by the share in general
(Witten and Bell 1991), which is first moved towards the words of calls. Of all pairs those are kept
that tell most: each by how much it changes what the words alone would tell (a logarithm), and how
often it occurs. What is left out falls back on the second word's own share, with a weight that
makes the probabilities behind each word sum to one again.

The constants were chosen by the likelihood of the calls in tests/bench/texts/chosen_on, and KEPT,
OF_CALLS and NEW by that of a real call (2024Q4) and of real interviews, which are not shipped.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from generator.stages.repair.facts import HAN
from generator.stages.repair.words import LONGEST_WORD, OTHERS, Words
from tests.bench.counts import Counts, counted
from tests.project import ROOT

KEPT = 2_000_000  # pairs
OF_CALLS = 0.8  # how much of a word's share is that of the calls
MOVED = 0.5  # by what power of that a pair's share in general is moved
NEW = 8.0  # Witten-Bell: how much each new follower of a word tells that there are more
NEW_BEHIND_SIGN = 300  # what stands for it behind a sign: so many words were not counted
NEW_SIGN = 15  # ... and so many words behind each word, where it is asked if a sign follows
DISCOUNT = 0.3  # taken off each count of a word, for the words that were not counted
TELLING = 0.15  # a gain that differs less from that of all other signs is left out
MOST = 0.98  # of what the shares behind a phrase make together, before those of calls come in
LEAST = 1e-3  # of what remains for the words that are left out, whatever was counted
WORD = re.compile(f"[\u3400-\u9fff]{{1,{LONGEST_WORD}}}")
TEN = math.log(10)

Shares = dict[str, float]


def grams(path: Path, count: int) -> Iterator[tuple[list[str], float]]:
    """Yield the n-grams of ``count`` words, with their probability."""
    section = ""
    with path.open(encoding="utf-8") as file:
        for line in file:
            section = line.strip() if line.startswith("\\") else section
            fields = line.rstrip("\n").split("\t")
            if section == f"\\{count}-grams:" and len(fields) > 1:
                words = fields[1].split(" ")
                if all(map(WORD.fullmatch, words)):
                    yield words, math.exp(float(fields[0]) * TEN)


def model_of(shares: Shares, pairs: Mapping[str, Shares]) -> Words:
    """Return the model in general, to cut the texts of calls into words."""
    rows = (row(word, shares[word], shares, pairs.get(word, {})) for word in sorted(shares))
    return Words("\n".join(rows))


def of_calls(general: Shares, counts: Counts) -> Shares:
    """Return the shares of words in calls, of those that are no phrases."""
    general = {word: share for word, share in general.items() if word not in counts.phrases}
    known = {word: counts.words[word] for word in general}
    total = sum(known.values())
    said = {word: max(0.0, count - DISCOUNT) / total for word, count in known.items()}
    rest = 1 - sum(said.values())
    found = {
        word: OF_CALLS * (said.get(word, 0.0) + rest * share) + (1 - OF_CALLS) * share
        for word, share in general.items()
    }
    whole = sum(found.values())
    return {word: share / whole for word, share in found.items()}


def moved(following: Shares, general: Shares, shares: Shares) -> Shares:
    """Return the shares behind one word, in general, moved towards the words of calls."""
    found = {
        word: share * (shares[word] / general[word]) ** MOVED for word, share in following.items()
    }
    rest = max(LEAST, 1 - sum(following.values()))
    total = sum(found.values()) + rest
    return {word: share / total for word, share in found.items()}


def behind_two(path: Path, counts: Counts) -> dict[str, Shares]:
    """Return the shares in general behind the phrases of two words."""
    phrase_of = {parts: phrase for phrase, parts in counts.phrases.items()}
    found: dict[str, Shares] = defaultdict(dict)
    for (first, second, third), share in grams(path, 3):
        if (first, second) in phrase_of:
            found[phrase_of[first, second]][third] = share
    return found


def of_phrases(general: Shares, pairs: Mapping[str, Shares], counts: Counts) -> Shares:
    """Return the shares of phrases in calls; in general each is what its words would make."""
    total = sum(counts.words[word] for word in general.keys() - counts.phrases.keys())
    found: Shares = {}
    for phrase, parts in counts.phrases.items():
        share = general[parts[0]]
        for first, second in pairwise(parts):
            share *= pairs.get(first, {}).get(second, general[second] / 2)
        said = max(0.0, counts.words[phrase] - DISCOUNT) / total
        found[phrase] = OF_CALLS * said + (1 - OF_CALLS) * max(share, general.get(phrase, 0.0))
    return found


def mixed(following: Shares, first: str, counts: Counts, shares: Shares, phrases: Shares) -> Shares:
    """Return the shares behind ``first``: ``following``, those in general, with those in calls."""
    behind = counts.pairs[first]
    total = behind.total()
    is_sign = first not in shares and first not in phrases
    doubt = NEW_BEHIND_SIGN if is_sign else NEW * len(behind)
    weight = total / (total + doubt) if total else 0.0
    left, others = _rest(following, shares)
    found = {word: (1 - weight) * share for word, share in following.items()}
    for word, count in (behind + counts.longer[first]).items():
        share = shares.get(word, phrases.get(word))
        if share:
            before = found.get(word, (1 - weight) * left / others * share)
            found[word] = before + (weight * count / total if total else 0.0)
    return found


def kept(pairs: Mapping[str, Shares], shares: Shares, phrases: Shares) -> dict[str, Shares]:
    """Return the pairs that tell most."""
    anywhere = shares | phrases
    gains: list[tuple[float, str, str]] = []
    for first, following in pairs.items():
        left, others = _rest(following, shares)
        for second, share in following.items():
            tells = abs(math.log(share / (left / others * anywhere[second])))
            gains.append((anywhere.get(first, 1.0) * share * tells, first, second))
    found: dict[str, Shares] = defaultdict(dict)
    for _, first, second in sorted(gains, reverse=True)[:KEPT]:
        found[first][second] = pairs[first][second]
    return found


def gains_of_signs(behind: Mapping[str, Counter[str]]) -> dict[str, dict[str, float]]:
    """Return by how much signs, and words, are likelier behind each word than behind any."""
    anywhere = Counter[str]()
    for counts in behind.values():
        anywhere.update(counts)
    found: dict[str, dict[str, float]] = {}
    for word, counts in behind.items():
        unseen = NEW_SIGN / (counts.total() + NEW_SIGN)
        found[word] = {OTHERS: math.log(unseen)}
        for one, count in counts.items():
            share = anywhere[one] / anywhere.total()
            found[word][one] = math.log(count / (counts.total() + NEW_SIGN) / share + unseen)
    return found


def row(
    word: str,
    score: float | None,
    shares: Shares,
    following: Shares,
    signs: Mapping[str, float] | None = None,
) -> str:
    """Return the row of a word, a phrase or a sign. That it goes on is part of what follows it."""
    signs = signs or {}
    others_gain = signs.get(OTHERS, 0.0)
    goes_on = signs.get(HAN, others_gain)
    left, others = _rest(following, shares)
    pairs = " ".join(
        f"{one}{tenths(math.log(share) + goes_on)}" for one, share in sorted(following.items())
    )
    behind = " ".join(
        f"{one}={tenths(gain)}"
        for one, gain in sorted(signs.items())
        if one == OTHERS or (one != HAN and abs(gain - others_gain) >= TELLING)
    )
    alone = tenths(math.log(score)) if score else ""
    return f"{word}\t{alone}\t{tenths(math.log(left / others) + goes_on)}\t{pairs}\t{behind}"


def _not_all(shares: Shares) -> Shares:
    """Return the shares, lower if they leave hardly anything for other words."""
    total = max(1.0, math.fsum(shares.values()) / MOST)
    return {word: share / total for word, share in shares.items()}


def _rest(following: Shares, shares: Shares) -> tuple[float, float]:
    """Return the share that is left for other words, and the share that these have anywhere."""
    words = following.keys() & shares.keys()
    left = max(LEAST, 1 - math.fsum(following[word] for word in words))
    return left, max(LEAST, 1 - math.fsum(shares[word] for word in words))


def tenths(score: float) -> int:
    """Return a logarithm in tenths, with the sign turned."""
    return round(score * -10)


def mixed_pairs(
    pairs: Mapping[str, Shares],
    triples: Mapping[str, Shares],
    general: Shares,
    shares: Shares,
    phrases: Shares,
    counts: Counts,
) -> dict[str, Shares]:
    """Return the shares behind each word, each phrase and each sign."""
    anywhere = shares | phrases
    said = {first: moved(following, general, anywhere) for first, following in pairs.items()}
    alone = dict(said)
    for phrase, parts in counts.phrases.items():  # as behind its last word, where calls have it
        last = alone.get(parts[-1], {})
        here = {word: last[word] for word in counts.pairs[phrase] if word in last}
        both = moved(triples.get(phrase, {}), general, anywhere)
        said[phrase] = _not_all(here | alone.get(phrase, {}) | both)
    firsts = sorted({*said, *counts.pairs, *counts.longer})
    return {one: mixed(said.get(one, {}), one, counts, shares, phrases) for one in firsts}


def main() -> None:
    """Write the data file."""
    path = Path(sys.argv[1])
    general = {words[0]: share for words, share in grams(path, 1)}
    pairs: dict[str, Shares] = defaultdict(dict)
    for (first, second), share in grams(path, 2):
        pairs[first][second] = share
    counts = counted(model_of(general, pairs))
    shares, phrases = of_calls(general, counts), of_phrases(general, pairs, counts)
    triples = behind_two(path, counts)
    found = mixed_pairs(pairs, triples, general, shares, phrases, counts)
    found = kept(found, shares, phrases)
    signs = gains_of_signs(counts.behind)
    anywhere = shares | phrases
    names = [*sorted(anywhere), *sorted(set(found) - set(anywhere))]
    text = "\n".join(
        row(one, anywhere.get(one), shares, found.get(one, {}), signs.get(one)) for one in names
    )
    data = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    (ROOT / "generator/stages/repair/words.tsv.xz").write_bytes(data)
    print(f"{len(names)} rows, {sum(map(len, found.values()))} pairs, {len(data)} bytes")


if __name__ == "__main__":
    main()
