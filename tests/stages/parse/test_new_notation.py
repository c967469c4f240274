"""A new way to write labels takes an entry in notations.yml and no Python."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.model import Call
from generator.stages.identify import identify
from generator.stages.parse import parse
from generator.vocabulary import load_vocabulary
from tests.parsing import understood
from tests.project import ROOT

ARROW = r"""
- id: arrow
  title: 姓名 + 箭头
  pattern: '(?P<name>{person})→'
  place: inline
  needs: nothing
  examples:
    - {text: '张三→', fields: {name: 张三}}
  traps: ['收入→']
"""
BOXED = r"""
- id: boxed
  title: 方框里的机构和姓名,独占一行
  pattern: '◆(?P<firm>{org})/(?P<name>{person})◆'
  place: line
  role: analyst
  needs: nothing
  examples:
    - {text: '◆某某证券/王五◆', fields: {firm: 某某证券, name: 王五}}
  traps: ['◆王五◆']
"""


@pytest.mark.parametrize(
    ("entry", "text", "labels", "roles"),
    [
        (ARROW, "张三→大家好。\n李四→谢谢张三。\n", ["张三→", "李四→"], ["management"] * 2),
        (
            BOXED,
            "◆某某证券/王五◆\n请问分红?\n张三:保持稳定。\n",
            ["◆某某证券/王五◆", "张三:"],
            ["analyst", "management"],
        ),
    ],
)
def test_an_entry_is_enough(
    tmp_path: Path, entry: str, text: str, labels: list[str], roles: list[str]
) -> None:
    assert [turn.label.text for turn in understood(text).turns] != labels
    folder = tmp_path / "vocabulary"
    shutil.copytree(ROOT / "content" / "vocabulary", folder)
    with (folder / "notations.yml").open("a", encoding="utf-8") as file:
        file.write(entry)
    vocabulary = load_vocabulary(folder)
    call = Call(id="test", path="raw.txt", raw=text, text=text)
    call = identify(parse(call, vocabulary), vocabulary)
    assert [turn.label.text for turn in call.turns] == labels
    assert [turn.speaker.role for turn in call.turns] == roles
