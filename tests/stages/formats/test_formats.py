"""Files of other formats, made here, come out as text that the parser understands."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO, StringIO
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.stages.formats import text_in
from generator.stages.formats.pdf import unwrapped
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
PORTAL = """<!DOCTYPE html><html><head><meta charset="gb2312"><title>实录</title></head><body>
<div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/login">登录</a></li></ul></div>
<div class="ad"><a href="/ad">开户送大礼,佣金万一免五</a></div>
<div class="article" id="artibody"><h1>某公司2025年第三季度业绩电话会实录</h1>
<p>某公司今日发布了2025年第三季度财报,营收120亿元,同比增长百分之十。</p>
<table><tr><th>指标</th><th>2025Q3</th></tr><tr><td>营收(亿元)</td><td>120</td></tr></table>
<p>以下为电话会议实录:</p>{}<p>责任编辑:小明</p></div>
<div class="comments"><h3>网友评论</h3><div class="comment">张大爷:买买买</div></div>
<div class="sidebar"><h3>热门</h3><ul><li>某股涨停</li></ul></div>
<footer>版权所有</footer></body></html>"""


def text(data: bytes, expected: str) -> str:
    """Return the text in ``data``, which is of the format ``expected``."""
    found = text_in(data, "file")
    assert found is not None
    assert found[1] == expected
    return found[0]


def speakers(text: str) -> list[str]:
    return [turn.label.text for turn in understood(text).turns]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_csv(encoding: str, sign: str) -> None:
    rows = [["发言人", "内容"], *map(list, TURNS), ["", "还有:一件事,\n请说“名字”。"]]
    written = StringIO()
    csv.writer(written, delimiter=sign).writerows(rows)
    found = text(written.getvalue().encode(encoding), "csv")
    assert speakers(found) == ["主持人\t\t", "张三\t\t", "主持人\t\t"]
    last = understood(found).turns[-1]
    assert [each.text for each in last.paragraphs][1:] == ["还有:一件事,", "请说“名字”。"]


def test_csv_with_times_and_titles() -> None:
    rows = "start,speaker,title,text\r\n00:05,San Zhang,CEO,Good morning.\r\n00:09,Amy Chen,,Hi\r\n"
    found = text(rows.encode(), "csv")
    assert found.splitlines()[1:] == [
        "[00:05] San Zhang\tCEO\tGood morning.",
        "[00:09] Amy Chen\t\tHi",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        b"speaker\ttitle\ttext\nSan Zhang\tCEO\tHello\n",  # the parser reads it as it is
        b"Speaker, text me when you are there.\n",
        b"speaker,title\nSan Zhang,CEO\n",
        b"speaker,text\nSan Zhang," + b"a" * 200_000 + b"\n",  # longer than a cell may be
        "收入,成本\n100,50\n".encode(),
    ],
)
def test_no_csv(rows: bytes) -> None:
    assert text_in(rows, "file") is None


def test_csv_with_a_firm_and_a_comma_that_nobody_quoted() -> None:
    rows = "姓名,机构,职务,内容,序号\n王五,某某证券,分析师,请问,利润呢?,7\n张三,,董事长,会。,8\n"
    found = text(rows.encode(), "csv")
    assert found.splitlines()[1:] == ["王五\t某某证券 分析师\t请问,利润呢?", "张三\t董事长\t会。"]


def test_csv_without_rows() -> None:
    with pytest.raises(InputError, match="CSV"):
        text_in(b"speaker,text\n", "file")


def test_html() -> None:
    said = "".join(f"<p><strong>{name}:</strong>{words}</p>" for name, words in TURNS)
    found = text(PAGE.format(said).encode(), "html")
    assert speakers(found) == ["主持人:", "张三:", "主持人:"]
    assert "版权所有" not in found


def test_a_page_of_a_portal() -> None:
    """Navigation, adverts, comments and side bars go; names and tables of the article stay."""
    said = "".join(f"<p><strong>{name}：</strong>{words}</p>" for name, words in TURNS)
    found = text(PORTAL.format(said).encode("gb18030"), "html")
    assert speakers(found) == ["主持人：", "张三：", "主持人："]
    assert "| 营收(亿元) | 120 |" in found
    assert not any(word in found for word in ("佣金", "张大爷", "登录", "版权所有", "某股涨停"))


@pytest.mark.parametrize(
    "markup",
    [
        "<p>{}：{}</p>",
        "<div>{}：{}</div>",
        "{}：{}<br><br>",
        "<section><span><b>{}：</b></span><span>{}</span></section>",
        "<section><section><span>{}：</span>{}</section></section>",
        "<h3>{}：</h3><p>{}</p>",
        "<dt>{}：</dt><dd>{}</dd>",
        "<li>{}：{}</li>",
    ],
)
def test_no_turn_is_lost_in_any_markup(markup: str) -> None:
    talk = [*TURNS, ("张三", "对。"), ("主持人", "谢谢。"), ("张三", "好的。")]
    said = "".join(markup.format(*turn) for turn in talk)
    page = f"<html><body><nav>首页</nav><div id='js_content'>{said}</div></body></html>"
    found = understood(text(page.encode(), "html"))
    assert [turn.speaker.name or turn.speaker.role for turn in found.turns] == [
        "host" if name == "主持人" else name for name, _ in talk
    ]
    spoken = [turn.paragraphs[0].text for turn in found.turns]
    assert spoken == [words for _, words in talk]


def test_html_with_a_table_of_speakers_and_words() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{words}</td></tr>" for name, words in TURNS)
    found = text(PAGE.format(f"<table>{rows}</table>").encode(), "html")
    assert speakers(found) == ["主持人:", "张三:", "主持人:"]


def test_a_page_saved_as_one_file() -> None:
    said = "".join(f"<p>{name}:{words}</p>" for name, words in TURNS)
    message = EmailMessage()
    message["Subject"] = "页面"
    message.set_content(PAGE.format(said), subtype="html")
    message.add_related(b"GIF89a", "image", "gif")
    found = text(message.as_bytes(), "mhtml")
    assert speakers(found) == ["主持人:", "张三:", "主持人:"]


def test_docx() -> None:
    document, file = docx.Document(), BytesIO()
    document.add_paragraph(f"{TURNS[0][0]}:{TURNS[0][1]}")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "收入", "100"
    document.add_paragraph(f"{TURNS[1][0]}:{TURNS[1][1]}")
    document.save(file)
    found = text(file.getvalue(), "docx")
    assert speakers(found) == ["主持人:", "张三:"]
    assert "| 收入 | 100 |" in found


def docx_file(fill: Callable[[Any], object]) -> bytes:
    document, file = docx.Document(), BytesIO()
    fill(document)
    document.save(file)
    return file.getvalue()


def test_docx_with_bold_names_on_lines_of_their_own() -> None:
    def fill(document: Any) -> None:
        for name, words in TURNS:
            document.add_paragraph().add_run(name).bold = True
            document.add_paragraph(words)

    assert speakers(text(docx_file(fill), "docx")) == ["主持人", "张三", "主持人"]


def test_docx_that_is_a_table_of_speakers_and_words() -> None:
    def fill(document: Any) -> None:
        table = document.add_table(rows=len(TURNS), cols=2)
        for row, cells in zip(table.rows, TURNS, strict=True):
            row.cells[0].text, row.cells[1].text = cells

    assert speakers(text(docx_file(fill), "docx")) == ["主持人:", "张三:", "主持人:"]


def test_rich_text_is_refused() -> None:
    with pytest.raises(InputError, match="save it as DOCX"):
        text_in(rb"{\rtf1\ansi hello}", "file")


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
    assert list(unwrapped([page])) == [page[0] + page[1], page[2]]
    page = ["San Zhang: Thank you all for being here", "today.", "Si Li: Good."]
    assert list(unwrapped([page])) == [f"{page[0]} {page[1]}", page[2]]


def test_page_numbers_and_running_heads_wait_for_the_end_of_the_paragraph() -> None:
    pages = [
        ["某公司 电话会议", "张三:本季度收入同比增长百分之十,利润也有", "第 1 页"],
        ["某公司 电话会议", "增长,我们对下半年充满信心。", "李四:好。", "第 2 页"],
        ["某公司 电话会议", "张三:谢谢。", "第 3 页"],
    ]
    assert list(unwrapped(pages)) == [
        "张三:本季度收入同比增长百分之十,利润也有增长,我们对下半年充满信心。",
        "某公司 电话会议",
        "第 1 页",
        "某公司 电话会议",
        "李四:好。",
        "张三:谢谢。",
        "第 2 页",
        "某公司 电话会议",
        "第 3 页",
    ]


@given(st.lists(st.lists(st.text("张三:好。 12页", max_size=12), max_size=6), max_size=6))
def test_no_line_of_a_pdf_is_lost(pages: list[list[str]]) -> None:
    joined = "".join(unwrapped(pages)).replace(" ", "")
    assert sorted(joined) == sorted("".join("".join(page) for page in pages).replace(" ", ""))
