"""The damage that a page's filters did to its bytes, undone: glosses and byte slips."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping

from generator.errors import Problem
from generator.lines import LineIndex
from generator.model import Repair
from generator.stages.repair.damage import damage
from generator.stages.repair.glosses import Gloss, cut_glosses, own_glosses, whole_glosses
from generator.stages.repair.likelihood import START, Likelihood
from generator.stages.repair.slips import Search, Way

MARGIN = 3.0  # how much likelier (as a logarithm) a repair must be than any other reading


def undo_damage(raw: str, path: str) -> tuple[tuple[Repair, ...], list[Problem]]:
    whole, cut = whole_glosses(raw), cut_glosses(raw)
    glossed = {raw[gloss.start - 1]: gloss.pinyin for gloss in own_glosses(raw, whole)}
    likelihood = Likelihood(sample(raw, whole))
    search = Search(raw, whole, cut, likelihood)
    search.likelihood = likelihood
    repairs: list[Repair] = []
    problems = []
    lines = LineIndex(raw)
    done = 0
    place = raw.find("?")
    while place >= 0:
        if place >= done and (place in cut or suspicious(search, place)):
            end = raw.find("\n", place)
            end = len(raw) if end < 0 else end
            stop, found, doubt = _slip(search, place, end, glossed)
            if found:
                repairs += found
                done = found[-1].end
            elif doubt:
                message = doubt
                problems.append(Problem(path, lines.line(place), "doubtful-damage", message))
        place = raw.find("?", max(place + 1, done))
    covered = [(r.start, r.end) for r in repairs]
    for gloss in own_glosses(raw, whole):
        if not any(a <= gloss.start < b for a, b in covered):
            before = raw[gloss.start : gloss.end]
            repairs.append(Repair("gloss", gloss.start, gloss.end, before, ""))
    return tuple(sorted(repairs, key=lambda r: r.start)), problems


def _slip(search, place, end, glossed):
    raw = search.raw
    context, reading = _context(search, place)
    stop, ways = search.ways(place, end, Way(reading, context[-1:], ""))
    ways = [way for way in ways if not way.edits or damage_fits(raw, place, stop, way, context, glossed)]
    if not ways:
        return stop, [], f"none: {raw[place-4:place+10]}"
    best = ways[0]
    if not any(e.rule == "byte-slip" for e in best.edits):
        return stop, [], None
    gap = best.reading.score - ways[1].reading.score if len(ways) > 1 else 20
    if gap < MARGIN:
        return stop, [], f"{raw[place-4:stop]} -> {[w.text for w in ways[:3]]}"
    conf = 1 / (1 + math.exp(-gap))
    return stop, [Repair(e.rule, e.start, e.end, raw[e.start:e.end], unicodedata.normalize("NFKC", e.after), conf) for e in best.edits], None


def damage_fits(raw, place, stop, way, context, glossed):
    shown = raw[place:stop]
    try:
        made = damage(context + way.text, glossed)
    except UnicodeEncodeError:
        return False
    return made.endswith(unicodedata.normalize("NFKC", shown))


def _context(search, place):
    raw = search.raw
    out = ""
    ends = {g.end: g.start for g in search.whole.values()}
    while place > 0 and len(out) < 6 and raw[place - 1] != "\n":
        if place in ends:
            place = ends[place]
            continue
        place -= 1
        out = raw[place] + out
    reading = START
    for c in out:
        reading = search.likelihood.read_on(reading, c)
    return out, reading


import re
def sample(raw, whole):
    import generator.stages.repair.readings as r
    return re.sub(r"\?[^\x00-\x7f]{0,30}", "", r.GLOSS.sub("", raw))


def suspicious(search, place):
    raw = search.raw
    nxt = raw[place+1:place+2]
    if not nxt or nxt in ' \n”"’)）」』': return False
    from generator.stages.repair.likelihood import words
    from generator.script import to_simplified
    if to_simplified(raw[place+1:place+3]) in words(): return False
    return True
