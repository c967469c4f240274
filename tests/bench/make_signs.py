"""Makes generator/stages/repair/signs.tsv: how likely a kind of sign is behind another.

    python -m tests.bench.make_signs

It counts in the texts of tests/bench/texts/training. A pair's share is smoothed by the share of its
second kind (additive smoothing); scores are tenths of a natural logarithm.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

from generator.stages.repair.facts import SIGNS, sign_of
from tests.bench.counts import calls
from tests.project import ROOT

SMOOTHING = 20  # pairs that each kind is taken to have had beside those that were counted
LEAST = -65  # nothing is less likely: texts that are typed in haste have more kinds of pairs


def main() -> None:
    """Write the table."""
    text = "\n".join(["", *calls(), ""])
    pairs = Counter(pairwise(map(sign_of, text)))
    before, behind = (Counter[str](), Counter[str]())
    for (first, second), count in pairs.items():
        before[first] += count
        behind[second] += count
    rows = ["\t".join(["before", *SIGNS])]
    for first in SIGNS:
        row = [first]
        for second in SIGNS:
            share = (behind[second] + 1) / (behind.total() + len(SIGNS))
            count = pairs[first, second] + SMOOTHING * share
            score = round(10 * math.log(count / (before[first] + SMOOTHING)))
            row.append(str(max(LEAST, score)))
        rows.append("\t".join(row))
    (ROOT / "generator/stages/repair/signs.tsv").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
