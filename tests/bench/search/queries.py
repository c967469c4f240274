"""Queries to measure with: what readers of calls type, and pieces of the archive itself."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from generator.search.documents import SearchDocument

PHRASES = (
    "云计算", "资本支出", "股东回报", "全站推广", "人工智能", "核心业务", "用户体验", "商业化",
    "基础设施", "市场份额", "电商业务", "双位数增长", "现金流", "盈利能力", "数字商业",
)  # fmt: skip
ACRONYMS = ("CMR", "GMV", "AI", "API", "AEChoice", "GDP", "ＡＩ", "token")
MIXED = ("AI基础设施", "GMV增长", "5%", "CMR增长", "AI 资本支出", "50%的GDP", '"AI时代"')
TRADITIONAL = ("雲計算", "資本支出", "業務增長", "國際數字商業", "客戶", "電商")
PARTS = ("阿里", "计算", "choice", "位数", "旺铺", "础设")
CHARACTERS = ("云", "赚", "芯", "9")


def fixed() -> list[str]:
    """Return the queries that are the same for every archive."""
    return [*PHRASES, *ACRONYMS, *MIXED, *TRADITIONAL, *PARTS, *CHARACTERS]


def sampled(documents: Sequence[SearchDocument], number: int, seed: int = 7) -> list[str]:
    """Return pieces of the archive: phrases across the borders of words, and names."""
    random = Random(seed)
    queries = []
    for place in range(number):
        document = random.choice(documents)
        if place % 5 == 0 and document.speaker:
            queries.append(f'"{document.speaker[0]}"')
            continue
        length = random.choice((2, 3, 4, 4, 5, 6, 8, 12))
        start = random.randrange(max(1, len(document.text) - length))
        queries.append(f'"{document.text[start : start + length].strip()}"'.replace('""', '"'))
    return queries


def all_queries(documents: Sequence[SearchDocument]) -> list[str]:
    """Return the whole set, mixed, in the order in which a reader would ask them."""
    queries = [*fixed(), *sampled(documents, 24)]
    Random(3).shuffle(queries)
    return queries
