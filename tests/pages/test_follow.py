"""The way to the quarters before and after on the main topic of an exchange."""

from __future__ import annotations

from generator.model import Link
from generator.pages import render_pages
from generator.pages.follow import follow
from tests.quarters.archive import archive, archive_library

LIBRARY = archive_library()


def ends(call: str, number: int) -> tuple[str | None, str | None]:
    """Return where the ways of an exchange lead."""
    there = LIBRARY.by_id[call]
    found = follow(LIBRARY, there, there.exchanges[number - 1])
    return (_end(found.before), _end(found.after)) if found else (None, None)


def _end(link: Link | None) -> str | None:
    return f"{link.call} {link.exchange}" if link else None


def test_the_nearest_quarter_on_either_side_is_meant() -> None:
    assert ends("jia-2024Q3", 2) == ("jia-2023Q4 1", "jia-2024Q4 5")
    assert ends("jia-2024Q4", 5) == ("jia-2024Q3 2", None)
    assert ends("jia-2023Q4", 1) == (None, "jia-2024Q3 2")


def test_a_quarter_without_the_topic_is_passed_over() -> None:
    assert ends("jia-2023Q4", 4) == (None, "jia-2024Q4 2")


def test_what_nobody_takes_up_leads_nowhere() -> None:
    assert ends("jia-2023Q4", 2) == (None, None)


def test_the_page_tells_the_ways_and_the_reasons() -> None:
    page = render_pages(*archive())["calls/jia-2024Q3/index.md"]
    [line] = [line for line in page.splitlines() if line.startswith("谈云计算：")]
    assert line.index("上一次 2023年第四季度") < line.index("下一次 2024年第四季度")
    assert "其他公司谈到" in page
    assert "同一主题：云计算" in page
