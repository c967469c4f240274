"""``search``: the site's own search, on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable

import click

from generator.cli.project import Project, errors_reported, relative, talk
from generator.pipeline import load_corpus
from generator.search import build_index
from generator.search.query import Index


@click.command()
@click.argument("query")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True)
@click.pass_obj
def search(project: Project, query: str, form: str, limit: int) -> None:
    """Find the paragraphs that hold every phrase of QUERY, best first.

    Where none does, the total is 0 and the results hold most of the phrases.
    """
    index = Index(_reader(project))
    found = index.search(query, limit)
    hits = found.hits[:limit]
    if form == "json":
        results = [{"call": hit.call, "anchor": hit.anchor, "score": hit.score} for hit in hits]
        click.echo(json.dumps({"total": found.total, "results": results}, ensure_ascii=False))
        return
    click.echo(f"{found.total} passages")
    if found.nearest:
        click.echo(f"none holds all of it; {found.nearest} hold most of it:")
    for hit in hits:
        click.echo(f"{hit.score:8.3f}  {hit.call}#{hit.anchor}  {hit.speaker}: {hit.text}")


def _reader(project: Project) -> Callable[[str], bytes]:
    """Return what reads the index of the finished site, or where there is none, a new one."""
    folder = project.site / "search"
    if folder.is_dir():
        return lambda path: (folder / path).read_bytes()
    talk.print("no site yet; searching the content (shilu build makes this faster)")
    with errors_reported():
        return build_index(*load_corpus(relative(project.content))).__getitem__
