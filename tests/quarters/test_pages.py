"""Golden pages of the real calls together with invented ones."""

from __future__ import annotations

import re

import pytest

from generator.pages import render_pages
from tests.pages.rendering import Reading, html
from tests.project import ROOT
from tests.quarters.archive import archive

GOLDEN = ROOT / "tests" / "golden" / "quarters"
PAGES = (
    "calls/jia-2024Q4/changes.md",
    "topics/local-services.md",
    "people/zhang-san.md",
    "people/amy-chen.md",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return render_pages(*archive())


@pytest.mark.parametrize("path", PAGES)
def test_golden_page(path: str, pages: dict[str, str], pytestconfig: pytest.Config) -> None:
    golden = GOLDEN / path
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(pages[path], "utf-8")
    assert pages[path] == golden.read_text("utf-8"), "if right: pytest --update-golden"


def test_no_attribute_list_is_shown_as_text(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        text = Reading(html(page.split("---\n", 2)[2])).text
        assert not re.search(r"\{:? ?[.#]", text), path


def test_no_golden_page_is_left_over() -> None:
    found = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")}
    assert found == set(PAGES)
