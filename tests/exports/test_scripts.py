from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.scripts import Traditional, scripts
from generator.model import Call
from generator.vocabulary.schemas import Person
from tests.calls import real_calls, vocabulary
from tests.exports.script_file import parsed
from tests.pages.calls import ANALYST, MANAGER, VOCABULARY, call, paragraph, turn

PEOPLE = {
    "yu": Person(id="yu", name="余松", traditional="余松"),
    "wu": Person(id="wu", name="吴泳铭", traditional="吳泳銘"),
}


def written(found: Call) -> dict[str, Any]:
    [(path, data)] = scripts([found], VOCABULARY).items()
    assert path == f"calls/{found.id}/scripts.js"
    return parsed(data.decode())


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("云计算发展很快", "雲計算發展很快"),
        ("各方面的历史、十分钟后", "各方面的歷史、十分鐘後"),
        ("后台的干部说了皇后的头发", "後臺的幹部說了皇后的頭髮"),
        ("看着这里,里程碑", "看著這裡,里程碑"),
        ("复购、复苏、回复", "復購、復甦、回覆"),
    ],
)
def test_words_decide_between_characters(simplified: str, traditional: str) -> None:
    assert Traditional(VOCABULARY).write(simplified) == traditional


def test_people_are_written_as_they_write_themselves() -> None:
    with_people = replace(VOCABULARY, people=PEOPLE)
    assert Traditional(VOCABULARY).write("余松") == "餘松"
    assert Traditional(with_people).write("余松、吴泳铭剩余") == "余松、吳泳銘剩餘"


@given(st.text(st.sampled_from("云计算后里面着么干发余 A1,。\n😀𠀀"), max_size=40))
def test_a_character_stands_for_a_character(text: str) -> None:
    assert len(Traditional(VOCABULARY).write(text)) == len(text)


def test_every_paragraph_of_the_real_calls_keeps_its_length() -> None:
    traditional = Traditional(vocabulary())
    for found in real_calls().values():
        assert len(traditional.write(found.text)) == len(found.text)


def test_a_paragraph_is_given_as_published_and_as_displayed_in_traditional_script() -> None:
    said = replace(paragraph("云业务,很好", 2), raw="云業(yè)務,很好")
    found = written(replace(call(turn(ANALYST, said)), language="zh-Hant"))
    assert found["language"] == "zh-Hant"
    assert found["paragraphs"] == {"p2": {"raw": "云業(yè)務,很好", "hant": "雲業務，很好"}}


def test_labels_are_given_as_published() -> None:
    said = turn(ANALYST, paragraph("问", 1))
    label = replace(said.label, text="  某銀行(1.0, 2.0, 3%)分析師Amy Chen:  ")
    assert written(call(replace(said, label=label)))["labels"] == {
        "t1": "某銀行(1.0, 2.0, 3%)分析師Amy Chen:"
    }


def test_words_of_headings_tables_and_quotations_are_given_where_they_differ() -> None:
    found = written(
        call(
            turn(ANALYST, paragraph("问", 1)), turn(MANAGER, paragraph("答", 2)), topics=("cloud",)
        )
    )
    assert found["words"] == {
        "题1": "題1",
        "云计算": "雲計算",
        "分析师": "分析師",
        "花旗银行": "花旗銀行",
        "张三": "張三",
        "管理层": "管理層",
        "首席执行官 · 某集团": "首席執行官 · 某集團",
        "某集团": "某集團",
        "2024财年第四财季": "2024財年第四財季",
        "某集团电话会议": "某集團電話會議",
    }
    assert found["quoting"] == {
        "电话会议": "電話會議",
        "所引文字经程序修复": "所引文字經程序修復",
        "会前报道": "會前報道",
    }
