"""How much damage is undone, what clean text suffers, and how fast it goes.

    python -m tests.bench.bench_repair

Clean text is turned into machine Traditional, damaged by the steps of NOTATIONS.md
(tests/damage.py) with sets of glosses drawn at random, and repaired. A place is one gloss, or one
byte slip: right, flagged (left as it is, with a note), wrong (changed into something else) or
missed (left as it is without a word). Needless flags are notes on places that are in order.
A call has few places for slips, which come back with most sets of glosses: what comes of the
different ones, each at its first time, stands last.

The text is natural: a whole call is one document, as on a page, so that it also tells of its own
words. Unseen are the clean call (2025Q3), in which two thousand slips are made, as in this site,
where the raw text of the company's earlier call is known, and alone; sixteen invented calls in the
manner of real ones (texts/held_out_plain), and three whose speakers talk far more
colourfully (texts/held_out). Repair has its words from an input method and from the invented calls
in texts/training; its margins were chosen on texts/chosen_on, on news of 1998 and on the other call
(2024Q4). That call, and the short lines of the case files, in documents that have no topic, come
below. How hard a row is the first number tells: how unlikely a character is on average, as repair
sees it (nats a character, without the habits of the document).
"""

from __future__ import annotations

import random
import re
import tracemalloc
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from itertools import cycle
from time import process_time

import yaml
from pypinyin import Style, pinyin

from generator.editing import apply
from generator.model import Call, Repair
from generator.script import to_simplified, to_traditional
from generator.stages.repair import repair
from generator.stages.repair.glosses import WHOLE
from generator.stages.repair.likelihood import plain
from generator.stages.repair.undo import undo_damage
from tests.calls import vocabulary
from tests.damage import damage
from tests.project import ROOT

TEXTS = ROOT / "tests/bench/texts"
PLACES = 500  # byte slips, at least, in each of the first ten rows; glosses are many more
FEWER = 200  # ... and in each of the others
HAN = re.compile("[\u4e00-\u9fff]")
GLOSS = re.compile("[\u4e00-\u9fff]\\([a-zà-ǜ]+\\)")
LIGHT_SET = 40  # characters that a light set of glosses has
RESULTS = ("right", "flagged", "wrong", "missed")
WIDE = str.maketrans(",?:;!()", "，？：；！（）")


def call_lines(name: str) -> list[str]:
    """Return the lines of a call's reading text, but those with a doubtful place."""
    raw = (ROOT / "content/calls" / name / "raw.txt").read_text("utf-8")
    call = repair(Call(id=name, path="raw.txt", raw=raw), vocabulary())
    doubtful = {problem.line for problem in call.problems}
    lines = enumerate(call.text.split("\n"), 1)
    return [line for number, line in lines if number not in doubtful and len(HAN.findall(line)) > 9]


def fragments() -> list[str]:
    """Return the lines of the case files that are running text."""
    call = set(call_lines("alibaba-2025Q3"))
    return [line for line in clean_lines() if line not in call]


@cache
def clean_lines() -> tuple[str, ...]:
    """Return lines of clean simplified Chinese: the clean transcript, and what case files hold."""
    transcript = (ROOT / "content/calls/alibaba-2025Q3/raw.txt").read_text("utf-8")
    files = sorted((ROOT / "tests/cases").rglob("*.yml"))
    texts = [path.read_text("utf-8") for path in files if not path.name.startswith("repair")]
    strings = [transcript, *(each for text in texts for each in strings_in(yaml.safe_load(text)))]
    lines = dict.fromkeys(line.strip() for text in strings for line in text.split("\n"))
    return tuple(line for line in lines if is_running_text(line))


def strings_in(value: object) -> Iterator[str]:
    """Yield the strings of a YAML document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings_in(each)


def is_running_text(line: str) -> bool:
    """Tell whether a line is simplified Chinese, in whole sentences and without a gloss."""
    han = len(HAN.findall(line))
    return (
        han >= 10
        and han * 2 > len(line)
        and line[-1] in "。？?！!"
        and not GLOSS.search(line)
        and to_simplified(line) == line
    )


def as_published(line: str) -> str:
    """Return a line in the Traditional and the characters that a GBK page can hold."""
    traditional = unicodedata.normalize("NFKC", to_traditional(line))
    return traditional.encode("gbk", "ignore").decode("gbk")


@cache
def reading(character: str) -> str:
    """Return the first reading of a character."""
    return str(pinyin(character, style=Style.TONE)[0][0])


def gloss_set(lines: list[str], count: int, chance: random.Random) -> dict[str, str]:
    """Return glosses for so many of the characters that GB 2312 does not have, at random."""
    found = sorted(
        {one for one in HAN.findall("".join(lines)) if not one.encode("gb2312", "ignore")}
    )
    return {one: reading(one) for one in chance.sample(found, min(count, len(found)))}


def judged(
    truths: list[str],
    glosses: Mapping[str, str],
    different: dict[str, str],
    earlier: tuple[str, ...] = (),
) -> Counter[tuple[str, str]]:
    """Damage, repair and compare one document; note what came of places not seen before."""
    raw = "\n".join(damage(line, glosses) for line in truths)
    call = truths[0]
    truth = to_simplified("\n".join(map(folded, truths)))
    repairs, doubts = undo_damage(raw, earlier=earlier)
    text = to_simplified(apply(raw, repairs))  # which is what a reader sees
    left = differences(text.split("\n"), truth.split("\n"))
    counts: Counter[tuple[str, str]] = Counter()
    counts["gloss", "right"] = sum(each.rule == "gloss" for each in repairs)
    for each in (each for each in repairs if each.rule == "byte-slip"):
        hit = overlapping(left, shown(repairs, each.start), shown(repairs, each.end))
        result = "wrong" if hit else "right"
        counts["byte-slip", result] += 1
        different.setdefault(call + place_of(raw, each.start, each.end), result)
        left -= hit
    for doubt in doubts:
        hit = overlapping(left, shown(repairs, doubt.start), shown(repairs, doubt.end))
        counts["byte-slip", "flagged" if hit else "needless"] += 1
        if hit:
            different.setdefault(call + place_of(raw, doubt.start, doubt.end), "flagged")
        left -= hit
    counts["byte-slip", "missed"] += len(left)
    counts["gloss", "missed"] += len(GLOSS.findall(text))
    return counts


def place_of(raw: str, start: int, end: int) -> str:
    """Return what tells a place from others: its line, and what its run begins with."""
    return f"{len(raw[:start].splitlines())} {WHOLE.sub('', raw[start:end])[:4]}"


def differences(lines: list[str], truths: list[str]) -> set[tuple[int, int]]:
    """Return the places where the lines, taken as one text, are not as they should be."""
    found: set[tuple[int, int]] = set()
    start = 0
    for line, truth in zip(lines, truths, strict=True):
        opcodes = SequenceMatcher(None, line, truth, False).get_opcodes() if line != truth else ()
        found |= {(start + low, start + high) for kind, low, high, *_ in opcodes if kind != "equal"}
        start += len(line) + 1
    return found


def overlapping(places: set[tuple[int, int]], start: int, end: int) -> set[tuple[int, int]]:
    """Return the places that touch a range."""
    return {(low, high) for low, high in places if low <= end and start <= high}


def folded(line: str) -> str:
    """Return a line as the page shows what is not damaged."""
    return unicodedata.normalize("NFKC", line)


def shown(repairs: tuple[Repair, ...], place: int) -> int:
    """Return where in the repaired text a place of the raw text stands."""
    before = [each for each in repairs if each.end <= place]
    return place + sum(len(each.after) - len(each.before) for each in before)


def invented(folder: str) -> list[list[str]]:
    """Return the lines of each of the invented calls in a folder of texts."""
    texts = (path.read_text("utf-8") for path in sorted((TEXTS / folder).glob("*.txt")))
    return [[line.strip() for line in text.split("\n") if line.strip()] for text in texts]


def quality(
    name: str,
    documents: list[list[str]],
    count: int,
    places: int,
    wide: bool = False,
    earlier: tuple[str, ...] = (),
) -> None:
    """Print how many places of each kind came out right, in at least so many of them."""
    chance = random.Random(name)
    calls = [[as_published(line) for line in lines] for lines in documents]
    calls = [[line.translate(WIDE) for line in lines] if wide else lines for lines in calls]
    counts: Counter[tuple[str, str]] = Counter()
    different: dict[str, str] = {}
    for lines in cycle(calls):
        counts += judged(lines, gloss_set(lines, count, chance), different, earlier)
        if sum(counts["byte-slip", result] for result in RESULTS) >= places:
            break
    glosses_all = counts["gloss", "right"] + counts["gloss", "missed"]
    total = sum(counts["byte-slip", result] for result in RESULTS)
    print(
        f"{name:32} {unlikely(calls):4.2f} glosses {glosses_all:6} "
        f"right {counts['gloss', 'right'] / glosses_all:7.2%}"
        f"   slips {total:5} "
        + " ".join(f"{result} {counts['byte-slip', result] / total:6.2%}" for result in RESULTS)
        + f"   wrong of all places {counts['byte-slip', 'wrong'] / (total + glosses_all):6.3%}"
        + f", needless flags {counts['byte-slip', 'needless']}"
        + f"   different slips {len(different)} right "
        + f"{list(different.values()).count('right') / len(different):.1%}"
    )


def unlikely(calls: list[list[str]]) -> float:
    """Return how unlikely the characters of clean calls are on average, in nats."""
    known = plain()
    lines = [line for lines in calls for line in lines]
    return -sum(known.read(to_simplified(line)).score for line in lines) / sum(map(len, lines))


def speed(name: str, raw: str) -> None:
    """Print characters a second, the time for ten times the text, and the memory it takes."""
    call = Call(id="a", path="raw.txt", raw=raw)
    repair(call, vocabulary())
    one, ten = (seconds(replace(call, raw=raw * times)) for times in (1, 10))
    beside, result = memory(replace(call, raw=raw * 10))
    more, _ = memory(replace(call, raw=raw * 30))
    print(
        f"{name:20} {len(raw):7} characters: {len(raw) / one / 1e6:6.2f} million a second, "
        f"ten times the text {ten / one:4.1f} times the time; memory for ten and thirty times "
        f"the text {beside / 1e6:.1f} and {more / 1e6:.1f} MB beside the result, "
        f"which takes {result / len(raw) / 10:.1f} bytes a character"
    )


def memory(call: Call) -> tuple[int, int]:
    """Return how many bytes the repair of a call takes beside its result, and those of that."""
    tracemalloc.start()
    done = repair(call, vocabulary())
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert done.text
    return peak - kept, kept


def seconds(call: Call) -> float:
    """Return the processor time that the repair of a call takes."""
    start = process_time()
    repair(call, vocabulary())
    return process_time() - start


def main() -> None:
    """Print all figures."""
    lines = clean_lines()
    clean = "\n".join(lines)
    call = repair(Call(id="a", path="raw.txt", raw=clean), vocabulary())
    kinds = Counter(each.rule for each in call.repairs)
    print(
        f"clean text: {len(clean)} characters, {clean.count('?')} '?', false repairs: {dict(kinds)}"
    )
    light, heavy = LIGHT_SET, LIGHT_SET * 10
    unseen, other = [call_lines("alibaba-2025Q3")], [call_lines("alibaba-2024Q4")]
    before = ((ROOT / "content/calls/alibaba-2024Q4/raw.txt").read_text("utf-8"),)
    quality("light glosses", unseen, light, PLACES, earlier=before)
    quality("light glosses, full-width signs", unseen, light, PLACES, True, before)
    quality("heavy glosses", unseen, heavy, PLACES, earlier=before)
    quality("heavy glosses, full-width signs", unseen, heavy, PLACES, True, before)
    quality("alone, light glosses", unseen, light, PLACES)
    quality("alone, heavy glosses", unseen, heavy, PLACES)
    quality("plain calls, light glosses", invented("held_out_plain"), light, PLACES)
    quality("plain calls, heavy glosses", invented("held_out_plain"), heavy, PLACES)
    quality("colourful calls, light glosses", invented("held_out"), light, PLACES)
    quality("colourful calls, heavy glosses", invented("held_out"), heavy, PLACES)
    quality("the other call, light glosses", other, light, FEWER)
    quality("the other call, heavy glosses", other, heavy, FEWER)
    quality("short lines, heavy glosses", [fragments()], heavy, FEWER)
    speed(
        "clean transcript", (ROOT / "content/calls/alibaba-2025Q3/raw.txt").read_text("utf-8") * 20
    )
    speed("damaged transcript", (ROOT / "content/calls/alibaba-2024Q4/raw.txt").read_text("utf-8"))


if __name__ == "__main__":
    main()
