"""What is counted in the texts of calls in texts/training: words, pairs of them, and signs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.script import to_simplified
from generator.stages.repair.facts import HAN, SIGNS, sign_of
from generator.stages.repair.habits import is_han
from generator.stages.repair.likelihood import UNKNOWN
from generator.stages.repair.words import LONGEST_WORD, Words
from tests.project import ROOT

PIECE = re.compile("[\u3400-\u9fff]+|[^\u3400-\u9fff]")
KEPT = 3  # cuts for each place

Cut = tuple[float, tuple[str, ...]]  # its score, and its words


@dataclass(frozen=True, slots=True)
class Counts:
    """How often words occur, words behind words and signs, and signs (or a word) behind words."""

    words: Counter[str] = field(default_factory=Counter)
    pairs: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    behind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def lines() -> list[str]:
    """Return the lines of the texts, simplified, as a page shows them."""
    files = sorted((ROOT / "tests/bench/texts/training").glob("*.txt"))
    texts = (
        unicodedata.normalize("NFKC", to_simplified(file.read_text("utf-8"))) for file in files
    )
    return [line.strip() for text in texts for line in text.split("\n") if line.strip()]


def counted(model: Words) -> Counts:
    """Count in the texts, cut into words as ``model`` has them."""
    counts = Counts()
    for line in lines():
        tokens = ["line", *_tokens(line, model), "line"]
        counts.words.update(one for one in tokens if one in model.scores)
        for first, second in pairwise(tokens):
            if first not in SIGNS:
                counts.behind[first][second if second in SIGNS else HAN] += 1
            if second not in SIGNS:
                counts.pairs[first][second] += 1
    return counts


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
