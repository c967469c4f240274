"""Texts to try the parser on: pieces of labels in any order, and real texts that were mutilated."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.calls import real_calls
from tests.stages.parse.test_cases import NAMES, case

PIECES = [
    *("张三", "李四", "王五(Dick Wang)", "Amy Chen", "AmyChen", "San Zhang", "吴总", "CFO", "某某"),
    *(
        "主持人",
        "分析师",
        "花旗银行分析师",
        "Operator",
        "管理层",
        "翻译",
        "发言人1",
        "spk01",
        "Q1",
        "A1",
    ),
    *(
        "Q3",
        "问",
        "答",
        "问题2",
        "1、",
        "(2)",
        "- ",
        "### ",
        "**",
        "[",
        "]",
        "【",
        "】",
        "<v ",
        ">",
        ">>",
    ),
    *(
        ":",
        "：",
        ":",
        "：",
        ",",
        "，",
        "。",
        "?",
        "？",
        "!",
        "…",
        "“",
        "”",
        "(",
        ")",
        "（笑）",
        "[口译]",
    ),
    *("\n", "\n", "\n\n", "\r\n", "\r", "\t", " ", "\u3000", "\u00a0", "\ufeff", "\f", "\u2028"),
    *(
        "以下为问答全文:",
        "问答环节",
        "Question-and-Answer Session",
        "公司参会人员",
        "责任编辑:某某",
    ),
    *(
        "(201.51, 2.78, 1.40%)",
        "(00:05:27)",
        "[00:05.280 -> 00:08.600]",
        "00:01 --> 00:02",
        "WEBVTT",
    ),
    *("财报发布后,董事长张三,CFO李四出席了会议。", "第一个问题来自花旗的Tom Wu。", "请李四补充"),
    *(
        "我们的收入增长一成",
        "谢谢",
        "请问毛利率?",
        "Thank you.",
        "How are margins?",
        "2025财年第三财季",
    ),
    *(
        "發(fā)布",
        "産品?總體",
        "慷慨",
        "\ud800",
        "\0",
        "𠀀",
        "é",
        "<script>",
        "&amp;",
        "|",
        "12:30",
    ),
]
pieces = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=60).map("".join)
REAL = [call.raw for call in real_calls().values()] + [case(name)["text"] for name in NAMES]


@st.composite
def mutilated(draw: st.DrawFn) -> str:
    """Return some lines of a real text: cut, doubled, shuffled, in another width, run together."""
    lines = draw(st.sampled_from(REAL)).split("\n")
    start = draw(st.integers(0, max(0, len(lines) - 1)))
    lines = lines[start : start + draw(st.integers(1, 30))]
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(lines) - 1))
        lines[place] = draw(st.sampled_from(MUTATIONS))(lines[place])
    if draw(st.booleans()):
        lines = draw(st.permutations(lines))
    return draw(st.sampled_from(["\n", "\r\n", "\n\n", " ", ""])).join(lines)


WIDE = str.maketrans({":": "：", ",": "，", "(": "（", ")": "）", "?": "？", " ": "\u3000"})
MUTATIONS = [
    lambda line: line[: len(line) // 2],
    lambda line: line[len(line) // 3 :],
    lambda line: line.split(":")[0] + ":" + line,
    lambda line: line + "\n" + line,
    lambda line: line.translate(WIDE),
    lambda line: line.replace(":", " :"),
    lambda line: line[::-1],
    lambda line: "",
]
texts = pieces | mutilated() | st.text()
