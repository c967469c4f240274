"""Edits of whole paragraphs and labels: each link leads to what its words became, or is told lost.

A transcript is a list of lines; every line remembers the lines of the old one that its words
come from, so that the truth needs no comparison of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hypothesis import given, note
from hypothesis import strategies as st

from generator.model import Call
from tests.stages.settle.edits import LABELS, SAYINGS, beginning, by_anchor, stretch, understood

HEADING = "以下为问答全文:\n"
# Said by nobody else, so that most passages have words of their own, as in a real call.
OWN = (
    "海外仓的建设比计划快了两个月,欧洲的履约时效缩短到五天以内。",
    "我们把骑手的保险和培训做成了固定投入,单均成本因此多了两毛钱。",
    "会员的续费率在八成以上,她们的下单频次是其他用户的三倍多。",
    "研发人员里做算法的占了一半,推理成本在一年之内下降了九成。",
    "仓储租金到期以后不再续约,明年起每季度可以节省四千万元左右。",
    "生鲜的损耗率还要下降,冷链要等到第二个工厂投产才能满足需要。",
    "请管理层谈一谈东南亚的竞争,当地的平台正在用免佣金吸引商家。",
    "税务上的一次性影响已经在上半年确认完毕,之后会恢复到正常水平。",
)


@dataclass(frozen=True)
class Line:
    """A line of a transcript: a label, if a turn begins, what is said, and where it comes from."""

    label: str
    text: str
    origins: frozenset[int]


Lines = tuple[Line, ...]


@st.composite
def transcripts(draw: st.DrawFn) -> Lines:
    said = draw(st.permutations(OWN))[: draw(st.integers(4, 8))]
    again = draw(st.lists(st.sampled_from(SAYINGS), max_size=4))
    texts = draw(st.permutations([*said, *again]))
    labels = [draw(st.sampled_from(("", *LABELS))) for _ in texts]
    labels[0] = labels[0] or LABELS[1]
    return tuple(
        Line(label, text, frozenset({place}))
        for place, (label, text) in enumerate(zip(labels, texts, strict=True))
    )


def swapped(draw: st.DrawFn, lines: Lines) -> Lines:
    """Two paragraphs change places; the labels stay."""
    one, other = draw(place(lines)), draw(place(lines))
    found = list(lines)
    found[one] = replace(lines[other], label=lines[one].label)
    found[other] = replace(lines[one], label=lines[other].label)
    return tuple(found)


def renamed(draw: st.DrawFn, lines: Lines) -> Lines:
    """A speaker is another one throughout."""
    old, new = draw(st.sampled_from(LABELS)), draw(st.sampled_from(LABELS))
    return tuple(replace(each, label=new) if each.label == old else each for each in lines)


def beheaded(draw: st.DrawFn, lines: Lines) -> Lines:
    """The first turn is gone."""
    rest = next((at for at, each in enumerate(lines[1:], 1) if each.label), len(lines) - 1)
    label = lines[rest].label or draw(st.sampled_from(LABELS))
    return (replace(lines[rest], label=label), *lines[rest + 1 :])


def doubled(draw: st.DrawFn, lines: Lines) -> Lines:
    """A paragraph stands twice, one below the other or elsewhere."""
    one, other = draw(place(lines)), draw(place(lines))
    copy = replace(lines[one], label=draw(st.sampled_from(("", lines[one].label))))
    return (*lines[: other + 1], copy, *lines[other + 1 :])


def merged(draw: st.DrawFn, lines: Lines) -> Lines:
    """Two paragraphs, or turns, become one."""
    at = draw(st.integers(0, len(lines) - 2))
    one, other = lines[at : at + 2]
    both = Line(one.label, one.text + other.text, one.origins | other.origins)
    return (*lines[:at], both, *lines[at + 2 :])


def half_new(draw: st.DrawFn, lines: Lines) -> Lines:
    """Half of a paragraph is replaced by other words."""
    at = draw(place(lines))
    text, other = lines[at].text, "物流园区的屋顶装了光伏,用电的三成来自自己发的电。"
    cut = len(text) // 2
    new = text[:cut] + other if draw(st.booleans()) else other + text[cut:]
    return (*lines[:at], replace(lines[at], text=new), *lines[at + 1 :])


def place(lines: Lines) -> st.SearchStrategy[int]:
    return st.integers(0, len(lines) - 1)


EDITS = (swapped, renamed, beheaded, doubled, merged, half_new)


def raw(lines: Lines) -> str:
    return HEADING + "".join(f"{each.label}{each.text}\n" for each in lines)


def bounds(lines: Lines) -> Iterator[tuple[int, int, Line]]:
    """Yield where what is said in each line stands in the raw text."""
    start = len(HEADING)
    for each in lines:
        end = start + len(each.label) + len(each.text)
        yield start + len(each.label), end, each
        start = end + 1


def origins(lines: Lines, start: int, end: int) -> frozenset[int]:
    """Return the old lines that the words in ``[start, end)`` come from."""
    within = (each.origins for low, high, each in bounds(lines) if start < high and low < end)
    return frozenset[int]().union(*within)


def told_lost(call: Call) -> set[str]:
    lines = {problem.line for problem in call.problems if problem.code == "lost-anchor"}
    return {anchor for each in call.published if each.line in lines for anchor in each.anchors}


@given(st.data())
def test_every_link_leads_to_what_its_words_became(data: st.DataObject) -> None:
    old = new = data.draw(transcripts())
    call = understood(raw(old))
    links = {anchor: origins(old, *beginning(call, anchor)) for anchor in by_anchor(call)}
    for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=3)):
        if len(new) == 1:
            break
        earlier, new = raw(new), edit(data.draw, new)
        call = understood(raw(new), call)
        note(f"{edit.__name__}\n{raw(new)}")
        now, lost = by_anchor(call), told_lost(call)
        for anchor, lines in links.items():
            texts = {old[line].text for line in lines}
            if anchor in lost:
                unique = texts <= {*OWN} and all(earlier.count(text) == 1 for text in texts)
                assert edit in (beheaded, half_new) or not unique, f"{anchor} is lost in vain"
            else:
                landed = origins(new, *stretch(call, now[anchor]))
                assert texts & {old[line].text for line in landed}, f"{anchor}: {lines} -> {landed}"
        if lost:
            break  # the build stops; an editor has to decide
        # A paragraph's link stays with its words; a turn that became another one is that turn.
        paragraphs = {anchor: lines for anchor, lines in links.items() if anchor[0] == "p"}
        links = {name: origins(new, *stretch(call, thing)) for name, thing in now.items()}
        links |= paragraphs
