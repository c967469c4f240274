"""``new``: from a raw file to a call's folder."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import yaml

from generator.cli.project import Project, errors_reported, relative, report, talk
from generator.corpus import METADATA, RAW, validated_metadata, with_raw
from generator.model import Call
from generator.output import write_new
from generator.pipeline import process
from generator.vocabulary import Vocabulary, load_vocabulary
from generator.vocabulary.yaml import Document

QUESTIONS = {
    "company": "Company (id in companies.yml)",
    "period": "Fiscal period (such as 2024Q4)",
    "date": "Day of the call (YYYY-MM-DD)",
    "title": "Chinese title of the call",
    "language": "Language as published (zh-Hans, zh-Hant or en)",
    "source": "Where the text comes from, in words",
}


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--company", help="The company's id in companies.yml.")
@click.option("--period", help="The fiscal period, such as 2024Q4.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day of the call.")
@click.option("--title", help="The call's Chinese title.")
@click.option("--language", type=click.Choice(["zh-Hans", "zh-Hant", "en"]), help="As published.")
@click.option("--source", help="Where the text comes from, in words.")
@click.option("--source-url", help="Where the text comes from, as an address.")
@click.pass_obj
def new(project: Project, /, file: Path, date: datetime | None, **options: str | None) -> None:
    """Make a call's folder from the raw text FILE.

    What no option says is asked for, with what the text says as the answer to confirm. Without
    a terminal every option is needed that the text leaves open. Nothing is ever overwritten.
    """
    with errors_reported():
        vocabulary = load_vocabulary(relative(project.content / "vocabulary"))
        call = process(with_raw(Call(id=file.stem, path=str(file), raw=""), file), vocabulary)
        given = {**options, "date": date.date().isoformat() if date else None}
        metadata = _metadata(given, _understood(call), vocabulary)
        folder = project.content / "calls" / f"{metadata['company']}-{metadata['period']}"
        write_new(folder, {RAW: file.read_bytes(), METADATA: _yaml(metadata)})
    report(call.problems)
    talk.print(f"wrote {relative(folder)}/: {len(call.turns)} turns; next: shilu check")


def _understood(call: Call) -> dict[str, str | None]:
    """Return what the text itself says plainly of its call."""
    return {
        "company": call.company,
        "period": call.period,
        "date": call.date.isoformat() if call.date else None,
        "title": call.title,
        "language": call.language,
    }


def _metadata(
    given: Mapping[str, str | None], understood: Mapping[str, str | None], vocabulary: Vocabulary
) -> dict[str, Any]:
    """Return the values of ``call.yml``. Raises InputError for impossible ones."""
    asking = sys.stdin.isatty()
    found: dict[str, Any] = {}
    for key, question in QUESTIONS.items():
        value = given[key]
        if value is None:
            guess = understood.get(key)
            value = click.prompt(question, default=guess, err=True) if asking else guess
        found[key] = value
    missing = [f"--{key}" for key, value in found.items() if not value]
    if missing:
        raise click.UsageError(f"the text does not say it plainly; give {', '.join(missing)}")
    if given["source_url"]:
        found["source_url"] = given["source_url"]
    validated_metadata(Document(_yaml(found).decode(), METADATA), vocabulary)
    return found


def _yaml(values: Mapping[str, Any]) -> bytes:
    return yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=1000).encode()
