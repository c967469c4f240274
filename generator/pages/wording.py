"""How things are said in Chinese: periods, dates, roles, and speakers that nobody names."""

from __future__ import annotations

import calendar
from datetime import date as Date

from generator.figures import Modality
from generator.model import Role, Speaker, TurnKind
from generator.periods import earlier, period_end, split
from generator.typography import widen
from generator.vocabulary.schemas import Term

PARTS = {
    "Q1": "第一{}季",
    "Q2": "第二{}季",
    "Q3": "第三{}季",
    "Q4": "第四{}季",
    "H1": "上半年",
    "H2": "下半年",
    "FY": "全年",
}
ROLES: dict[Role, str] = {
    "analyst": "分析师",
    "management": "管理层",
    "host": "主持人",
    "operator": "接线员",
    "interpreter": "译员",
    "unknown": "发言人",
}
KINDS: dict[TurnKind, str] = {
    "question": "提问",
    "answer": "回答",
    "remarks": "陈述",
    "operator": "串场",
    "interpreter": "传译",
}
INTRODUCTION = "会前报道"
MODALITIES: dict[Modality, str] = {
    "stated": "直陈",
    "hedged": "有保留",
    "negative": "否定",
    "conditional": "有条件",
}
_UNNAMED: dict[Role, str] = {
    "analyst": "未具名分析师",
    "management": "管理层（未具名）",
    "unknown": "未具名发言人",
}
# What the rules of repair do, and what a problem says to a reader; others show as they are.
_RULES = {
    "byte-slip": "补回错位的字节",
    "editor": "编者改正",
    "gloss": "删去夹注的拼音",
    "invisible": "删去看不见的字符",
    "lookalike": "部首换成汉字",
    "script": "繁体转为简体",
    "space": "删去多余的空格",
}
_PROBLEMS = {"doubtful-damage": "原文受损，无法确知，照原样显示"}


def rule_name(rule: str) -> str:
    """Return what a rule of repair does."""
    return _RULES.get(rule, rule)


def problem_name(code: str) -> str | None:
    """Return what a problem says to a reader of the site, if there is a wording for it."""
    return _PROBLEMS.get(code)


def day(date: Date) -> str:
    """Return a date such as 2024年5月14日."""
    return f"{date.year}年{date.month}月{date.day}日"


def period_name(period: str, fiscal_year_end: int) -> str:
    """Return a period such as 2024财年第四财季, or 2024年第四季度 where fiscal is calendar."""
    year, part = split(period)
    if fiscal_year_end == 12:
        return f"{year}年{PARTS[part].format('')}" + ("度" if part[0] == "Q" else "")
    return f"{year}财年{PARTS[part].format('财')}"


def period_span(period: str, fiscal_year_end: int) -> str:
    """Return the calendar days of a period: 2024年1月1日至3月31日."""
    end = period_end(period, fiscal_year_end)
    before = period_end(earlier(period, 1), fiscal_year_end)
    year, month = divmod(before.year * 12 + before.month, 12)
    last = f"{end.month}月{end.day}日"
    return f"{year}年{month + 1}月1日至{last if year == end.year else day(end)}"


def fiscal_convention(fiscal_year_end: int) -> str:
    """Say which days a fiscal year has and after which calendar year it is named."""
    if fiscal_year_end == 12:
        return "财年即公历年"
    # 29 February counts as the end of a year that ends in February.
    last = calendar.monthrange(2023, fiscal_year_end)[1]
    end = "二月底" if fiscal_year_end == 2 else f"{fiscal_year_end}月{last}日"
    return f"财年从{fiscal_year_end + 1}月1日到次年{end}，以结束的年份命名"


def speaker_name(speaker: Speaker) -> str:
    """Return the speaker's name, or what is known of one that nobody names."""
    return speaker.name or _UNNAMED.get(speaker.role, ROLES[speaker.role])


def term_names(term: Term) -> str:
    """Return what else a term is called: full name, Chinese, English."""
    names = dict.fromkeys(filter(None, (term.full, term.chinese, term.english)))
    return " · ".join(name for name in names if name != term.term)


def term_meaning(term: Term) -> str:
    """Return names and explanation of a term, for a tip."""
    return "：".join(filter(None, (term_names(term), widen(term.explanation))))


def speaker_office(speaker: Speaker) -> str:
    """Return title and organisation, without what the role badge says already."""
    title = speaker.title if speaker.title != ROLES[speaker.role] else None
    return " · ".join(filter(None, (title, speaker.organization)))
