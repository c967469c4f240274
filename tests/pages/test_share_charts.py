"""Charts of a topic's share of the talk."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from generator.pages.share_charts import share_chart_files, share_chart_path, share_chart_text
from generator.pages.timelines import timelines
from tests.quarters.archive import archive_library

LIBRARY = archive_library()
SVG = "{http://www.w3.org/2000/svg}"


def test_each_company_that_speaks_of_a_topic_has_a_chart() -> None:
    lines = [line for topic in LIBRARY.vocabulary.topics for line in timelines(LIBRARY, topic)]
    assert set(share_chart_files(LIBRARY)) == {share_chart_path(line) for line in lines}


def test_bars_are_as_high_as_the_shares() -> None:
    [line] = [one for one in timelines(LIBRARY, "cloud") if one.company == "jia"]
    image = ET.fromstring(share_chart_files(LIBRARY)["topics/cloud/jia.svg"])
    heights = [float(bar.attrib["height"]) for bar in image.iter(f"{SVG}rect")]
    shares = [each.share for each in line.quarters if each.share]
    assert len(heights) == 3
    for height, share in zip(heights, shares, strict=True):
        assert abs(height / max(heights) - share / max(shares)) < 0.01


def test_the_text_says_what_the_bars_do() -> None:
    [line] = timelines(LIBRARY, "local-services")
    share = f"{line.quarters[0].share:.1%}"
    assert share_chart_text(line, LIBRARY) == (
        f"甲集团：本地生活与即时零售占发言的比例；2023Q4 {share}、"
        "2024Q1 未收录、2024Q2 未收录、2024Q3 没有谈到、2024Q4 没有谈到"
    )
