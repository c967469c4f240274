"""``new`` makes a call's folder and never overwrites one; on a terminal it asks."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
import yaml
from click.testing import Result

from generator.output import read_tree
from tests.project import ROOT

OPTIONS = (
    "--company=alibaba",
    "--period=2025Q4",
    "--date=2025-05-15",
    "--title=一场电话会议",
    "--language=zh-Hans",
    "--source=测试",
)
TALK = (
    "阿里巴巴2025财年第四财季财报电话会议\n以下为问答全文:\n高盛分析师Tom Lee:请问?\n张三:好。\n"
    "高德:增长很快。\n花旗分析师Amy Chen:请问?\n张三:好的。\n"
)
PATIENCE = 120  # seconds that a busy machine may take for an answer
Shilu = Callable[..., Result]


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    file = tmp_path / "gao.txt"
    file.write_text(TALK, "utf-8")
    return file


@pytest.fixture
def folder(project: Path) -> Path:
    """Return where the call will stand, in a project that has no calls yet."""
    for name in ("calls", "anchors"):
        shutil.rmtree(project / "content" / name)
    return project / "content" / "calls" / "alibaba-2025Q4"


def test_makes_a_folder_that_passes_the_check(folder: Path, tmp_path: Path, shilu: Shilu) -> None:
    raw = "Q1:怎么看?\r\nA1:很好。".encode("gb18030")
    (tmp_path / "raw").write_bytes(raw)
    result = shilu("new", str(tmp_path / "raw"), *OPTIONS)
    assert result.exit_code == 0, result.stderr
    assert (folder / "raw.txt").read_bytes() == raw
    assert yaml.safe_load((folder / "call.yml").read_text("utf-8"))["encoding"] == "gb18030"
    assert shilu("check").exit_code == 0


def test_never_overwrites(folder: Path, raw: Path, shilu: Shilu) -> None:
    shilu("new", str(raw), *OPTIONS)
    before = read_tree(folder)
    raw.write_text("Q1:别的?\nA1:好。", "utf-8")
    result = shilu("new", str(raw), *OPTIONS)
    assert result.exit_code == 1
    assert "never overwritten" in result.stderr
    assert read_tree(folder) == before


def test_without_a_terminal_it_says_what_is_missing_and_what_is_good(
    tmp_path: Path, shilu: Shilu
) -> None:
    (tmp_path / "raw").write_text("Q1:怎么看?\nA1:很好。", "utf-8")
    result = shilu("new", str(tmp_path / "raw"), "--date=2025-05-15")
    assert result.exit_code == 2
    assert "--company: its id or name in companies.yml: alibaba" in result.stderr
    assert "--period: such as 2024Q4" in result.stderr
    assert "--source: where the text comes from" in result.stderr


def test_what_the_text_says_plainly_needs_no_option(folder: Path, raw: Path, shilu: Shilu) -> None:
    result = shilu("new", str(raw), "--date=2025年5月15日", "--source=测试")
    assert result.exit_code == 0, result.stderr
    assert yaml.safe_load((folder / "call.yml").read_text("utf-8")) == {
        "company": "alibaba",
        "period": "2025Q4",
        "date": yaml.safe_load("2025-05-15"),
        "title": "阿里巴巴集团2025财年第四财季业绩电话会议",
        "language": "zh-Hans",
        "source": "测试",
    }


def test_an_impossible_option_is_refused(folder: Path, raw: Path, shilu: Shilu) -> None:
    result = shilu("new", str(raw), *OPTIONS, "--source-url=javascript:alert(1)")
    assert result.exit_code == 2
    assert "begins with https:// or http://" in result.stderr
    assert not folder.exists()


def test_an_encoding_that_is_named_is_written_down(
    folder: Path, tmp_path: Path, shilu: Shilu
) -> None:
    (tmp_path / "raw").write_bytes("Operator: Žluťoučký kůň".encode("cp1250"))
    result = shilu("new", str(tmp_path / "raw"), *OPTIONS, "--encoding=cp1250")
    assert result.exit_code == 0, result.stderr
    assert "encoding: cp1250" in (folder / "call.yml").read_text("utf-8")


def test_of_a_saved_page_text_and_original_are_kept(
    folder: Path, tmp_path: Path, shilu: Shilu
) -> None:
    said = "".join(f"<p>{line}</p>" for line in TALK.splitlines())
    page = f"<!DOCTYPE html><html><body><article>{said * 3}</article></body></html>".encode()
    (tmp_path / "page.html").write_bytes(page)
    result = shilu("new", str(tmp_path / "page.html"), *OPTIONS)
    assert result.exit_code == 0, result.stderr
    assert (folder / "original.html").read_bytes() == page
    assert "高盛分析师Tom Lee:请问?\n张三:好。\n" in (folder / "raw.txt").read_text("utf-8")
    assert "encoding" not in (folder / "call.yml").read_text("utf-8")


def heed_interrupts() -> None:
    """Let Ctrl-C work where the tests run in the background, whose processes ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def terminal(project: Path, raw: Path) -> pexpect.spawn[str]:
    """Return ``shilu new`` as it runs on a terminal."""
    command = ["-m", "generator", "--root", str(project), "new", str(raw)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    return pexpect.spawn(
        sys.executable, command, env=environment, encoding="utf-8", timeout=PATIENCE,
        dimensions=(50, 120), cwd=str(project), preexec_fn=heed_interrupts,
    )  # fmt: skip


def answer(terminal: pexpect.spawn[str], *dialogue: tuple[str, str]) -> None:
    """Wait for each question, or word of a refusal, and type its answer."""
    for asked, said in dialogue:
        terminal.expect_exact(asked)
        terminal.expect_exact("> ")
        terminal.sendline(said)


def end(terminal: pexpect.spawn[str]) -> int | None:
    terminal.expect(pexpect.EOF)
    terminal.close()
    status: int | None = terminal.exitstatus
    return status


FACTS = (
    ("Company: ", ""),
    ("Fiscal period: ", ""),
    ("Day of the call: ", "2025-05-15"),
    ("Chinese title: ", ""),
    ("Language as published: ", ""),
    ("Source: ", "测试"),
    ("Its address: ", ""),
)


def test_on_a_terminal_it_asks_and_asks_again(
    project: Path, folder: Path, terminal: pexpect.spawn[str], shilu: Shilu
) -> None:
    people = project / "content" / "vocabulary" / "people.yml"
    before = people.read_text("utf-8")
    folder.with_name("alibaba-2024Q4").mkdir(parents=True)
    answer(
        terminal,
        ("Company: ", "nobody"),
        ("no company is called", "阿里"),
        ("Fiscal period: ", "q9"),
        ("'Q9' is no period", "2024q4"),
        ("stands here already", "2025q4"),
        ("Day of the call: ", "2025-13-01"),
        ("no day of the calendar", "2025/5/15"),
        *FACTS[3:5],
        ("Source: ", ""),
        ("an answer is needed", "测试"),
        ("Its address: ", "javascript:alert(1)"),
        ("begins with https:// or http://", "https://example.com/a"),
        ("Tom Lee", "7"),
        ("write a number from 1 to 3", "2+"),  # and so Amy Chen and 张三
        ("高德", "1"),
    )
    terminal.expect_exact("Write it?")
    terminal.sendline("")
    assert end(terminal) == 0
    metadata = yaml.safe_load((folder / "call.yml").read_text("utf-8"))
    assert (metadata["company"], metadata["period"]) == ("alibaba", "2025Q4")
    assert metadata["source_url"] == "https://example.com/a"
    assert (folder / "raw.txt").read_bytes() == TALK.encode()
    added = yaml.safe_load(people.read_text("utf-8").removeprefix(before))
    assert [entry["name"] for entry in added] == ["Tom Lee", "张三", "Amy Chen"]
    folder.with_name("alibaba-2024Q4").rmdir()
    check = shilu("check")
    assert check.exit_code == 0
    assert "unknown-person" not in check.stderr


@pytest.mark.parametrize("leave", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.usefixtures("folder")
def test_who_leaves_leaves_nothing_behind(
    project: Path, terminal: pexpect.spawn[str], leave: str
) -> None:
    before = read_tree(project / "content")
    answer(terminal, *FACTS, ("Tom Lee", "2+"), ("高德", "2"))
    terminal.expect_exact("Write it?")
    terminal.send(leave)
    assert end(terminal) == 1
    assert read_tree(project / "content") == before


def test_with_all_options_nothing_is_asked(folder: Path, project: Path, raw: Path) -> None:
    command = ["-m", "generator", "--root", str(project), "new", str(raw), *OPTIONS]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    asked = pexpect.spawn(sys.executable, command, env=environment, timeout=PATIENCE)
    assert end(asked) == 0
    assert folder.is_dir()
