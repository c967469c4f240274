"""``build``, ``check`` and ``serve``: from content to site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import click

from generator.cli.project import (
    Project,
    errors_reported,
    progress,
    relative,
    report,
    talk,
    workers_option,
)
from generator.output import replace_folder
from generator.pipeline import generate, load_corpus


@click.command()
@click.option("--strict", is_flag=True, help="Stop at warnings too.")
@workers_option
@click.pass_obj
def build(project: Project, strict: bool, workers: int) -> None:
    """Build the site: Markdown into build/docs, and from that site/ with MkDocs.

    With an error nothing is touched: the site of the last good build stays.
    """
    with errors_reported():
        calls, changes = generate(
            relative(project.content),
            project.docs,
            workers=workers,
            strict=strict,
            progress=progress,
            site_url=project.site_url,
        )
    report(problem for call in calls for problem in call.problems)
    talk.print(f"{len(calls)} calls, {changes} files changed in {relative(project.docs)}")
    fresh = project.root / "build" / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    finished = _mkdocs(project, "build", "--strict", "--quiet", "--site-dir", str(fresh))
    if finished != 0:
        talk.print("mkdocs build failed; site/ is left as it was", markup=False)
        sys.exit(1)
    replace_folder(fresh, project.site)
    talk.print(f"built {relative(project.site)}/")


@click.command()
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@workers_option
@click.pass_obj
def check(project: Project, strict: bool, workers: int) -> None:
    """Validate everything and list every problem; exit code 1 where there are errors."""
    with errors_reported():
        calls, _ = load_corpus(relative(project.content), workers=workers, progress=progress)
    _, warnings = report(problem for call in calls for problem in call.problems)
    talk.print(f"{len(calls)} calls, {warnings} warnings")
    if strict and warnings:
        sys.exit(1)


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.pass_obj
def serve(project: Project, address: str) -> None:
    """Serve the site locally; it follows changes of content, vocabulary and templates."""
    with errors_reported():
        generate(
            relative(project.content), project.docs, progress=progress, site_url=project.site_url
        )
    sys.exit(_mkdocs(project, "serve", "--dev-addr", address))


def _mkdocs(project: Project, command: str, *arguments: str) -> int:
    """Run MkDocs on the project and return its exit code."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if command == "build":
        environment["SHILU_GENERATED"] = "1"  # the hook need not do it again
    process = subprocess.run(
        [sys.executable, "-m", "mkdocs", command, *arguments],
        cwd=project.root,
        env=environment,
        check=False,
    )
    return process.returncode
