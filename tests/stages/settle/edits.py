"""Raw texts with a ledger, single edits on them, and where an edit leaves a passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from generator.editing import OffsetMap
from generator.ledger import accepted
from generator.ledger.passages import words
from generator.model import Call, Exchange, Paragraph, Turn
from generator.published import Published
from generator.stages.identify import identify
from generator.stages.parse import parse
from generator.stages.repair import repair
from generator.stages.settle import settle
from tests.calls import vocabulary

Thing = Paragraph | Turn | Exchange

SAYINGS = (
    "对。",
    "谢谢。",
    "好的,谢谢管理层。",
    "谢谢管理层接受我的提问。我想请问云计算业务的增长情况,以及未来几个季度资本支出的节奏。",
    "我们认为云计算的需求非常强劲,未来三年的资本支出会超过过去十年的总和。",
    "关于利润率,我们会继续提升经营效率,预计下半年逐步改善。另外,国际商业的亏损在收窄。",
    "我补充一句,全站推广的渗透率还在提升,商家的反馈很好。",
    "请问股东回报方面有什么安排?回购的力度会不会加大?",
    "公司董事会批准了新的回购计划,规模是二百五十亿美元,有效期到2027年3月底。",
)
LABELS = ("主持人:", "花旗分析师Amy Chen:", "高盛分析师Tom Lee:", "吴泳铭:", "徐宏:")


@dataclass(frozen=True)
class Edit:
    """``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``[start, end)`` is after the edit, without what the edit took away."""
        return self._moved(start, self.start + len(self.new)), self._moved(end, self.start)

    def _moved(self, place: int, inside: int) -> int:
        if place <= self.start:
            return place
        return place + len(self.new) - (self.end - self.start) if place >= self.end else inside


@st.composite
def transcripts(draw: st.DrawFn) -> str:
    """An introduction and turns whose words are often the same."""
    lines = [*draw(st.lists(st.sampled_from(SAYINGS), max_size=2)), "以下为问答全文:"]
    for label in draw(st.lists(st.sampled_from(LABELS), min_size=2, max_size=9)):
        said = draw(st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=3))
        lines += [label + said[0], *said[1:]]
    return "\n".join(lines) + "\n"


@st.composite
def edits(draw: st.DrawFn, text: str) -> Edit:
    """One thing that an editor does: a line goes, comes, is cut, is joined, has a slip mended."""
    starts = [0, *(place + 1 for place, sign in enumerate(text[:-1]) if sign == "\n")]
    start = draw(st.sampled_from(starts))
    end = text.index("\n", start)
    inside = st.integers(start, end)
    match draw(st.sampled_from(("delete", "insert", "split", "join", "correct", "rename"))):
        case "delete":
            return Edit(start, end + 1, "")
        case "insert":
            label = draw(st.sampled_from(("", *LABELS)))
            return Edit(start, start, label + draw(st.sampled_from(SAYINGS)) + "\n")
        case "split":
            place = draw(inside)
            return Edit(place, place, "\n" + draw(st.sampled_from(("", *LABELS))))
        case "join":
            return Edit(end, end + 1, "")
        case "correct":
            first, last = sorted((draw(inside), draw(inside)))
            return Edit(first, min(last, first + 6), draw(st.text("云的A1,。 ", max_size=4)))
        case _:
            colon = text.find(":", start, end) + 1
            return Edit(start, colon or start, draw(st.sampled_from(LABELS)))


def understood(raw: str, before: Call | None = None) -> Call:
    """Return a call with its anchors settled by what was accepted of ``before``."""
    return settled(raw, accepted(before) if before else ())


def settled(raw: str, published: tuple[Published, ...]) -> Call:
    """Return a call with its anchors settled by a ledger, its lines numbered."""
    ledger = tuple(replace(each, line=line) for line, each in enumerate(published, 2))
    call = Call(id="mou-2024Q4", path="raw.txt", raw=raw, published=ledger)
    for stage in (repair, parse, identify, settle):
        call = stage(call, vocabulary())
    return call


def by_anchor(call: Call) -> dict[str, Thing]:
    """Return everything with an anchor; aliases lead to the same."""
    return {anchor: thing for thing in _things(call) for anchor in (thing.anchor, *thing.aliases)}


def _things(call: Call) -> Iterator[Thing]:
    yield from call.introduction
    for turn in call.turns:
        yield turn
        yield from turn.paragraphs
    yield from call.exchanges


def stretch(call: Call, thing: Thing) -> tuple[int, int]:
    """Return where a paragraph, turn or exchange stands in the raw text."""
    if isinstance(thing, Paragraph):
        offsets = OffsetMap(call.repairs)
        return offsets.to_raw(thing.start), offsets.to_raw(thing.end)
    if isinstance(thing, Turn):
        found = [stretch(call, each) for each in thing.paragraphs]
        if not found:
            place = call.raw.index(thing.label.text)
            return place, place + len(thing.label.text)
    else:
        found = [stretch(call, each) for each in call.turns if each.anchor in thing.turns]
    return min(start for start, _ in found), max(end for _, end in found)


def beginning(call: Call, anchor: str) -> tuple[int, int]:
    """Return where the passage stands that an anchor was made for: the words it begins with."""
    thing = by_anchor(call)[anchor]
    if isinstance(thing, Exchange):
        turns = [each for each in call.turns if each.anchor in thing.turns]
        thing = next((each for each in turns if each.anchor[1:9] == anchor[1:9]), turns[0])
    if isinstance(thing, Turn) and thing.paragraphs:
        thing = thing.paragraphs[0]
    return stretch(call, thing)


def said(call: Call, anchor: str) -> tuple[str, str]:
    """Return the words that a link is to, and the label of the turn; an introduction has none."""
    start, end = beginning(call, anchor)
    begun = [turn for turn in call.turns if stretch(call, turn)[0] <= start]
    return words(call.raw[start:end]), begun[-1].label.text if begun else ""
