"""The command line: ``shilu --help`` lists its commands, one module each."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.anchors import anchors
from generator.cli.build import build, check, serve
from generator.cli.explain import explain
from generator.cli.new import new
from generator.cli.project import Project, find_root
from generator.cli.search import search
from generator.cli.suggest import suggest


@click.group()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder (default: the one that holds mkdocs.yml, from here upwards).",
)
@click.version_option(package_name="shilu")
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """Turn raw transcripts of Chinese earnings calls into a static, searchable site.

    Exit codes: 0 all went well, 1 something is wrong with the input (each problem is listed as
    file:line: message), 2 the command was not understood.
    """
    context.obj = Project(root or find_root(Path.cwd()))


for command in (anchors, build, check, explain, new, search, serve, suggest):
    main.add_command(command)
