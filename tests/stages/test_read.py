"""Bytes become text in whatever encoding they are; what is no text is refused with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.stages.read import decode

SIMPLIFIED = "张三:我们的云业务同比增长了7%。\n下面请分析师提问,谢谢大家。"
TRADITIONAL = "張三:我們的雲業務同比增長了7%。\n下面請分析師提問,謝謝大家。"


@pytest.mark.parametrize(
    ("text", "written", "taken"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "𠮷", "gb18030", "gb18030"),
        (TRADITIONAL, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        ("Operator: Good day.", "ascii", "utf-8"),
        ("第一季度我们一直在增长。", "utf-16-le", "utf-16-le"),
    ],
)
def test_finds_the_encoding(text: str, written: str, taken: str) -> None:
    assert decode(text.encode(written), "raw.txt") == (text, taken)


def test_line_ends_stay_as_they_are() -> None:
    assert decode("甲\r\n乙\r".encode(), "raw.txt")[0] == "甲\r\n乙\r"


@pytest.mark.parametrize(
    "text",
    ["Café résumé naïve: Hello", "“Good day” – he said, “it’s €5”", "£5m, ½ of a year"],
)
def test_accents_and_quotes_of_a_western_text_are_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252"), "raw.txt") == (text, "cp1252")


@pytest.mark.parametrize(
    ("text", "written"),
    [("Привет, как дела сегодня", "cp1251"), ("Žluťoučký kůň úpěl", "cp1250")],
)
def test_where_only_a_guess_is_left_the_editor_is_asked(text: str, written: str) -> None:
    with pytest.raises(InputError, match=f"not certain; .*encoding: {written}"):
        decode(text.encode(written), "raw.txt")


def test_the_declared_encoding_comes_before_a_guess() -> None:
    data = "ïðèâåò".encode("latin-1")
    assert decode(data, "raw.txt", "cp1251") == ("привет", "cp1251")


def test_a_byte_order_mark_says_more_than_an_editor() -> None:
    assert decode(SIMPLIFIED.encode("utf-16"), "raw.txt", "gbk") == (SIMPLIFIED, "utf-16")


@pytest.mark.parametrize("declared", ["utf-8", "big5", "idna"])
def test_nothing_is_guessed_where_the_declared_encoding_does_not_fit(declared: str) -> None:
    with pytest.raises(InputError, match=f"byte .* does not fit {declared}"):
        decode(SIMPLIFIED.encode("gbk"), "raw.txt", declared)


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        ("张三".encode() + b"\xff" + SIMPLIFIED.encode(), "undecodable", "byte 6 (FF)"),
        (SIMPLIFIED.encode()[:-1], "undecodable", f"byte {len(SIMPLIFIED.encode()) - 3}"),
        (b"\xef\xbb\xbf\xff", "undecodable", "byte 3 "),
        ("张三:".encode("gbk") + b"\xff" + SIMPLIFIED.encode("gbk"), "undecodable", "byte 5 (FF)"),
        (
            "張三:".encode("big5") + b"\xff" + TRADITIONAL.encode("big5"),
            "undecodable",
            "byte 5 (FF)",
        ),
        (SIMPLIFIED.encode("utf-16")[:-1], "undecodable", "byte"),
        (b"PK\x03\x04\x00\x00abc", "binary-file", "byte 4 is NUL"),
        ("好\0".encode(), "binary-file", "byte 3 is NUL"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, code: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "raw.txt")
    (problem,) = caught.value.problems
    assert (problem.path, problem.code, problem.severity) == ("raw.txt", code, "error")
    assert says in problem.message


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "raw.txt")
    except InputError:
        return
    assert "\0" not in text
    assert data.decode(encoding) == text
