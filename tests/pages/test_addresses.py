from __future__ import annotations

import pytest

from generator.pages.addresses import way


@pytest.mark.parametrize(
    ("here", "there", "anchor", "expected"),
    [
        ("index.md", "topics/cloud.md", "", "topics/cloud.md"),
        ("calls/a/index.md", "topics/cloud.md", "", "../../topics/cloud.md"),
        ("calls/a/index.md", "calls/b/index.md", "e1", "../b/index.md#e1"),
        ("calls/a/index.md", "calls/a/index.md", "e1", "#e1"),
        ("calls/a/index.md", "calls/a/raw.md", "L3", "raw.md#L3"),
    ],
)
def test_the_way_from_page_to_page(here: str, there: str, anchor: str, expected: str) -> None:
    assert way(here, there, anchor) == expected
