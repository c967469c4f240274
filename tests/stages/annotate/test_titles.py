"""Tests of the titles of exchanges."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model import TopicEvidence
from generator.stages.annotate.titles import exchange_titles
from tests.calls import cases, vocabulary


@pytest.mark.parametrize("case", cases("titles.yml"), ids=lambda case: case["why"])
def test_titles(case: dict[str, Any]) -> None:
    topics = [
        tuple(TopicEvidence(topic, score, ()) for topic, score in exchange["topics"].items())
        for exchange in case["exchanges"]
    ]
    questions = [exchange["question"] for exchange in case["exchanges"]]
    assert exchange_titles(topics, questions, vocabulary()) == case["expected"]
