"""Files of other formats, made here, come out as text that the parser understands."""

from __future__ import annotations

import json
import sys
from io import BytesIO

import docx
import pytest

from generator.errors import InputError
from generator.stages.formats import text_in
from generator.stages.formats.office import unwrapped
from tests.parsing import understood

TURNS = [
    ("主持人", "大家好,欢迎参加某公司二〇二五财年第三财季的业绩电话会议,下面请张三发言。"),
    ("张三", "谢谢主持人。本季度收入同比增长百分之十,利润也有增长,我们对下半年充满信心。"),
    ("主持人", "谢谢张三。下面进入问答环节,请各位分析师提问,每人限两个问题。"),
]
PAGE = """<!DOCTYPE html><html><head><title>某公司电话会议</title></head><body>
<nav><a href="/">首页</a> <a href="/finance">财经</a></nav>
<article><h1>某公司电话会议实录</h1>{}</article>
<footer>版权所有</footer></body></html>"""


def text(data: bytes, expected: str) -> str:
    """Return the text in ``data``, which is of the format ``expected``."""
    found = text_in(data, "file")
    assert found is not None
    assert found[1] == expected
    return found[0]


def speakers(text: str) -> list[str]:
    return [turn.label.text for turn in understood(text).turns]


def test_html() -> None:
    said = "".join(f"<p><strong>{name}:</strong>{words}</p>" for name, words in TURNS)
    found = text(PAGE.format(said).encode(), "html")
    assert speakers(found) == ["主持人:", "张三:", "主持人:"]
    assert "版权所有" not in found


def test_docx() -> None:
    document, file = docx.Document(), BytesIO()
    document.add_paragraph(f"{TURNS[0][0]}:{TURNS[0][1]}")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "收入", "100"
    document.add_paragraph(f"{TURNS[1][0]}:{TURNS[1][1]}")
    document.save(file)
    found = text(file.getvalue(), "docx")
    assert speakers(found) == ["主持人:", "张三:"]
    assert "收入\t100" in found


def test_pdf() -> None:
    lines = ["Operator: Good day, and welcome.", "San Zhang: Thank you. Revenue grew."]
    found = text(_pdf(lines), "pdf")
    assert speakers(found) == ["Operator:", "San Zhang:"]


def _pdf(lines: list[str]) -> bytes:
    """Return a PDF of one page, written by hand."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        data
        + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\n" % (table)
        + b"startxref\n%d\n%%%%EOF" % len(data)
    )


def test_podcast_json() -> None:
    segments = [
        {"speaker": "San Zhang", "startTime": 0.5, "endTime": 0.75, "body": "大家好,"},
        {"startTime": 0.75, "endTime": 2, "body": "欢迎参加。"},
        {"speaker": "Amy Chen", "startTime": 3661.2, "endTime": 3662, "body": "How are"},
        {"speaker": "Amy Chen", "startTime": 3662, "endTime": 3663, "body": "margins?"},
    ]
    data = json.dumps({"version": "1.0.0", "segments": segments}).encode()
    assert text(data, "json") == (
        "WEBVTT\n\n"
        "00:00:00.500 --> 00:00:02.000\n<v San Zhang>大家好,欢迎参加。\n\n"
        "01:01:01.200 --> 01:01:03.000\n<v Amy Chen>How are margins?\n"
    )
    assert speakers(text(data, "json")) == ["<v San Zhang>", "<v Amy Chen>"]


def test_json_of_a_recogniser() -> None:
    segments = [{"start": 1, "end": 2, "text": " 大家好。"}, "rubbish", {"text": ""}]
    found = text(json.dumps({"segments": segments}).encode(), "json")
    assert found == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n大家好。\n"


@pytest.mark.parametrize(
    "data",
    [b"", "张三:大家好".encode(), b"{}", b"{not json", b'{"segments": 1}', b"PK\x03\x04", b"<p>x",
     b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x", b"[1, 2]", b"\xff\xfe\x00"],
)  # fmt: skip
def test_plain_text_stays_as_it_is(data: bytes) -> None:
    assert text_in(data, "file") is None


@pytest.mark.parametrize("data", [b"%PDF-1.4\nrubbish", b"<html></html>"])
def test_a_damaged_file_is_said_to_be_so(data: bytes) -> None:
    with pytest.raises(InputError, match=r"file: error: no text was found .*unreadable-file"):
        text_in(data, "file")


def test_a_segment_list_without_words_is_said_to_be_so() -> None:
    with pytest.raises(InputError, match="unreadable-file"):
        text_in(b'{"segments": []}', "file")


@pytest.mark.parametrize(("data", "module"), [(b"%PDF-1.4", "pypdf"), (b"<html>", "trafilatura")])
def test_a_missing_library_is_named_with_the_cure(
    monkeypatch: pytest.MonkeyPatch, data: bytes, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=r"pip install 'shilu\[formats\]'"):
        text_in(data, "file")


def test_lines_that_the_page_broke_are_put_together() -> None:
    page = [
        "张三:谢谢主持人。本季度收入同比增长百分",
        "之十,利润也有增长,我们对下半年充满信心。",
        "李四:好。",
    ]
    assert list(unwrapped(page)) == [page[0] + page[1], page[2]]
    page = ["San Zhang: Thank you all for being here", "today.", "Si Li: Good."]
    assert list(unwrapped(page)) == [f"{page[0]} {page[1]}", page[2]]
