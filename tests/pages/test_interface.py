from __future__ import annotations

import ast
import json
from collections.abc import Iterator

import pytest
import yaml

from generator.errors import InputError
from generator.pages.interface import dictionary, missing_words, read_words, runs
from tests.project import ROOT

AS_SPOKEN = "figure_text.py"  # amounts, written as in Chinese speech
WORDS = """\
# Words.
- {hans: 检索, hant: 檢索, en: Search}
- {hans: "{count}段", hant: "{count}段", en: "{count} paragraphs"}
"""


def test_each_language_gets_its_words_by_the_simplified_ones() -> None:
    written = dictionary(read_words(WORDS, "words.yml"), "en").decode()
    assert json.loads(written.removeprefix("shiluWords(").removesuffix(");\n")) == {
        "检索": "Search",
        "{count}段": "{count} paragraphs",
    }


@pytest.mark.parametrize(
    ("entry", "line", "said"),
    [
        ("- {hans: 关闭, hant: 關閉}", 4, "en"),
        ("- {hans: 关闭, hant: 關閉, en: ''}", 4, "write some text"),
        ("- {hans: 关闭, hant: 關閉, en: Close, fr: Fermer}", 4, "fr"),
        ('- {hans: "{n}行", hant: "{n}行", en: "{m} lines"}', 4, "'{m} lines' must have the same"),
        ('- {hans: "{n}行", hant: "{n}行", en: "{n} {m:line|lines}"}', 4, "the same places"),
        ("- {hans: 检索, hant: 檢索, en: Find}", 4, "'检索' stands twice"),
    ],
)
def test_a_slip_is_named_with_its_line(entry: str, line: int, said: str) -> None:
    with pytest.raises(InputError) as error:
        read_words(f"{WORDS}{entry}\n", "words.yml")
    [problem] = error.value.problems
    assert (problem.path, problem.line) == ("words.yml", line)
    assert said in problem.message


def test_something_else_than_a_list_is_refused() -> None:
    with pytest.raises(InputError):
        read_words("hans: 检索", "words.yml")


def test_a_word_that_lacks_is_found_in_modules_and_templates() -> None:
    words = read_words(WORDS, "words.yml")
    sources = {
        "a.mjs": 'h(t("检索")); // 说明\n\nh(t("关闭"), t("{count}段", { count }), `${n}段`);\n',
        "c.md.j2": '{# 说明 #}# 检索{{ ("：" ~ n ~ "段。") }} { #top }\n\n新的一句话。{{ n }}处\n',
        "b.html": '{#- 说明\n不算 -#}\n<p aria-label="检索">检索<b>其他</b>{{ x }}之后</p>\n'
        '<a title="提示" href="x">{% y %}{% endif %}English</a>\n',
    }
    found = [(one.path, one.line, one.message[:6]) for one in missing_words(words, sources)]
    assert found == [
        ("a.mjs", 3, "'关闭' h"),
        ("c.md.j2", 3, "'处' ha"),
        ("c.md.j2", 3, "'新的一句话"),
        ("b.html", 3, "'之后' h"),
        ("b.html", 3, "'其他' h"),
        ("b.html", 4, "'提示' h"),
    ]


def test_the_navigation_and_the_contents_are_among_the_words() -> None:
    path = ROOT / "content/vocabulary/interface.yml"
    words = {word.hans for word in read_words(path.read_text("utf-8"), path.name)}
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("!ENV", lambda *_: None)  # type: ignore[attr-defined]
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), loader)
    assert {title for item in config["nav"] for title in item} <= words
    assert "本页内容" in words


def test_what_python_writes_on_pages_is_among_the_words() -> None:
    path = ROOT / "content/vocabulary/interface.yml"
    known = "\n".join(word.hans for word in read_words(path.read_text("utf-8"), path.name))
    for module in (ROOT / "generator/pages").glob("*.py"):
        if module.name != AS_SPOKEN:
            texts = literals(module.read_text("utf-8"))
            assert not [run for text in texts for _, run in runs(text) if run not in known]


def literals(source: str) -> Iterator[str]:
    """Yield the texts in a Python module that are no docstrings."""
    tree = ast.parse(source)
    stands_alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in stands_alone:
            yield node.value
