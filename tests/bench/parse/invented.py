"""Invented calls in any notation, with the truth: where each label stands and who speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.calls import real_calls

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾"
    "彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛"
    "邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = [
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛",
    "明", "超", "霞", "平", "刚", "辉", "玲", "桂英", "建国", "志强", "晓明", "文博", "思远",
    "雨桐", "子涵", "浩然", "一鸣", "佳怡", "晓东", "国栋", "海燕", "小红", "丽华", "永康",
    "泽宇", "若兰", "启航", "承志", "立新", "春梅",
]  # fmt: skip
FIRST = [
    "Amy", "Alex", "Tom", "James", "Ellie", "Ronald", "Joyce", "Gary", "Kenneth", "Alicia",
    "Thomas", "Wendy", "Charlene", "Jialong",
]  # fmt: skip
LAST = [
    "Chen", "Yao", "Lee", "Jiang", "Keung", "Ju", "Yu", "Fong", "Yap", "Wu", "Wang", "Huang",
    "Liu", "Zhou", "Xu", "Chong", "Kim", "Smith",
]  # fmt: skip
FIRMS = [
    "花旗", "高盛", "摩根大通", "摩根士丹利", "中金", "瑞银", "某某证券", "海西证券",
    "东屿资本", "北川银行", "长桥国际", "南山研究",
]  # fmt: skip
TITLES = [
    "董事长", "首席执行官", "首席财务官", "首席运营官", "总裁", "CEO", "CFO", "副总裁",
]  # fmt: skip
TRAPS = [
    "递延收入:已经收到、还没有确认的收入。",
    "下面介绍一下:本季度有三件事。",
    "第一:收入增长。",
    "另外:成本下降。",
    "Q3:旺季,增速最快。",
    "毛利率:百分之三十。",
    "我想说的是:我们很有信心。",
    "比例是 3:2,会议在 9:30 开始。",
    "高端产品:增速更快。",
    "云业务:收入增长一成。",
    "他说过一句话:“会继续投入。”",
    "各位看到的深度应用A1,也是这个意思。",
]


@dataclass(frozen=True)
class Person:
    """Somebody in an invented call."""

    name: str
    role: str
    title: str
    firm: str


@dataclass(frozen=True)
class Said:
    """One turn: who, which question it belongs to, and the lines that are said."""

    person: Person
    question: int
    lines: list[str]


@dataclass
class Invented:
    """A text and its truth: the offset of each label and the name that its speaker has."""

    text: str
    labels: list[tuple[int, str | None]]


Label = Callable[[Said, Random], tuple[str, str | None]]


def sentences() -> list[str]:
    """Return the sentences of the real calls."""
    found = []
    for call in real_calls().values():
        for turn in call.turns:
            for paragraph in turn.paragraphs:
                found += [f"{each}。" for each in paragraph.text.split("。") if len(each) > 8]
    return found


def invent(label: Label, random: Random, known: list[str], own_line: bool, latin: bool) -> Invented:
    """Return one call whose labels ``label`` writes."""
    people = [_manager(random, latin) for _ in range(random.randint(2, 4))]
    lines: list[str] = []
    if random.random() < 0.6:
        named = ",".join(f"{person.title}{person.name}" for person in people)
        lines.append(f"某公司今日发布了财报。财报发布后,{named}出席了随后召开的电话会议。")
    if random.random() < 0.6:
        lines.append("以下为本次电话会议问答主要内容:")
    text = "".join(f"{line}\n" for line in lines)
    truth: list[tuple[int, str | None]] = []
    for said in _turns(people, random, known, latin):
        written, name = label(said, random)
        truth.append((len(text), name))
        text += written + ("\n" if own_line else "") + "\n".join(said.lines) + "\n"
    return Invented(text, truth)


def _turns(people: list[Person], random: Random, known: list[str], latin: bool) -> list[Said]:
    turns: list[Said] = []
    for number in range(1, random.randint(3, 7)):
        analyst = _analyst(random)
        turns.append(Said(analyst, number, _speech(random, known, question=True)))
        for person in random.sample(people, random.randint(1, 2)):
            turns.append(Said(person, number, _speech(random, known)))
    return turns


def _speech(random: Random, known: list[str], question: bool = False) -> list[str]:
    lines = [
        "".join(random.sample(known, random.randint(1, 3))) for _ in range(random.randint(1, 3))
    ]
    if random.random() < 0.3 and not question:
        lines.insert(random.randint(1, len(lines)), random.choice(TRAPS))
    if question:
        lines[-1] += random.choice(["请问管理层怎么看?", "能否分享一下展望?", "谢谢。"])
    return lines


def _manager(random: Random, latin: bool) -> Person:
    name = _latin(random) if latin else random.choice(SURNAMES) + random.choice(GIVEN)
    return Person(name, "management", random.choice(TITLES), "")


def _analyst(random: Random) -> Person:
    han = random.choice(SURNAMES) + random.choice(GIVEN)
    name = _latin(random) if random.random() < 0.7 else han
    return Person(name, "analyst", "", random.choice(FIRMS))


def _latin(random: Random) -> str:
    return f"{random.choice(FIRST)} {random.choice(LAST)}"
