"""``new`` makes a call's folder and never overwrites one."""

from collections.abc import Callable
from pathlib import Path

import yaml
from click.testing import Result

OPTIONS = (
    "--company=alibaba",
    "--period=2025Q4",
    "--date=2025-05-15",
    "--title=一场电话会议",
    "--language=zh-Hans",
    "--source=测试",
)


def test_makes_a_folder_that_passes_the_check(
    project: Path, tmp_path: Path, shilu: Callable[..., Result]
) -> None:
    raw = "Q1:怎么看?\r\nA1:很好。".encode("gb18030")
    (tmp_path / "raw").write_bytes(raw)
    result = shilu("new", str(tmp_path / "raw"), *OPTIONS)
    assert result.exit_code == 0, result.stderr
    folder = project / "content" / "calls" / "alibaba-2025Q4"
    assert (folder / "raw.txt").read_bytes() == raw
    assert yaml.safe_load((folder / "call.yml").read_text("utf-8"))["period"] == "2025Q4"
    assert shilu("check").exit_code == 0


def test_never_overwrites(project: Path, tmp_path: Path, shilu: Callable[..., Result]) -> None:
    (tmp_path / "raw").write_text("Q1:怎么看?\nA1:很好。", "utf-8")
    shilu("new", str(tmp_path / "raw"), *OPTIONS)
    (tmp_path / "raw").write_text("Q1:别的?\nA1:好。", "utf-8")
    result = shilu("new", str(tmp_path / "raw"), *OPTIONS)
    assert result.exit_code == 1
    assert "never overwritten" in result.stderr
    folder = project / "content" / "calls" / "alibaba-2025Q4"
    assert "怎么看" in (folder / "raw.txt").read_text("utf-8")


def test_says_what_is_missing(tmp_path: Path, shilu: Callable[..., Result]) -> None:
    (tmp_path / "raw").write_text("Q1:怎么看?\nA1:很好。", "utf-8")
    result = shilu("new", str(tmp_path / "raw"), *OPTIONS[2:])
    assert result.exit_code == 2
    assert "--company, --period" in result.stderr
