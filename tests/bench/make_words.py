"""Makes generator/stages/repair/words.tsv.xz from a language model in the ARPA format.

    python -m tests.bench.make_words lm_sc.arpa

The model is libime's for simplified Chinese (lm_sc.arpa-20220810.tar.xz in the data folder of its
source package, LGPL 2.1 or later). Of its two million word pairs those are kept which change most
what the words alone would tell: each by how much (the logarithm of the change) and how often (the
share of the pair). What is left out falls back on the second word's own share, with a weight that
makes the probabilities behind each word sum to one again.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.stages.repair.words import LONGEST_WORD
from tests.project import ROOT

KEPT = 800_000
WORD = re.compile(f"[\u3400-\u9fff]{{1,{LONGEST_WORD}}}")
TEN = math.log(10)
LEAST = 1e-3

Pairs = dict[str, dict[str, float]]


def grams(path: Path, count: int) -> Iterator[tuple[list[str], float]]:
    """Yield the n-grams of ``count`` words, with the natural logarithm of their probability."""
    section = ""
    with path.open(encoding="utf-8") as file:
        for line in file:
            section = line.strip() if line.startswith("\\") else section
            fields = line.rstrip("\n").split("\t")
            if section == f"\\{count}-grams:" and len(fields) > 1:
                words = fields[1].split(" ")
                if all(map(WORD.fullmatch, words)):
                    yield words, float(fields[0]) * TEN


def kept_pairs(path: Path, scores: dict[str, float]) -> Pairs:
    """Return the pairs that tell most."""
    gains = [
        (math.exp(scores[first] + score) * abs(score - scores[second]), first, second, score)
        for (first, second), score in grams(path, 2)
    ]
    kept: Pairs = defaultdict(dict)
    for _, first, second, score in sorted(gains, reverse=True)[:KEPT]:
        kept[first][second] = score
    return kept


def row(word: str, scores: dict[str, float], following: dict[str, float]) -> str:
    """Return the row of a word."""
    left = max(LEAST, 1 - sum(map(math.exp, following.values())))
    others = max(LEAST, 1 - sum(math.exp(scores[one]) for one in following))
    pairs = " ".join(f"{one}{tenths(score)}" for one, score in sorted(following.items()))
    return f"{word}\t{tenths(scores[word])}\t{tenths(math.log(left / others))}\t{pairs}"


def tenths(score: float) -> int:
    """Return a logarithm in tenths, with the sign turned."""
    return round(score * -10)


def main() -> None:
    """Write the data file."""
    path = Path(sys.argv[1])
    scores = {words[0]: score for words, score in grams(path, 1)}
    pairs = kept_pairs(path, scores)
    text = "\n".join(row(word, scores, pairs.get(word, {})) for word in sorted(scores))
    data = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    (ROOT / "generator/stages/repair/words.tsv.xz").write_bytes(data)
    print(f"{len(scores)} words, {sum(map(len, pairs.values()))} pairs, {len(data)} bytes")


if __name__ == "__main__":
    main()
