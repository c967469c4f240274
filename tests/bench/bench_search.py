"""Search in a real browser, on invented archives: bytes, times, memory and quality, as a table.

    python -m tests.bench.bench_search [--peers] [PARAGRAPHS ...]     (2000 and 20000)

``--peers`` also measures Pagefind (npm fetches it) and Material's own search on the same archive.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.search.build import index_documents
from generator.vocabulary import Vocabulary
from tests import browser as browsing
from tests.bench.search import ours, peers
from tests.bench.search.corpus import invented
from tests.bench.search.queries import all_queries

NO_VOCABULARY = Vocabulary({}, {}, {}, {}, {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paragraphs", nargs="*", type=int, default=[2_000, 20_000])
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    for paragraphs in options.paragraphs:
        report(paragraphs, with_peers=options.peers)


def report(paragraphs: int, *, with_peers: bool) -> None:
    """Print the figures for one archive."""
    documents = invented(paragraphs)
    queries = all_queries(documents)
    started, busy = time.perf_counter(), _processors()
    index = index_documents(documents, NO_VOCABULARY)
    rows = {
        "build, s": {"shilu": f"{time.perf_counter() - started:.1f}"},
        "build, s of all processors": {"shilu": f"{_processors() - busy:.1f}"},
        "build, MB of a process": {"shilu": f"{_largest_process():.0f}"},
    }
    with TemporaryDirectory() as folder, browsing.launch() as browser:
        measured = {
            "shilu": ours.measure(browser, Path(folder) / "ours", documents, index, queries)
        }
        if with_peers:
            measured |= peers.measure(browser, Path(folder), documents, queries)
    for name, figures in measured.items():
        for row, value in figures.items():
            rows.setdefault(row, {})[name] = value
    print(f"\n{paragraphs} paragraphs, {len(queries)} queries: {', '.join(measured)}")
    for row, values in rows.items():
        own = values["shilu"]
        theirs = [values.get(name, "") for name in measured if name != "shilu"]
        cells = [own, *(_with_ratio(one, own) for one in theirs)]
        print(f"{row:28}", " | ".join(f"{cell:>22}" for cell in cells))


def _with_ratio(theirs: str, own: str) -> str:
    """Return a peer's figure, and how many times ours it is: `160.4 (3.4x)`."""
    pairs = zip(theirs.split(" / "), own.split(" / "), strict=False)
    try:
        times = [f"{float(their) / float(our):.1f}x" for their, our in pairs]
    except (ValueError, ZeroDivisionError):  # no figure, or one of another form
        return theirs
    return f"{theirs} ({' / '.join(times)})"


def _processors() -> float:
    """Return the seconds that this process and those it has started have worked."""
    return sum(os.times()[:4])


def _largest_process() -> float:
    """Return the most memory that one of these processes has had, the documents with it."""
    both = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    return max(resource.getrusage(who).ru_maxrss for who in both) / 1e3


if __name__ == "__main__":
    main()
