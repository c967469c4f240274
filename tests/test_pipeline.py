"""The whole: nothing is lost, everything is unique, and the same input gives the same bytes."""

import shutil
from pathlib import Path

import pytest

from generator.editing import apply
from generator.errors import InputError
from generator.model import Call, Paragraph
from generator.output import read_tree
from generator.pipeline import PARALLEL_FROM, generate, load_corpus
from tests.project import ROOT
from tests.stages.repair.test_earlier import SAID, SLIP

CALL = """\
company: alibaba
period: {period}
date: 2022-05-26
title: 一场电话会议
language: zh-Hans
source: 测试
"""
RAW = "以下为问答全文:\nQ1:云计算的资本支出怎么看?\nA1:第{number}次说:云计算很好。\n"


@pytest.fixture(scope="module")
def calls() -> tuple[Call, ...]:
    return load_corpus(ROOT / "content")[0]


def paragraphs(call: Call) -> list[Paragraph]:
    turns = [paragraph for turn in call.turns for paragraph in turn.paragraphs]
    return [*call.introduction, *turns]


def test_every_raw_character_belongs_to_one_part(calls: tuple[Call, ...]) -> None:
    for call in calls:
        assert "".join(call.raw[part.start : part.end] for part in call.parts) == call.raw
        assert all(part.start < part.end for part in call.parts)


def test_paragraphs_are_slices_of_the_reading_text(calls: tuple[Call, ...]) -> None:
    for call in calls:
        assert apply(call.raw, call.repairs) == call.text
        for paragraph in paragraphs(call):
            assert call.text[paragraph.start : paragraph.end] == paragraph.text
            assert paragraph.raw in call.raw


def test_anchors_are_unique_within_a_call(calls: tuple[Call, ...]) -> None:
    for call in calls:
        anchors = [paragraph.anchor for paragraph in paragraphs(call)]
        anchors += [turn.anchor for turn in call.turns]
        anchors += [exchange.anchor for exchange in call.exchanges]
        assert len(anchors) == len(set(anchors))


def test_links_lead_to_exchanges_that_exist(calls: tuple[Call, ...]) -> None:
    places = {(call.id, item.number, item.anchor) for call in calls for item in call.exchanges}
    links = [link for call in calls for item in call.exchanges for link in item.links]
    assert links
    assert all((link.call, link.exchange, link.anchor) in places for link in links)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Return a content folder with as many calls as are worked on in parallel."""
    (tmp_path / "vocabulary").symlink_to(ROOT / "content" / "vocabulary")
    (tmp_path / "pages").symlink_to(ROOT / "content" / "pages")
    for number in range(PARALLEL_FROM):
        period = f"{2020 + number // 4}Q{number % 4 + 1}"
        folder = tmp_path / "calls" / f"alibaba-{period}"
        folder.mkdir(parents=True)
        (folder / "call.yml").write_text(CALL.format(period=period), "utf-8")
        (folder / "raw.txt").write_text(RAW.format(number=number), "utf-8")
    return tmp_path


def test_same_bytes_whatever_the_number_of_workers(many: Path, tmp_path: Path) -> None:
    trees = []
    for workers in (1, 2):
        docs = tmp_path / f"docs-{workers}"
        generate(many, docs, workers=workers)
        trees.append(read_tree(docs))
    assert trees[0] == trees[1]


def test_a_second_run_changes_nothing(many: Path, tmp_path: Path) -> None:
    assert generate(many, tmp_path / "docs")[1] > 0
    assert generate(many, tmp_path / "docs")[1] == 0


def test_strict_stops_at_warnings_before_anything_is_written(many: Path, tmp_path: Path) -> None:
    raw = many / "calls" / "alibaba-2021Q1" / "raw.txt"
    raw.write_text("截至2019年6月30日的2020财年第一财季,营收增长。\n" + RAW, "utf-8")
    with pytest.raises(InputError, match=r"alibaba-2021Q1/raw\.txt:1"):
        generate(many, tmp_path / "docs", strict=True)
    assert not (tmp_path / "docs").exists()


def test_what_earlier_calls_say_is_expected_in_later_ones(many: Path) -> None:
    for period, raw in (("2020Q1", SAID), ("2020Q2", SLIP), ("2020Q3", SAID)):
        path = many / "calls" / f"alibaba-{period}" / "raw.txt"
        path.write_text(f"以下為問答全文:\nQ1:雲計算怎麼看?\nA1:{raw}\n", "utf-8")
    with_earlier = {call.period: call for call in load_corpus(many)[0]}["2020Q2"]
    assert "我们很乐观。可以吸引更多客户。" in with_earlier.text
    shutil.rmtree(many / "calls" / "alibaba-2020Q1")
    alone = {call.period: call for call in load_corpus(many)[0]}["2020Q2"]
    assert "吸引更多客户" not in alone.text
