"""``anchors``: which links are published, and the ledger that keeps them alive."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import click

from generator.cli.project import Project, errors_reported, relative, report, talk
from generator.ledger import accepted
from generator.ledger.passages import Passage, passages
from generator.ledgers import write_ledger
from generator.model import Call
from generator.pipeline import understand_corpus


@dataclass(frozen=True)
class Decisions:
    """What the editor says of lost anchors: given up, or led to another, by call id."""

    removed: Mapping[str, set[str]]
    moved: Mapping[str, dict[str, str]]


@click.command()
@click.option("--accept", is_flag=True, help="Write the ledger: publish what is new or changed.")
@click.option("--move", multiple=True, metavar="CALL#OLD=NEW", help="Lead a lost anchor to NEW.")
@click.option("--remove", multiple=True, metavar="CALL#OLD", help="Give a lost anchor up.")
@click.pass_obj
def anchors(project: Project, accept: bool, move: tuple[str, ...], remove: tuple[str, ...]) -> None:
    """Explain what became of the published anchors, and accept it.

    A build never writes the ledger in content/anchors/. Accept before you publish: from then on
    every link to a passage leads there, or the build stops. Lost anchors need --move or --remove.
    """
    if (move or remove) and not accept:
        raise click.UsageError("--move and --remove need --accept")
    with errors_reported():
        calls, _ = understand_corpus(relative(project.content))
        decisions = _decisions(move, remove, {call.id for call in calls})
        for call in calls:
            _explain(call)
        if accept:
            _accept(project, calls, decisions)
            return
    errors, _ = report(problem for call in calls for problem in call.problems)
    sys.exit(1 if errors else 0)


def _accept(project: Project, calls: Iterable[Call], decisions: Decisions) -> None:
    """Write all ledgers, or none where a decision is missing."""
    ledgers = [
        (
            call,
            accepted(call, decisions.removed.get(call.id, set()), decisions.moved.get(call.id, {})),
        )
        for call in calls
    ]
    folder = relative(project.content / "anchors")
    written = sum(write_ledger(folder, call, ledger) for call, ledger in ledgers)
    talk.print(f"{written} ledgers written in {folder}/", markup=False)


def _decisions(move: Iterable[str], remove: Iterable[str], known: set[str]) -> Decisions:
    """Return what the options say. Raises click.UsageError for slips."""
    removed: dict[str, set[str]] = {}
    moved: dict[str, dict[str, str]] = {}
    for value in remove:
        call, anchor = _split(value, known)
        removed.setdefault(call, set()).add(anchor)
    for value in move:
        place, _, new = value.partition("=")
        call, anchor = _split(place, known)
        if not new:
            raise click.UsageError(f"{value!r}: write CALL#OLD=NEW")
        moved.setdefault(call, {})[anchor] = new
    return Decisions(removed, moved)


def _split(value: str, known: set[str]) -> tuple[str, str]:
    call, _, anchor = value.partition("#")
    if call not in known or not anchor:
        raise click.UsageError(f"{value!r}: write CALL#ANCHOR, with a call of content/calls/")
    return call, anchor


def _explain(call: Call) -> None:
    """Print what changed, and how much is new or as it was."""
    published = {anchor for each in call.published if not each.removed for anchor in each.anchors}
    counts = {"published": 0, "new": 0, "changed": 0}
    for passage in passages(call):
        state = _state(passage, published)
        counts[state] += 1
        if state == "changed":
            old = " ".join(sorted(published.intersection(passage.aliases)))
            now = " ".join(passage.begins.values())
            click.echo(f"{call.id}: {old} -> {now}, line {passage.line} ({passage.excerpt}…)")
    click.echo(f"{call.id}: " + ", ".join(f"{count} {state}" for state, count in counts.items()))


def _state(passage: Passage, published: set[str]) -> str:
    """Tell whether all that begins at a passage is published, some of it, or none."""
    if published.issuperset(passage.begins.values()):
        return "published"
    known = published.intersection((*passage.begins.values(), *passage.aliases))
    return "changed" if known else "new"
