"""Every slip in a call's folder is told with file and line, all of them in one go."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.corpus import read_corpus
from generator.errors import InputError
from generator.vocabulary import Vocabulary, load_vocabulary

CALL = """\
company: alibaba
period: 2024Q4
date: 2024-05-14
title: 一场电话会议
language: zh-Hans
source: 测试
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(Path(__file__).parents[1] / "content" / "vocabulary")


@pytest.fixture
def add(tmp_path: Path) -> Callable[..., Path]:
    def add_call(
        name: str = "alibaba-2024Q4", raw: bytes | None = "张三:好。".encode(), call: str = CALL
    ) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "call.yml").write_text(call, "utf-8")
        if raw is not None:
            (folder / "raw.txt").write_bytes(raw)
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
    ],
)
def test_a_slip_gives_one_clear_message(
    add: Callable[..., Path], vocabulary: Vocabulary, change: dict[str, object], expected: str
) -> None:
    (message,) = messages(add(**change), vocabulary)
    assert expected in message


def test_two_calls_with_one_id(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    add()
    (message,) = messages(add("alibaba-2024Q4-again"), vocabulary)
    assert "the call 'alibaba-2024Q4' stands in" in message


def test_all_slips_are_listed_at_once(add: Callable[..., Path], vocabulary: Vocabulary) -> None:
    add(raw=None, call=CALL + "colour: red\n")
    assert len(messages(add("alibaba-2025Q1", raw=b""), vocabulary)) == 3
