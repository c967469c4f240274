"""Tries parsing on many texts: ``python -m tests.bench.parse.bench_fuzz [EXAMPLES]``.

Real texts with lines cut, doubled, shuffled and run together, pieces of labels in any order, and
any characters at all. Nothing may be raised and nothing lost; at the end come ten megabytes of
random Han characters on one line.
"""

from __future__ import annotations

import random
import sys
import time

from hypothesis import HealthCheck, given, settings

from tests.stages.parse.strategies import texts
from tests.stages.parse.test_properties import check

EXAMPLES = 20_000
LONG = 3_500_000  # Han characters, three bytes each


def main() -> None:
    """Run, and print how much was tried and how long it took."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    started = time.perf_counter()
    all_checks = tuple(HealthCheck)
    fuzz = settings(
        max_examples=examples, deadline=None, suppress_health_check=all_checks, database=None
    )(given(texts)(check))
    fuzz()
    print(f"{examples} texts: nothing raised, nothing lost ({time.perf_counter() - started:.0f} s)")
    started = time.perf_counter()
    generator = random.Random(1)
    check("".join(chr(generator.randrange(0x4E00, 0x9FA6)) for _ in range(LONG)))
    print(f"10 MB of random Han on one line ({time.perf_counter() - started:.0f} s)")


if __name__ == "__main__":
    main()
