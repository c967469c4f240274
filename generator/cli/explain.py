"""``explain``: what the program understood of one raw text."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from generator.cli.project import Project, encoding_option, errors_reported, relative, report
from generator.corpus import METADATA, RAW, with_raw
from generator.exports.explain import explanation
from generator.exports.report import print_report
from generator.model import Call
from generator.periods import period_end
from generator.pipeline import load_corpus, process
from generator.vocabulary import Vocabulary, load_vocabulary


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--company", help="The company's id in companies.yml.")
@click.option("--period", help="The fiscal period, such as 2024Q4.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@encoding_option
@click.pass_obj
def explain(
    project: Project,
    file: Path,
    company: str | None,
    period: str | None,
    form: str,
    encoding: str | None,
) -> None:
    """Show what each line of the transcript FILE was taken for, why, and what is in doubt.

    FILE may lie anywhere and needs no metadata; a file in content/ is shown with its links.
    It can be plain text in any encoding, WebVTT, SRT, a table with tabs, a page saved as HTML,
    DOCX, PDF, a spreadsheet's CSV, or a podcast's JSON. JSON gives everything that the program
    understood.
    """
    with errors_reported():
        vocabulary = load_vocabulary(relative(project.content / "vocabulary"))
        if _in_corpus(project, file) and not (company or period or encoding):
            call = _from_corpus(project, file)
        else:
            call = with_raw(Call(id=file.stem, path=str(file), raw=""), file, encoding)
            call = process(_with_options(call, company, period, vocabulary), vocabulary)
    if form == "json":
        click.echo(json.dumps(explanation(call), ensure_ascii=False, indent=1))
    else:
        print_report(call, vocabulary, Console())
    errors, _ = report(problem for problem in call.problems if problem.severity == "error")
    sys.exit(1 if errors else 0)


def _in_corpus(project: Project, file: Path) -> bool:
    calls = project.content.resolve() / "calls"
    inside = file.name == RAW and file.resolve().parent.parent == calls
    return inside and (file.parent / METADATA).exists()


def _from_corpus(project: Project, file: Path) -> Call:
    corpus, _ = load_corpus(relative(project.content))
    return next(call for call in corpus if call.id == file.resolve().parent.name)


def _with_options(
    call: Call, company: str | None, period: str | None, vocabulary: Vocabulary
) -> Call:
    """Return ``call`` with what the command line says of it; raises click.UsageError on slips."""
    if company and company not in vocabulary.companies:
        known = ", ".join(vocabulary.companies)
        raise click.BadParameter(f"no company {company!r} in companies.yml; known: {known}")
    year_end = vocabulary.companies[company].fiscal_year_end if company else 12
    try:
        end = period_end(period, year_end) if period else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    if not (company and period):
        return replace(call, company=company, period=period)
    return replace(call, id=f"{company}-{period}", company=company, period=period, period_end=end)
