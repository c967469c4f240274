"""Calls made by hand, so that pages are tested without the stages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date

from generator.model import (
    Call,
    Exchange,
    Label,
    Paragraph,
    Span,
    Speaker,
    TopicEvidence,
    Turn,
)
from generator.vocabulary import Vocabulary
from generator.vocabulary.schemas import Company, Person, Term, Topic

ANALYST = Speaker("amy-chen", "Amy Chen", "analyst", "分析师", "花旗银行")
MANAGER = Speaker("zhang-san", "张三", "management", "首席执行官", "某集团")
NOBODY = Speaker(None, None, "management")
STRANGER = Speaker(None, "李四", "analyst", "分析师", "某证券")
OPERATOR = Speaker(None, None, "operator")

VOCABULARY = Vocabulary(
    companies={
        "mou": Company(
            id="mou",
            name="某集团",
            short="某某",
            english="Mou",
            fiscal_year_end=3,
            tickers=("X:1",),
        )
    },
    firms={},
    people={
        "zhang-san": Person(id="zhang-san", name="张三"),
        "amy-chen": Person(id="amy-chen", name="Amy Chen"),
        "wang-wu": Person(id="wang-wu", name="王五"),
    },
    topics={
        "cloud": Topic(id="cloud", title="云计算", description="云。", phrases=("云",)),
        "ai": Topic(id="ai", title="人工智能", description="AI。", parent="cloud", phrases=("AI",)),
    },
    terms={
        "cmr": Term(id="cmr", term="CMR", chinese="客户管理收入", explanation="向商家收的钱。"),
        "gmv": Term(id="gmv", term="GMV", explanation="成交总额。"),
    },
)


def paragraph(text: str, line: int = 1, start: int = 0, *spans: Span) -> Paragraph:
    """A paragraph on one line, raw as read."""
    return Paragraph(f"p{line}", text, text, start, start + len(text), (line, line), spans)


def turn(speaker: Speaker, *paragraphs: Paragraph, exchange: int | None = 1) -> Turn:
    """A turn whose kind follows from the speaker's role."""
    kinds = {"analyst": "question", "operator": "operator"}
    return Turn(
        anchor=f"t{paragraphs[0].lines[0]}",
        label=Label("name", f"{speaker.name}:", f"{speaker.name}:", ()),
        kind=kinds.get(speaker.role, "answer"),  # type: ignore[arg-type]
        section="qa",
        lines=(paragraphs[0].lines[0], paragraphs[-1].lines[1]),
        paragraphs=paragraphs,
        speaker=speaker,
        exchange=exchange,
    )


def exchange(number: int, *turns: Turn, topics: tuple[str, ...] = ()) -> Exchange:
    """An exchange of these turns."""
    evidence = tuple(TopicEvidence(topic, 1.0, ()) for topic in topics)
    return Exchange(number, f"x{number}", f"题{number}", tuple(t.anchor for t in turns), evidence)


def call(*turns: Turn, topics: tuple[str, ...] = (), period: str = "2024Q4") -> Call:
    """A call with one exchange for each number that the turns have."""
    numbers = dict.fromkeys(turn.exchange for turn in turns if turn.exchange)
    groups = {number: [one for one in turns if one.exchange == number] for number in numbers}
    text = "\n".join(one.text for turn in turns for one in turn.paragraphs)
    return Call(
        id=f"mou-{period}",
        path="raw.txt",
        raw=text,
        company="mou",
        period=period,
        date=Date(int(period[:4]), 5, 14),
        title="某集团电话会议",
        language="zh-Hans",
        source="手工",
        text=text,
        turns=turns,
        exchanges=tuple(exchange(n, *group, topics=topics) for n, group in groups.items()),
    )


def small_call(period: str = "2024Q4") -> Call:
    """A question and an answer on the cloud."""
    question = turn(ANALYST, paragraph("云业务怎么样?", 1, 0, Span(0, 1, "topic", "cloud")))
    answer = turn(MANAGER, paragraph("CMR很好,谢谢", 2, 8, Span(0, 3, "term", "cmr")))
    return call(question, answer, topics=("cloud",), period=period)


def with_turn(of: Call, more: Turn) -> Call:
    """The call with one turn more at its end."""
    return replace(of, turns=(*of.turns, more))
