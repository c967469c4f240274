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


def test_a_western_text_is_left_to_charset_normalizer() -> None:
    text, _ = decode("“Good day” – he said, and we went on".encode("cp1252"), "raw.txt")
    assert "Good day" in text


def test_the_declared_encoding_comes_before_a_guess() -> None:
    data = "ïðèâåò".encode("latin-1")
    assert decode(data, "raw.txt", "cp1251") == ("привет", "cp1251")


@pytest.mark.parametrize("declared", ["utf-8", "no-such-encoding"])
def test_a_declared_encoding_that_fails_is_passed_over(declared: str) -> None:
    assert decode(SIMPLIFIED.encode("gbk"), "raw.txt", declared) == (SIMPLIFIED, "gb18030")


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        ("张三".encode() + b"\xff" + SIMPLIFIED.encode(), "undecodable", "byte 6 (FF)"),
        (SIMPLIFIED.encode()[:-1], "undecodable", f"byte {len(SIMPLIFIED.encode()) - 3}"),
        (b"\xef\xbb\xbf\xff", "undecodable", "byte 3 "),
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
