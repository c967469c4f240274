"""Every page of the built site, read as a file: ids, links, foreign addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pages.rendering import Reading
from tests.site.walk import ids, pages, targets


@pytest.fixture(scope="module")
def readings(site: Path) -> dict[str, Reading]:
    found = pages(site)
    assert "calls/alibaba-2024Q4/index.html" in found
    return found


def test_an_id_stands_once_on_a_page(readings: dict[str, Reading]) -> None:
    for path, reading in readings.items():
        assert len(ids(reading)) == len(set(ids(reading))), path


def test_every_link_leads_to_a_file_and_an_anchor(site: Path, readings: dict[str, Reading]) -> None:
    anchors = {path: set(ids(reading)) for path, reading in readings.items()}
    for path, reading in readings.items():
        if path == "404.html":  # is shown at any address, so its links start at the root
            continue
        for there, anchor in targets(path, reading):
            assert (site / there).is_file(), f"{path} -> {there}"
            assert not anchor or anchor in anchors[there], f"{path} -> {there}#{anchor}"


def test_no_heading_has_an_id_that_is_a_position(readings: dict[str, Reading]) -> None:
    for path, reading in readings.items():
        assert not [name for name in ids(reading) if re.fullmatch(r"_\d+", name)], path


def test_nothing_is_loaded_from_elsewhere(readings: dict[str, Reading]) -> None:
    for path, reading in readings.items():
        for tag, values in reading.elements:
            address = values.get("src") or (values.get("href") if tag == "link" else None) or ""
            assert not address.startswith(("http:", "https:", "//")), f"{path}: {address}"


def test_every_page_says_in_which_language_it_is(readings: dict[str, Reading]) -> None:
    for path, reading in readings.items():
        [html] = [values for tag, values in reading.elements if tag == "html"]
        assert html["lang"] == "zh-Hans", path


def test_each_paragraph_leads_to_its_line_of_the_original(readings: dict[str, Reading]) -> None:
    for call in ("alibaba-2024Q4", "alibaba-2025Q3"):
        page = readings[f"calls/{call}/index.html"]
        lines = set(ids(readings[f"calls/{call}/raw/index.html"]))
        paragraphs = [
            v for t, v in page.elements if t == "p" and "paragraph" in (v.get("class") or "")
        ]
        originals = [v for t, v in page.elements if t == "a" and v.get("class") == "original"]
        assert len(originals) == len(paragraphs) > 20
        assert {(v["href"] or "").partition("#")[2] for v in originals} <= lines
