"""The text form of ``explain`` shows turns, repairs and problems, and invents nobody."""

import io

from rich.console import Console

from generator.errors import Problem
from generator.exports.report import print_report, speaker_name
from generator.model import Call, Label, Paragraph, Repair, Speaker, Turn


def test_an_unnamed_speaker_stays_unnamed() -> None:
    assert speaker_name(Speaker(None, None, "management")) == "(management)"
    chief = Speaker("x", "张三", "management", "首席执行官", "某集团")
    assert speaker_name(chief) == "张三 · 首席执行官 · 某集团"


def test_shows_turns_repairs_and_problems() -> None:
    label = Label("bare-name", "[张三]:", "[张三]:", ())
    paragraph = Paragraph("p1", "发布了。", "發(fā)布了。", 5, 9, (1, 1))
    call = Call(
        id="x",
        path="raw.txt",
        raw="[张三]:發(fā)布了。",
        turns=(Turn("t1", label, "answer", "qa", (1, 1), (paragraph,)),),
        repairs=(Repair("gloss", 6, 10, "(fā)", ""), Repair("script", 5, 6, "發", "发")),
        problems=(Problem("raw.txt", 1, "unknown-person", "who is 张三?"),),
    )
    stream = io.StringIO()
    print_report(call, Console(file=stream, width=120))
    shown = stream.getvalue()
    assert "[张三]:" in shown
    assert "(fā)" in shown
    assert "script" not in shown
    assert "raw.txt:1: warning: who is 张三?" in shown
