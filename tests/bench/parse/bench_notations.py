"""How well turn boundaries and speakers are found, by notation:
``python -m tests.bench.parse.bench_notations [CALLS]``.

Each row is a way to write labels, tried on invented calls with names that no list holds, with and
without a participants line and a heading, with traps in the speeches. A boundary is right if a
label starts at its offset; a speaker is right if the boundary is and the name is the one written.
"""

from __future__ import annotations

import sys
from random import Random

from tests.bench.parse.invented import Invented, Label, Said, invent, sentences
from tests.parsing import understood

CALLS = 40


def _analyst_or(said: Said, analyst: str, manager: str) -> tuple[str, str | None]:
    return (analyst if said.person.role == "analyst" else manager), said.person.name


def _firm(said: Said, random: Random) -> tuple[str, str | None]:
    person = said.person
    return _analyst_or(said, f"{person.firm}分析师{person.name}:", f"{person.name}:")


def _quoted(said: Said, random: Random) -> tuple[str, str | None]:
    person = said.person
    quote = (
        f"({random.randint(1, 400)}.{random.randint(10, 99)}, {random.randint(-9, 9)}.12, 0.83%)"
    )
    return _analyst_or(said, f"{person.firm}{quote}分析师{person.name}：", f"{person.name}：")


def _firm_name(said: Said, random: Random) -> tuple[str, str | None]:
    person = said.person
    return _analyst_or(said, f"{person.firm} {person.name}:", f"{person.title}{person.name}:")


def _titled(said: Said, random: Random) -> tuple[str, str | None]:
    person = said.person
    return _analyst_or(said, f"{person.name}({person.firm}):", f"{person.name}({person.title}):")


def _marks(said: Said, random: Random) -> tuple[str, str | None]:
    return ("Q" if said.person.role == "analyst" else "A") + f"{said.question}:", None


def _words(said: Said, random: Random) -> tuple[str, str | None]:
    return ("问:" if said.person.role == "analyst" else "答:"), None


def _mark_then_name(said: Said, random: Random) -> tuple[str, str | None]:
    if said.person.role == "analyst":
        return f"Q{said.question}:", None
    return f"{said.person.name}:", said.person.name


def _unnamed_then_name(said: Said, random: Random) -> tuple[str, str | None]:
    return ("分析师:", None) if said.person.role == "analyst" else _mark_then_name(said, random)


def _bare(said: Said, random: Random) -> tuple[str, str | None]:
    return f"{said.person.name}:", said.person.name


def _markdown(said: Said, random: Random) -> tuple[str, str | None]:
    return f"**{said.person.name}:**", said.person.name


def _line(said: Said, random: Random) -> tuple[str, str | None]:
    return said.person.name, said.person.name


def _line_with_role(said: Said, random: Random) -> tuple[str, str | None]:
    person = said.person
    return _analyst_or(said, f"{person.name} - {person.firm}", f"{person.name} - {person.title}")


def _over_two(said: Said, random: Random) -> tuple[str, str | None]:
    person = said.person
    return _analyst_or(said, f"{person.name}\n{person.firm}", f"{person.name}\n{person.title}")


def _clock(said: Said, random: Random) -> tuple[str, str | None]:
    return f"{said.person.name} {said.question:02}:{random.randint(10, 59)}", said.person.name


def _bracketed(said: Said, random: Random) -> tuple[str, str | None]:
    return f"【{said.person.name}】", said.person.name


def _named_marks(said: Said, random: Random) -> tuple[str, str | None]:
    name, number = said.person.name, said.question
    return _analyst_or(said, f"Q{number}({said.person.firm} {name}):", f"A{number}({name}):")


def _numbered(said: Said, random: Random) -> tuple[str, str | None]:
    return f"发言人{sum(map(ord, said.person.name)) % 900}:", None


NOTATIONS: dict[str, tuple[Label, bool, bool]] = {
    "花旗分析师Amy Chen: / 张三:": (_firm, False, False),
    "花旗(1.2, 3.4, 5.6%)分析师…：": (_quoted, False, False),
    "花旗 Amy Chen: / CEO张三:": (_firm_name, False, False),
    "Amy Chen(花旗): / 张三(CEO):": (_titled, False, False),
    "Q1: / A1:": (_marks, False, False),
    "问: / 答:": (_words, False, False),
    "Q1: / 张三:": (_mark_then_name, False, False),
    "分析师: / 张三:": (_unnamed_then_name, False, False),
    "张三:": (_bare, False, False),
    "San Zhang:": (_bare, False, True),
    "**张三:**": (_markdown, False, False),
    "张三 / on its own line": (_line, True, False),
    "Amy Chen - 花旗 / own line": (_line_with_role, True, False),
    "Amy Chen / 花旗 on two lines": (_over_two, True, False),
    "张三 00:05 / own line": (_clock, True, False),
    "【张三】": (_bracketed, False, False),
    "Q1(花旗 Amy Chen): / A1(张三):": (_named_marks, False, False),
    "发言人1:": (_numbered, False, False),
}


def _score(invented: Invented) -> tuple[int, int, int, int]:
    """Return labels found, labels there are, boundaries right, speakers right."""
    call = understood(invented.text)
    starts = [part.start for part in call.parts if part.kind == "label"]
    names = dict(zip(starts, [turn.speaker.name for turn in call.turns], strict=False))
    right = [(start, name) for start, name in invented.labels if start in names]
    speakers = sum(names[start] == name for start, name in right)
    return len(starts), len(invented.labels), len(right), speakers


def main() -> None:
    """Print the table."""
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else CALLS
    known = sentences()
    print(f"{'notation':32}{'labels':>8}{'precision':>11}{'recall':>9}{'speakers':>10}")
    for name, (label, own_line, latin) in NOTATIONS.items():
        random = Random(name)
        scores = [_score(invent(label, random, known, own_line, latin)) for _ in range(calls)]
        found, true, right, speakers = map(sum, zip(*scores, strict=True))
        print(
            f"{name:32}{true:8}{right / max(1, found):11.1%}{right / true:9.1%}"
            f"{speakers / max(1, right):10.1%}"
        )


if __name__ == "__main__":
    main()
