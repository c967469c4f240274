"""``suggest``: what the vocabulary lacks, as YAML to paste."""

from __future__ import annotations

import click

from generator.cli.project import Project, errors_reported, relative
from generator.pipeline import load_corpus
from generator.stages.suggest import suggest_topics
from generator.stages.suggest.yaml_text import as_yaml


@click.group()
def suggest() -> None:
    """Propose what the vocabulary lacks, from what the calls say; nothing is written."""


@suggest.command()
@click.option("--limit", type=click.IntRange(1), default=40, show_default=True)
@click.pass_obj
def topics(project: Project, limit: int) -> None:
    """Propose phrases and topics, the best first, as YAML to paste into topics.yml.

    Each has its number of uses and examples with call and paragraph.
    """
    with errors_reported():
        calls, vocabulary = load_corpus(relative(project.content))
    click.echo(as_yaml(suggest_topics(calls, vocabulary, limit), vocabulary), nl=False)
