"""Every form of a quotation, from the cases in tests/cases/citations.yml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from tests.browser import serve
from tests.project import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/citations.yml").read_text("utf-8"))
WRITE = """async ([form, quotation]) => {
    const { FORMS } = await import("/citation.mjs");
    return FORMS[form].write(quotation);
}"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['form']}: {case['why']}")
def test_form(chromium: Browser, case: dict[str, Any]) -> None:
    with serve(ROOT / "overrides/assets/reading") as url:
        page = chromium.new_page()
        page.goto(url)
        written = page.evaluate(WRITE, [case["form"], case["quotation"]])
        page.close()
    assert written == case["expected"]
