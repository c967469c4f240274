"""``suggest topics`` prints YAML that can be pasted, and writes nothing."""

from collections.abc import Callable
from pathlib import Path

import yaml
from click.testing import Result

from generator.output import read_tree
from generator.vocabulary.schemas import Topic


def test_topics_are_proposed_as_yaml(project: Path, shilu: Callable[..., Result]) -> None:
    before = read_tree(project)
    result = shilu("suggest", "topics", "--limit", "30")
    assert result.exit_code == 0, result.stderr
    blocks = [yaml.safe_load(block) for block in result.stdout.split("\n\n")]
    topics = [one for block in blocks for one in block if isinstance(one, dict)]
    phrases = [one for block in blocks for one in block if isinstance(one, str)]
    phrases += [one.phrase for topic in topics for one in Topic.model_validate(topic).phrases]
    assert len(phrases) == len(set(phrases)) == 30
    assert "# " in result.stdout
    assert read_tree(project) == before


def test_the_best_come_first(shilu: Callable[..., Result]) -> None:
    [proposal] = yaml.safe_load(shilu("suggest", "topics", "--limit", "1").stdout)
    assert str(proposal) in shilu("suggest", "topics", "--limit", "30").stdout


def test_errors_in_the_content_are_told(project: Path, shilu: Callable[..., Result]) -> None:
    (project / "content" / "vocabulary" / "topics.yml").write_text("- cloud\n", "utf-8")
    result = shilu("suggest", "topics")
    assert result.exit_code == 1
    assert "topics.yml:1: error:" in result.stderr
    assert result.stdout == ""


def test_a_limit_must_be_a_number_above_nothing(shilu: Callable[..., Result]) -> None:
    assert shilu("suggest", "topics", "--limit", "0").exit_code == 2
