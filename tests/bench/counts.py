"""What is counted in the texts of calls in texts/training: words, pairs of them, and signs.

Words that often stand together (更多, 进一步提升) are counted as one word, too: what follows them
depends on all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from generator.script import to_simplified
from generator.stages.repair.facts import HAN, SIGNS, sign_of
from generator.stages.repair.habits import is_han
from generator.stages.repair.likelihood import UNKNOWN
from generator.stages.repair.words import LONGEST_WORD, Words
from tests.project import ROOT

PIECE = re.compile("[\u3400-\u9fff]+|[^\u3400-\u9fff]")
KEPT = 3  # cuts for each place
OFTEN = 5  # so many times words must stand together to be a phrase
SEVERAL = 3  # what stands in fewer calls is their own: a name, or a part of one
SIGNED = frozenset(SIGNS)

Cut = tuple[float, tuple[str, ...]]  # its score, and its words


@dataclass(frozen=True, slots=True)
class Counts:
    """How often words and phrases occur, and what stands behind each.

    ``phrases`` has the words that each is made of. Behind a word, a phrase or a sign stand words
    (``pairs``), phrases that begin with those (``longer``), or signs (``behind``, where any word
    counts as ``HAN``).
    """

    phrases: dict[str, tuple[str, ...]]
    words: Counter[str] = field(default_factory=Counter)
    pairs: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    longer: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    behind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def calls() -> list[str]:
    """Return the texts, simplified, as a page shows them, without empty lines."""
    files = sorted((ROOT / "tests/bench/texts/training").glob("*.txt"))
    texts = (
        unicodedata.normalize("NFKC", to_simplified(file.read_text("utf-8"))) for file in files
    )
    return ["\n".join(filter(None, map(str.strip, text.split("\n")))) for text in texts]


def counted(model: Words) -> Counts:
    """Count in the texts, cut into words as ``model`` has them."""
    texts = [list(_tokens(f"\n{call}\n", model)) for call in calls()]
    counts = Counts(_phrases(texts, model))
    for tokens in texts:
        for start, token in enumerate(tokens[:-1]):
            _count_behind(counts, token, tokens, start + 1)
            for phrase, end in _together(tokens, start):
                if phrase in counts.phrases:
                    _count_behind(counts, phrase, tokens, end)
    seen_in = Counter(chain.from_iterable(map(set, texts)))
    for word in counts.words.keys() - counts.phrases.keys():
        if seen_in[word] < SEVERAL:
            del counts.words[word]
    return counts


def _phrases(texts: list[list[str]], model: Words) -> dict[str, tuple[str, ...]]:
    """Return what often stands together in the texts, be it a word of ``model`` or not."""
    times = Counter[str]()
    seen_in = Counter[str]()
    parts: dict[str, tuple[str, ...]] = {}
    for tokens in texts:
        here = Counter[str]()
        for start in range(len(tokens)):
            for phrase, end in _together(tokens, start):
                if model.scores.keys() >= set(tokens[start:end]):
                    here[phrase] += 1
                    parts[phrase] = tuple(tokens[start:end])
        times.update(here)
        seen_in.update(here.keys())
    often = [phrase for phrase, count in times.items() if count >= OFTEN]
    return {phrase: parts[phrase] for phrase in often if seen_in[phrase] >= SEVERAL}


def _together(tokens: list[str], start: int) -> Iterator[tuple[str, int]]:
    """Yield what words from ``start`` on are together, and where they end."""
    text = tokens[start]
    for end in range(start + 1, len(tokens)):
        text += tokens[end]
        if {tokens[start], tokens[end]} & SIGNED or len(text) > LONGEST_WORD:
            return
        yield text, end + 1


def _count_behind(counts: Counts, first: str, tokens: list[str], place: int) -> None:
    """Count ``first`` and what stands behind it, from ``place`` on."""
    second = tokens[place]
    if first not in SIGNED:
        counts.words[first] += 1
        counts.behind[first][second if second in SIGNED else HAN] += 1
    if second not in SIGNED:
        counts.pairs[first][second] += 1
    found = [phrase for phrase, _ in _together(tokens, place) if phrase in counts.phrases]
    counts.longer[first].update(found)


def _tokens(line: str, model: Words) -> Iterator[str]:
    for piece in PIECE.findall(line):
        if is_han(piece[0]):
            yield from _cut(piece, model)
        else:
            yield sign_of(piece)


def _cut(text: str, model: Words) -> list[str]:
    """Return the likeliest words of a run of Han characters."""
    at: list[dict[str, Cut]] = [{} for _ in range(len(text) + 1)]
    at[0][""] = (0.0, ())
    for place in range(len(text)):
        cuts = sorted(at[place].values(), reverse=True)[:KEPT]
        for length in range(1, min(LONGEST_WORD, len(text) - place) + 1):
            word = text[place : place + length]
            if word not in model.scores and length > 1:
                continue
            for score, words in cuts:
                new = score + _score(model, words, word)
                if word not in at[place + length] or new > at[place + length][word][0]:
                    at[place + length][word] = (new, (*words, word))
    return list(max(at[-1].values())[1])


def _score(model: Words, before: tuple[str, ...], word: str) -> float:
    if word not in model.scores:
        return UNKNOWN
    return model.score(before[-1], word) if before else model.scores[word]
