"""Tests of what is proposed for the vocabulary."""

from __future__ import annotations

import yaml

from generator.model import Call
from generator.stages.annotate import annotate
from generator.stages.suggest import Suggestion, suggest_topics
from generator.stages.suggest.yaml_text import as_yaml
from generator.vocabulary.schemas import Topic
from tests.calls import invented_call, real_calls, vocabulary

ROBOTS = [
    "请问具身机器人的量产进度?",
    "具身机器人已经下线。仓库里用具身机器人分拣,门店也在试具身机器人。",
    "海外客户订购具身机器人,价格合适。我们把具身机器人卖给工厂。",
]
CLOUD = [
    "公共云增长怎么样?",
    "公共云的云计算客户用得多,公有云和公共云都增长。裸金属要排队,租裸金属的贵,缺裸金属,买裸金属划算。",
]


def call(*exchanges: list[str]) -> Call:
    made = invented_call([[("question", said[:1]), ("answer", said[1:])] for said in exchanges])
    return annotate(made, vocabulary())


def suggested(*exchanges: list[str]) -> dict[str, Suggestion]:
    return {item.phrase: item for item in suggest_topics([call(*exchanges)], vocabulary())}


def test_a_new_word_of_no_topic_is_found_whole() -> None:
    found = suggested(ROBOTS, CLOUD)["具身机器人"]
    assert (found.topic, found.count, found.calls) == (None, 6, 1)
    assert found.home == ("alibaba-2026Q1", 1)
    assert all("具身机器人" in example.text for example in found.examples)


def test_a_word_is_given_to_the_topic_of_its_exchanges() -> None:
    assert suggested(ROBOTS, CLOUD)["裸金属"].topic == "cloud"


def test_what_the_vocabulary_knows_is_not_proposed() -> None:
    known = {phrase.phrase for topic in vocabulary().topics.values() for phrase in topic.phrases}
    found = suggest_topics(tuple(real_calls().values()), vocabulary())
    assert found
    assert not known & {item.phrase for item in found}


def test_the_best_come_first_and_only_so_many() -> None:
    calls = tuple(real_calls().values())
    found = suggest_topics(calls, vocabulary(), limit=5)
    scores = [item.score for item in found]
    assert len(found) == 5
    assert scores == sorted(scores, reverse=True)
    assert found == suggest_topics(calls, vocabulary())[:5]


def test_yaml_can_be_pasted() -> None:
    text = as_yaml(tuple(suggested(ROBOTS, CLOUD).values()), vocabulary())
    lines, _, new = text.partition("\n# 没有合适的主题")
    assert "裸金属" in yaml.safe_load(lines)
    [topic] = yaml.safe_load("#" + new)
    assert "具身机器人" in [phrase.phrase for phrase in Topic.model_validate(topic).phrases]
    assert "6 次,1 场会议" in text


def test_awkward_phrases_stay_text_in_yaml() -> None:
    item = Suggestion("null", 1.0, 3, 1, "cloud", ("c", 1), ())
    assert yaml.safe_load(as_yaml([item], vocabulary())) == ["null"]


def test_nothing_said_nothing_proposed() -> None:
    assert suggest_topics([], vocabulary()) == ()
    assert yaml.safe_load(as_yaml([], vocabulary())) is None
