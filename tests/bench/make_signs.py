"""Makes generator/stages/repair/signs.tsv: how likely a kind of sign is behind another.

    python -m tests.bench.make_signs CALL.txt ...

It counts in the texts given: those of the two calls in content/ and of short samples of other
pages made the present table. A pair's share is smoothed by the share of its second kind (additive
smoothing); scores are tenths of a natural logarithm.
"""

from __future__ import annotations

import math
import sys
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

from generator.model import Call
from generator.stages.repair import repair
from generator.stages.repair.habits import is_han, kind_of
from generator.stages.repair.likelihood import HAN, NAMES, OTHER
from tests.calls import vocabulary
from tests.project import ROOT

SIGNS = [HAN, "0", "A", "line", *",。?、:;!“”《》()", "space", *"%.-", OTHER]
SMOOTHING = 20  # pairs that each kind is taken to have had beside those that were counted


def sign_of(character: str) -> str:
    """Return the kind of sign that a character is."""
    kind = kind_of(character)
    name = HAN if is_han(character) else NAMES.get(kind, kind)
    return name if name in SIGNS else OTHER


def main() -> None:
    """Write the table."""
    calls = [Call(id="a", path=path, raw=Path(path).read_text("utf-8")) for path in sys.argv[1:]]
    lines = "\n".join(repair(call, vocabulary()).text for call in calls).split("\n")
    text = "\n".join(["", *filter(None, map(str.strip, lines)), ""])
    pairs = Counter(pairwise(map(sign_of, unicodedata.normalize("NFKC", text))))
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
            row.append(str(round(10 * math.log(count / (before[first] + SMOOTHING)))))
        rows.append("\t".join(row))
    (ROOT / "generator/stages/repair/signs.tsv").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
