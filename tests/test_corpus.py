"""Every slip in a call's folder is told with file and line, all of them in one go."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.corpus import read_corpus
from generator.errors import InputError
from generator.notes import Quotation
from generator.vocabulary import Vocabulary, load_vocabulary
from tests.calls import cases

CALL = """\
company: alibaba
period: 2024Q4
date: 2024-05-14
title: 一场电话会议
language: zh-Hans
source: 测试
"""
NOTES = """\
# 编者注
- target:
    exact: 好
    suffix: 。
  body: 注。
  author: 编辑部
  date: 2026-11-21
  kind: question

- {target: {anchor: p1}, body: 二, author: 乙, date: 2026-11-22, kind: source, link: "https://a.cn"}
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(Path(__file__).parents[1] / "content" / "vocabulary")


@pytest.fixture
def add(tmp_path: Path) -> Callable[..., Path]:
    def add_call(
        name: str = "alibaba-2024Q4",
        raw: bytes | None = "张三:好。".encode(),
        call: str = CALL,
        notes: str | None = None,
    ) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "call.yml").write_text(call, "utf-8")
        if raw is not None:
            (folder / "raw.txt").write_bytes(raw)
        if notes is not None:
            (folder / "notes.yml").write_text(notes, "utf-8")
        return tmp_path

    return add_call


def messages(folder: Path, vocabulary: Vocabulary) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_corpus(folder, vocabulary)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_reads_text_and_metadata(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    (call,) = read_corpus(add(), vocabulary)
    assert (call.id, call.raw) == ("alibaba-2024Q4", "张三:好。")
    assert str(call.period_end) == "2024-03-31"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"raw": None}, "alibaba-2024Q4/raw.txt: error: the transcript cannot be read"),
        ({"raw": b""}, "alibaba-2024Q4/raw.txt:1: error: the transcript is empty"),
        ({"raw": b" \n\t"}, "alibaba-2024Q4/raw.txt:1: error: the transcript is empty"),
        ({"call": CALL + "colour: red\n"}, "call.yml:7: error: unknown key 'colour'"),
        (
            {"call": CALL + "period: 2024Q3\n"},
            "call.yml:7: error: not valid YAML: the key 'period'",
        ),
        ({"call": CALL.replace("2024Q4", "Q4")}, "call.yml:2: error: 'period' is 'Q4'"),
        ({"call": CALL.replace("alibaba", "ali")}, "call.yml:1: error: unknown company 'ali'"),
        ({"call": CALL.replace("title: ", "title: [")}, "call.yml:5: error: not valid YAML"),
        ({"call": CALL.replace("language: zh-Hans\n", "")}, "'language' is missing"),
        ({"name": "other"}, "rename the folder 'other'"),
        ({"call": "- a\n- b\n"}, "call.yml:1: error: the entry is ['a', 'b']: write lines"),
        ({"call": CALL.replace("2024Q4", "Q4")}, "write it like 2024Q4, 2024H1 or 2024FY"),
        ({"call": CALL + "source_url: javascript:alert(1)\n"}, "call.yml:7: error: 'source_url'"),
        ({"call": CALL + "encoding: gkb\n"}, "call.yml:7: error: 'encoding' is 'gkb': no encoding"),
        ({"call": CALL.replace("source: 测试", "source:")}, "'source' is empty: write text"),
    ],
)
def test_a_slip_gives_one_clear_message(
    add: Callable[..., Path], vocabulary: Vocabulary, change: dict[str, object], expected: str
) -> None:
    (message,) = messages(add(**change), vocabulary)
    assert expected in message


def test_the_encoding_that_the_editor_names_is_taken(
    add: Callable[..., Path], vocabulary: Vocabulary
) -> None:
    folder = add(raw="Žluťoučký kůň úpěl".encode("cp1250"), call=CALL + "encoding: cp1250\n")
    (call,) = read_corpus(folder, vocabulary)
    assert (call.raw, call.encoding) == ("Žluťoučký kůň úpěl", "cp1250")


def test_an_encoding_that_is_assumed_is_told(
    add: Callable[..., Path], vocabulary: Vocabulary
) -> None:
    (call,) = read_corpus(add(raw="Operator: café".encode("cp1252")), vocabulary)
    assert [problem.code for problem in call.problems] == ["assumed-encoding"]


@pytest.mark.parametrize("name", [".git", ".idea", "__pycache__"])
def test_folders_of_tools_are_no_calls(
    add: Callable[..., Path], vocabulary: Vocabulary, name: str
) -> None:
    folder = add()
    (folder / name).mkdir()
    assert len(read_corpus(folder, vocabulary)) == 1


def test_two_calls_with_one_id(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    add()
    (message,) = messages(add("alibaba-2024Q4-again"), vocabulary)
    assert "the call 'alibaba-2024Q4' stands in" in message


def test_all_slips_are_listed_at_once(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    add(raw=None, call=CALL + "colour: red\n")
    assert len(messages(add("alibaba-2025Q1", raw=b""), vocabulary)) == 3


def test_reads_notes_with_their_lines(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    [call] = read_corpus(add(notes=NOTES), vocabulary)
    first, second = call.notes
    assert (first.target, first.line) == (Quotation("好", suffix="。"), 2)
    assert (second.target, second.line, second.link) == ("p1", 10, "https://a.cn")
    assert Path(first.path) == Path(call.path).with_name("notes.yml")


@pytest.mark.parametrize("text", ["", "[]", "# 还没有\n"])
def test_a_file_may_hold_no_notes(
    add: Callable[..., Path], vocabulary: Vocabulary, text: str
) -> None:
    [call] = read_corpus(add(notes=text), vocabulary)
    assert call.notes == ()


@pytest.mark.parametrize("case", cases("note_slips.yml"), ids=lambda case: case["why"])
def test_a_slip_in_a_note_is_told_with_its_line(
    add: Callable[..., Path], vocabulary: Vocabulary, case: dict[str, Any]
) -> None:
    with pytest.raises(InputError) as caught:
        read_corpus(add(notes=case["text"]), vocabulary)
    found = caught.value.problems
    assert [(problem.line, problem.code) for problem in found] == [
        (expected["line"], expected["code"]) for expected in case["expected"]
    ]
    for problem, expected in zip(found, case["expected"], strict=True):
        assert Path(problem.path).parts[-2:] == ("alibaba-2024Q4", "notes.yml")
        assert expected["says"] in problem.message


def test_notes_on_a_call_without_a_text(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    raw, notes = messages(add(raw=None, notes=NOTES), vocabulary)
    assert "raw.txt: error: the transcript cannot be read" in raw
    assert "alibaba-2024Q4/notes.yml:1: error: notes on a call that is missing" in notes


def test_a_folder_with_nothing_but_notes(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    folder = add(raw=None, notes=NOTES)
    (folder / "alibaba-2024Q4" / "call.yml").unlink()
    assert "notes on a call that is missing" in messages(folder, vocabulary)[-1]


def test_notes_outside_of_a_call(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    folder = add()
    (folder / "notes.yml").write_text(NOTES, "utf-8")
    [message] = messages(folder, vocabulary)
    assert message.startswith("notes.yml:1: error: notes on a call that is missing")


def test_notes_that_cannot_be_read(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    folder = add(notes="")
    (folder / "alibaba-2024Q4" / "notes.yml").write_bytes(b"- body: caf\xe9")
    assert "notes.yml: error: not UTF-8" in messages(folder, vocabulary)[0]
    (folder / "alibaba-2024Q4" / "notes.yml").unlink()
    (folder / "alibaba-2024Q4" / "notes.yml").mkdir()
    assert "notes.yml: error: the notes cannot be read" in messages(folder, vocabulary)[0]


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path, vocabulary: Vocabulary) -> None:
    (message,) = messages(tmp_path / "calls", vocabulary)
    assert "there is no such folder" in message
