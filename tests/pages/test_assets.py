from __future__ import annotations

from generator.output import read_tree
from generator.pages.assets import STYLES, TOOLS, TOOLS_OFFLINE, published
from tests.project import ROOT

ASSETS = {
    "css/site.css": b'/* All. */\n@import "a.css";\n@import "../search/b.css";\n',
    "css/a.css": b"/* A: b. */\na {\n  color: red;\n}\n",
    "search/b.css": b"b {}\n",
    "search/dom.mjs": b"/** D. */\nexport function h() {}\n",
    "reading/start.mjs": (
        b'import { h } from "../search/dom.mjs";\nimport { t } from "./two.mjs";\nh(t);\n'
    ),
    "reading/two.mjs": b"export const t = 1;\n",
    "reading/early.js": b"{}\n",
}


def test_a_style_sheet_has_what_it_imports_in_order_without_comments() -> None:
    assert published(ASSETS)[STYLES] == b"a {\n  color: red;\n}\nb {}\n"


def test_selectors_that_cost_a_look_at_every_element_are_gone_from_the_theme_too() -> None:
    theme = (
        b".x .tabbed-set>input:nth-child(2):checked~.tabbed-labels>:nth-child(2){g:h}p{a:b}"
        b".x table:not([class])+*{margin-top:1em}.x table:not([class]) td,.y{c:d}"
        b"@media print{.x table:not([class]){e:f}}.x h2+h3{i:j}"
    )
    files = published(ASSETS | {"stylesheets/main.1.css": theme, "stylesheets/main.1.css.map": b""})
    assert files["stylesheets/main.1.css"] == (
        b"p{a:b}.x table td,.y{c:d}@media print{.x table{e:f}}"
    )
    assert "stylesheets/main.1.css.map" not in files


def test_the_tools_are_one_module_and_one_plain_script() -> None:
    files = published(ASSETS)
    tools = files[TOOLS].decode()
    assert "import" not in tools
    assert "export" not in tools
    assert tools.index("const dom_module") < tools.index("const two_module") < tools.index("h(t)")
    assert files[TOOLS_OFFLINE].decode() == f"(() => {{\n{tools}}})();\n"


def test_the_real_assets_are_joined_completely() -> None:
    assets = read_tree(ROOT / "overrides/assets")
    files = published(assets)
    assert b"@import" not in files[STYLES]
    sheets = [path for path in assets if path.endswith(".css") and path != STYLES]
    assert len(sheets) == assets[STYLES].count(b"@import")
    modules = [path for path in assets if path.startswith("reading/") and path.endswith(".mjs")]
    assert files[TOOLS].count(b"_module = (() => {") == len(modules) + 1
