"""``new``: from a raw file to a call's folder, by questions or by options."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from typing import Any

import click
import yaml

from generator.cli.doubts import ask_about, entries_added
from generator.cli.facts import LANGUAGES, Facts
from generator.cli.interview import interview
from generator.cli.project import Project, encoding_option, errors_reported, relative, report, talk
from generator.corpus import METADATA, RAW, validated_metadata, with_metadata, with_raw
from generator.errors import Addition
from generator.model import Call
from generator.output import write_new
from generator.pipeline import process
from generator.stages.formats import FORMATS
from generator.vocabulary import Vocabulary, load_vocabulary
from generator.vocabulary.yaml import Document

ASKED = ("company", "period", "date", "title", "language", "source")
# What a mark in the file, or the file itself, says without fail need not be written down.
SELF_EVIDENT = ("utf-8", "utf-8-sig", "utf-16", "utf-32", *FORMATS)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--company", help="The company's id or name in companies.yml.")
@click.option("--period", help="The fiscal period, such as 2024Q4.")
@click.option("--date", help="The day of the call, such as 2024-05-14.")
@click.option("--title", help="The call's Chinese title (default: company and period).")
@click.option("--language", type=click.Choice(LANGUAGES), help="As published.")
@click.option("--source", help="Where the text comes from, in words.")
@click.option("--source-url", help="Where the text comes from, as an address.")
@encoding_option
@click.pass_obj
def new(project: Project, /, file: Path, encoding: str | None, **options: str | None) -> None:
    """Make a call's folder from the raw text FILE.

    On a terminal, what no option says is asked for, with what the text says as the answer to
    confirm, and then what is in doubt in the text. Elsewhere every option is needed that the
    text leaves open. Nothing is ever overwritten; Ctrl-C at any question leaves all as it was.
    FILE may be anything that 'shilu explain' reads.
    """
    asking = sys.stdin.isatty() and any(options[key] is None for key in ASKED)
    folder = relative(project.content / "vocabulary")
    with errors_reported():
        vocabulary = load_vocabulary(folder)
        found = with_raw(Call(id=file.stem, path=str(file), raw=""), file, encoding)
        facts = Facts(found, vocabulary, relative(project.content), asking)
        interview(facts.fields(), options, facts.note, asking)
        metadata = _metadata(facts.answers, found)
        call = _known(found, metadata, facts.vocabulary)
        additions = _settled(call, facts.vocabulary) if asking else ()
        target = relative(project.content / "calls" / call.id)
        with entries_added(folder, additions, facts.vocabulary) as vocabulary:
            write_new(target, _files(found, file, metadata))
        call = _known(replace(found, path=str(target / RAW)), metadata, vocabulary)
    report(call.problems)
    talk.print(
        f"wrote {target}/: {len(call.turns)} turns, {len(call.exchanges)} exchanges; "
        "next: shilu check",
        markup=False,
    )


def _metadata(answers: Mapping[str, str], found: Call) -> dict[str, Any]:
    """Return what is written to ``call.yml``."""
    metadata: dict[str, Any] = {**answers, "date": Date.fromisoformat(answers["date"])}
    if found.encoding not in SELF_EVIDENT:
        metadata["encoding"] = found.encoding
    return metadata


def _known(found: Call, metadata: Mapping[str, Any], vocabulary: Vocabulary) -> Call:
    """Return the call as it is understood with its metadata."""
    checked = validated_metadata(Document(_yaml(metadata).decode(), METADATA), vocabulary)
    return process(with_metadata(found, checked, vocabulary), vocabulary)


def _settled(call: Call, vocabulary: Vocabulary) -> tuple[Addition, ...]:
    """Return what the editor adds to the vocabulary; click.Abort where nothing is to be written."""
    additions = ask_about(call, vocabulary, talk)
    talk.print(f"To write: content/calls/{call.id}/ with {RAW} and {METADATA}", markup=False)
    for addition in additions:
        talk.print(f"          in {addition.file}: {addition.entry}", markup=False)
    click.confirm("Write it?", default=True, abort=True, err=True)
    return additions


def _files(call: Call, file: Path, metadata: Mapping[str, Any]) -> dict[str, bytes]:
    """Return what goes into the folder: text byte for byte, of other formats text and original."""
    files = {METADATA: _yaml(metadata)}
    if call.encoding in FORMATS:
        original = {f"original.{call.encoding}": file.read_bytes()}
        return {RAW: call.raw.encode(), **original, **files}
    return {RAW: file.read_bytes(), **files}


def _yaml(values: Mapping[str, Any]) -> bytes:
    return yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=1000).encode()
