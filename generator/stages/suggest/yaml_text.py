"""Suggestions as YAML that an editor can paste into ``topics.yml``."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

import yaml

from generator.stages.suggest import Suggestion
from generator.vocabulary import Vocabulary

Key = TypeVar("Key", bound=Hashable)


def as_yaml(suggestions: Sequence[Suggestion], vocabulary: Vocabulary) -> str:
    """Return the suggestions by topic, the best first, with counts and examples as comments.

    Phrases for a topic that there is are lines for its ``phrases``; those for none are new topics,
    one for all that the same exchange says, to be named and described by the editor.
    """
    blocks = [
        _for_topic(topic, found, vocabulary)
        for topic, found in _grouped(suggestions, lambda item: item.topic).items()
        if topic
    ]
    strays = [item for item in suggestions if not item.topic]
    groups = _grouped(strays, lambda item: item.home).values()
    blocks += [_new_topic(number, found) for number, found in enumerate(groups, 1)]
    return "\n".join(blocks) or "# 没有可以提议的短语。\n"


def _grouped(
    suggestions: Iterable[Suggestion], key: Callable[[Suggestion], Key]
) -> dict[Key, list[Suggestion]]:
    groups: dict[Key, list[Suggestion]] = {}
    for suggestion in suggestions:
        groups.setdefault(key(suggestion), []).append(suggestion)
    return groups


def _for_topic(topic: str, found: Sequence[Suggestion], vocabulary: Vocabulary) -> str:
    title = vocabulary.topics[topic].title
    return f"# {title}:可加到 {topic} 的 phrases 里\n" + _phrases(found)


def _new_topic(number: int, found: Sequence[Suggestion]) -> str:
    title = _scalar(found[0].phrase)
    return (
        "# 没有合适的主题,可以另立:改好 id、title 和 description,不要的短语删去\n"
        f"- id: new-topic-{number}\n  title: {title}\n  description: {title}\n  phrases:\n"
    ) + _phrases(found)


def _phrases(found: Iterable[Suggestion]) -> str:
    return "".join(f"    - {_scalar(item.phrase)}{_comment(item)}\n" for item in found)


def _comment(item: Suggestion) -> str:
    places = ";".join(
        f"{' '.join(example.text.split())}({example.call}#{example.anchor})"
        for example in item.examples
    )
    return f"  # {item.count} 次,{item.calls} 场会议:{places}"


def _scalar(phrase: str) -> str:
    """Return the phrase as a YAML scalar, in quotes where it needs them."""
    return yaml.safe_dump(phrase, allow_unicode=True, width=1000).splitlines()[0]
