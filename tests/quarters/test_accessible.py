"""axe-core finds nothing to mend on the pages that follow questions through time."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.site.test_accessible import violations

PAGES = (
    "questions/", "questions/jia/", "firms/goldman-sachs/", "topics/local-services/",
    "topics/cloud/", "people/zhang-san/", "people/amy-chen/", "calls/jia-2024Q4/changes/",
    "calls/jia-2024Q4/", "compare/?a=jia-2024Q3&b=jia-2024Q4",
)  # fmt: skip


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_every_page(chromium: Browser, archive_url: str, scheme: str, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for path in PAGES:
        page.goto(archive_url + path)
        if "?a=" in path:
            page.locator(".pair").first.wait_for()
        assert not violations(page), path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()
