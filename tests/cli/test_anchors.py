"""``shilu anchors``: explaining, accepting, and a build that stops at a lost link."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.ledger import read_ledger

RAW = "以下为问答全文:\nQ1:云计算的资本支出怎么看?\nA1:云计算的需求非常强劲,我们会继续投入。\n"
METADATA = """\
company: alibaba
period: 2022Q4
date: 2022-05-26
title: 一场电话会议
language: zh-Hans
source: 测试
"""
Shilu = Callable[..., Result]


@pytest.fixture
def raw(project: Path) -> Path:
    """Return the raw text of the only call, whose anchors are not published yet."""
    for name in ("calls", "anchors"):
        for path in sorted((project / "content" / name).rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    folder = project / "content" / "calls" / "alibaba-2022Q4"
    folder.mkdir(parents=True)
    (folder / "call.yml").write_text(METADATA, "utf-8")
    (folder / "raw.txt").write_text(RAW, "utf-8")
    return folder / "raw.txt"


@pytest.fixture
def ledger(project: Path) -> Path:
    return project / "content" / "anchors" / "alibaba-2022Q4.txt"


def test_new_anchors_are_told_and_nothing_is_written(shilu: Shilu, raw: Path, ledger: Path) -> None:
    result = shilu("anchors")
    assert result.exit_code == 0
    assert "alibaba-2022Q4: 0 published, 2 new, 0 changed" in result.output
    assert raw.exists()
    assert not ledger.exists()


def test_accepting_writes_the_ledger_once(shilu: Shilu, raw: Path, ledger: Path) -> None:
    assert shilu("anchors", "--accept").exit_code == 0
    text = ledger.read_text("utf-8")
    assert len(read_ledger(text, str(raw))) == 2
    assert "0 ledgers written" in shilu("anchors", "--accept").output
    assert "2 published, 0 new, 0 changed" in shilu("anchors").output
    assert ledger.read_text("utf-8") == text


def test_a_changed_paragraph_is_explained(shilu: Shilu, raw: Path, ledger: Path) -> None:
    shilu("anchors", "--accept")
    old = read_ledger(ledger.read_text("utf-8"), "")[1].anchors[0]
    raw.write_text(RAW.replace("强劲", "旺盛"), "utf-8")
    result = shilu("anchors")
    assert result.exit_code == 0
    assert f"alibaba-2022Q4: {old}" in result.output
    assert "line 3" in result.output


def test_a_lost_link_stops_the_build_until_somebody_decides(
    shilu: Shilu, raw: Path, ledger: Path
) -> None:
    shilu("anchors", "--accept")
    first, second = read_ledger(ledger.read_text("utf-8"), "")
    raw.write_text("\n".join(RAW.splitlines()[:-1]) + "\n", "utf-8")
    before = ledger.read_text("utf-8")
    for command in (["check"], ["anchors", "--accept"]):
        result = shilu(*command)
        assert result.exit_code == 1
        assert f"{ledger.name}:3: error: links to {second.anchors[0]}" in result.stderr
    assert ledger.read_text("utf-8") == before
    place = f"alibaba-2022Q4#{second.anchors[0]}"
    assert shilu("anchors", "--accept", "--move", f"{place}={first.anchors[0]}").exit_code == 0
    assert shilu("check").exit_code == 0
    [only] = read_ledger(ledger.read_text("utf-8"), "")
    assert set(second.anchors) < set(only.anchors)


def test_a_lost_link_can_be_given_up(shilu: Shilu, raw: Path, ledger: Path) -> None:
    shilu("anchors", "--accept")
    gone = read_ledger(ledger.read_text("utf-8"), "")[1].anchors[0]
    raw.write_text("\n".join(RAW.splitlines()[:-1]) + "\n", "utf-8")
    assert shilu("anchors", "--accept", "--remove", f"alibaba-2022Q4#{gone}").exit_code == 0
    assert f"removed {gone}" in ledger.read_text("utf-8")
    assert shilu("check").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--remove", "alibaba-2022Q4"],
        ["--remove", "tencent-2022Q4#pabcdefgh"],
        ["--move", "alibaba-2022Q4#pabcdefgh"],
    ],
)
@pytest.mark.usefixtures("raw")
def test_a_decision_must_name_call_and_anchor(shilu: Shilu, arguments: list[str]) -> None:
    result = shilu("anchors", "--accept", *arguments)
    assert result.exit_code == 2
    assert "write CALL#" in result.stderr


@pytest.mark.usefixtures("raw")
def test_decisions_without_accept_are_no_use(shilu: Shilu) -> None:
    result = shilu("anchors", "--remove", "alibaba-2022Q4#pabcdefgh")
    assert result.exit_code == 2


def test_a_ledger_whose_call_is_gone_is_an_error(shilu: Shilu, raw: Path, ledger: Path) -> None:
    shilu("anchors", "--accept")
    ledger.rename(ledger.with_name("alibaba-2021Q4.txt"))
    result = shilu("check")
    assert result.exit_code == 1
    assert "alibaba-2021Q4.txt: error: links to the call 'alibaba-2021Q4' are published" in (
        result.stderr
    )
    assert raw.exists()
