from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.ledger import ledger_text
from generator.ledgers import with_ledgers, write_ledger
from generator.model import Call
from generator.published import Published

CALL = Call(id="mou-2024Q4", path="raw.txt", raw="")
LINES = (Published(("p6n3k2aaa",), "aaaabbbb", "谢谢", "张三"),)


def test_what_is_written_comes_back_with_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "anchors"
    assert write_ledger(folder, CALL, LINES)
    assert not write_ledger(folder, CALL, LINES)
    path = folder / "mou-2024Q4.txt"
    assert path.read_text("utf-8") == ledger_text(LINES)
    [call] = with_ledgers([CALL], folder)
    assert call.published == (replace(LINES[0], path=str(path), line=2),)


def test_a_call_needs_no_ledger(tmp_path: Path) -> None:
    assert with_ledgers([CALL], tmp_path / "nowhere") == (CALL,)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("mou-2024Q4.txt", b"\xff\n", "not UTF-8 at byte 0"),
        ("mou-2024Q4.txt", b"\n=======\n", "mou-2024Q4.txt:2: error: no line of a ledger"),
        ("mou-2023Q4.txt", b"", "no such call"),
    ],
)
def test_what_is_wrong_is_told_with_its_file(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=words):
        with_ledgers([CALL], tmp_path)
