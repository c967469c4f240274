"""Invented archives of any size, for tests and measurements: Chinese that nobody said.

A paragraph is made of clauses. The clauses of the two real transcripts give the frames (sequences
of parts of speech); their words are kept or exchanged for words of jieba's dictionary of the same
part of speech, drawn by frequency. So common words are common and most words are rare, as in
real text, and no archive is a repetition of another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from random import Random

import jieba
import jieba.posseg

from generator.periods import period_end
from generator.script import to_simplified
from generator.search.documents import SearchDocument
from tests.project import ROOT

KEPT = 0.5  # share of words that stay as in the real clause
LENGTH = 150  # characters of a paragraph, on average; the last clause runs over
CALL = 60  # paragraphs of a call
EXCHANGE = 8  # paragraphs of an exchange

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉力"
ENGLISH = ("Amy", "Alex", "Thomas", "Kenneth", "Alicia", "Gary", "Jiong", "Robin", "Ellie", "James")
FAMILY = ("Chen", "Yao", "Chong", "Fong", "Yap", "Yu", "Shao", "Zhu", "Jiang", "Lee", "Wong")
FIRMS = (
    "花旗银行",
    "摩根大通",
    "瑞银",
    "高盛",
    "中金公司",
    "汇丰",
    "美银证券",
    "野村",
    "杰富瑞",
    "巴克莱",
)
TOPICS = (
    "云计算", "人工智能", "资本支出", "股东回报", "海外业务", "本地生活", "电商", "广告",
    "利润率", "宏观环境", "监管", "供应链", "即时零售", "支付", "游戏", "会员", "用户增长",
    "芯片", "物流", "内容", "组织", "投资", "汇率", "竞争", "新能源",
)  # fmt: skip


def invented(paragraphs: int, seed: int = 1) -> tuple[SearchDocument, ...]:
    """Return that many documents, newest call first; the same seed gives the same archive."""
    random = Random(seed)
    found: list[SearchDocument] = []
    calls = _calls(max(1, -(-paragraphs // CALL)))
    for call in calls:
        found += _paragraphs(call, random, min(CALL, paragraphs - len(found)))
    return tuple(found)


@dataclass(frozen=True)
class _InventedCall:
    id: str
    company: str
    name: str
    period: str
    day: date


def _calls(number: int) -> list[_InventedCall]:
    companies = max(1, number // 24)
    calls = []
    for place in range(number):
        quarter, company = divmod(place, companies)
        year, part = 2025 - quarter // 4, 4 - quarter % 4
        period = f"{year}Q{part}"
        slug, name = f"company-{company + 1}", f"第{company + 1}公司"
        day = period_end(period, 12) + timedelta(days=30 + company % 40)
        calls.append(_InventedCall(f"{slug}-{period}", slug, name, period, day))
    return sorted(calls, key=lambda call: (-call.day.toordinal(), call.id))


def _paragraphs(call: _InventedCall, random: Random, number: int) -> Iterator[SearchDocument]:
    managers = [_chinese_name(random) for _ in range(3)]
    for place in range(number):
        exchange, step = divmod(place, EXCHANGE)
        if step == 0:
            topics = tuple(random.sample(TOPICS, random.choice((1, 1, 2, 3))))
            name = f"{random.choice(ENGLISH)} {random.choice(FAMILY)}"
            analyst = (name, "分析师", random.choice(FIRMS))
        asking = step < 2
        yield SearchDocument(
            call=call.id,
            anchor=f"p{random.getrandbits(40):010x}"[:10],
            text=_text(random, int(random.gauss(LENGTH - 10, LENGTH / 3))),
            speaker=analyst if asking else (random.choice(managers), "", call.name),
            role="analyst" if asking else "management",
            kind="question" if asking else "answer",
            exchange=exchange + 1,
            topics=tuple(f"topic-{TOPICS.index(topic)}" for topic in topics),
            topic_titles=topics,
            title=f"{call.name}{call.period[:4]}年第{call.period[-1]}季度业绩电话会",
            company=call.company,
            company_name=call.name,
            period=call.period,
            period_end=period_end(call.period, 12),
            date=call.day,
        )


def _chinese_name(random: Random) -> str:
    return random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=random.choice((1, 2))))


def _text(random: Random, length: int) -> str:
    text = ""
    while len(text) < max(10, length):
        text += "".join(_word(word, tag, random) for word, tag in random.choice(_clauses()))
        text += random.choice(",,,。")
    return text[:-1] + "。"


def _word(word: str, tag: str, random: Random) -> str:
    if tag not in _dictionary() or random.random() < KEPT:
        return word
    words, cumulative = _dictionary()[tag]
    return random.choices(words, cum_weights=cumulative)[0]


@cache
def _clauses() -> list[list[tuple[str, str]]]:
    """Return the clauses of the real transcripts as words with their parts of speech."""
    texts = [
        path.read_text("utf-8") for path in sorted((ROOT / "content" / "calls").glob("*/raw.txt"))
    ]
    clean = re.sub(r"\([^()\d]{1,6}\)", "", "\n".join(texts))  # glosses
    pieces = re.split(r"[,。?!;:()\n]+", to_simplified(clean))
    clauses = [
        [tuple(pair) for pair in jieba.posseg.cut(piece)] for piece in pieces if len(piece) > 3
    ]
    return [clause for clause in clauses if len(clause) > 2]


@cache
def _dictionary() -> dict[str, tuple[list[str], list[int]]]:
    """Return for each open part of speech the words of jieba's dictionary and their frequencies."""
    found: dict[str, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
    with jieba.dt.get_dict_file() as file:
        for line in file:
            word, frequency, tag = line.decode().split()
            if tag in ("n", "v", "vn", "a", "d", "ns", "nz", "l", "i", "j", "nr", "ad", "an", "b"):
                found[tag][0].append(word)
                found[tag][1].append(int(frequency))
    return {tag: (words, list(accumulate(counts))) for tag, (words, counts) in found.items()}
