"""How long linking takes as the corpus grows: seconds, and seconds for each exchange."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from time import process_time

from generator.clauses import clauses
from generator.model import Call
from generator.stages.annotate import annotate
from generator.stages.link import link
from tests.calls import Said, invented_call, real_calls, vocabulary

SIZES = (20, 40, 80, 160)
COMPANIES = (1, 4)
EXCHANGES = 10  # of a call
KEPT = 0.8  # part of its clauses that an invented paragraph keeps of a real one


def invented_calls(count: int, seed: int = 1) -> tuple[Call, ...]:
    """Return calls of one company, quarter after quarter, made of clauses of the real ones."""
    random = Random(seed)
    day = date(2000, 1, 1)
    return tuple(
        annotate(
            invented_call(
                [_exchange(random) for _ in range(EXCHANGES)],
                f"alibaba-{2000 + number // 4}Q{number % 4 + 1}",
                date=day + timedelta(days=91 * number),
            ),
            vocabulary(),
        )
        for number in range(count)
    )


def _exchange(random: Random) -> list[Said]:
    call = random.choice(list(real_calls().values()))
    number = random.choice(call.exchanges).number
    return [
        (turn.kind, [_shortened(paragraph.text, random) for paragraph in turn.paragraphs])
        for turn in call.turns
        if turn.exchange == number
    ]


def _shortened(text: str, random: Random) -> str:
    return "".join(text[start:end] for start, end in clauses(text) if random.random() < KEPT)


def shared_out(calls: tuple[Call, ...], companies: int) -> tuple[Call, ...]:
    """Return ``calls`` as if they were those of several companies in turn."""
    owners = [f"company{number % companies}" for number in range(len(calls))]
    return tuple(
        replace(call, company=owner, id=f"{owner}-{call.period}")
        for call, owner in zip(calls, owners, strict=True)
    )


def main() -> None:
    """Print a line for each number of companies and each size."""
    link(invented_calls(2), vocabulary())  # loads jieba's dictionary
    print("companies calls exchanges seconds ms/exchange links/exchange elsewhere/exchange")
    for companies in COMPANIES:
        for size in SIZES:
            calls = shared_out(invented_calls(size), companies)
            start = process_time()
            linked = link(calls, vocabulary())
            seconds = process_time() - start
            found = [exchange for call in linked for exchange in call.exchanges]
            count = len(found)
            links = sum(len(exchange.links) for exchange in found) / count
            elsewhere = sum(len(exchange.elsewhere) for exchange in found) / count
            print(f"{companies:9} {size:5} {count:9} {seconds:7.2f}", end=" ")
            print(f"{1000 * seconds / count:11.1f} {links:14.1f} {elsewhere:18.1f}")


if __name__ == "__main__":
    main()
