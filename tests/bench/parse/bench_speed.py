"""How long parsing takes, beside what jieba needs to cut the same text:
``python -m tests.bench.parse.bench_speed``.

The share must stay below a quarter; ten times the text must take about ten times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import jieba

from generator.model import Call
from generator.stages.identify import identify
from generator.stages.parse import parse
from tests.calls import real_calls, vocabulary

MEGABYTE = 1_000_000


def _seconds(work: Callable[[], object]) -> float:
    """Return the shortest user time of three runs, for the machine is not ours alone."""
    times = []
    for _ in range(3):
        started = process_time()
        work()
        times.append(process_time() - started)
    return min(times)


def _call(text: str) -> Call:
    return Call(id="bench", path="raw.txt", raw=text, text=text)


def _repeated(text: str, size: int) -> str:
    return (text + "\n") * (size // len(text.encode()) + 1)


def main() -> None:
    """Print a line for each text and size."""
    jieba.initialize()
    print(f"{'text':16}{'MB':>6}{'jieba s':>9}{'parse s':>9}{'share':>7}{'identify s':>12}")
    texts = {name: call.text for name, call in real_calls().items()}
    texts["on one line"] = texts["alibaba-2024Q4"].replace("\n", " ")
    for name, text in texts.items():
        for size in (MEGABYTE // 10, MEGABYTE, 10 * MEGABYTE):
            call = _call(_repeated(text, size))
            cut = _seconds(lambda call=call: list(jieba.cut(call.text))) if size <= MEGABYTE else 0
            parsed = _seconds(lambda call=call: parse(call, vocabulary()))
            known = parse(call, vocabulary())
            identified = _seconds(lambda known=known: identify(known, vocabulary()))
            share = f"{parsed / cut:.0%}" if cut else ""
            print(f"{name:16}{size / MEGABYTE:6.1f}{cut:9.2f}{parsed:9.2f}", end="")
            print(f"{share:>7}{identified:12.2f}")


if __name__ == "__main__":
    main()
