"""Reads the folders in ``content/calls/`` into calls that have a raw text and metadata."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.errors import InputError, Problem
from generator.model import Call
from generator.notes import Correction, Note, Quotation
from generator.periods import period_end
from generator.stages.formats import text_in
from generator.stages.read import assumed, decode
from generator.vocabulary import Vocabulary
from generator.vocabulary.correction_file import CorrectionEntry
from generator.vocabulary.note_file import NoteEntry, Target
from generator.vocabulary.schemas import CallFile
from generator.vocabulary.yaml import Document, Model, validate

RAW, METADATA, NOTES, REPAIRS = "raw.txt", "call.yml", "notes.yml", "repairs.yml"


def read_corpus(folder: Path, vocabulary: Vocabulary) -> tuple[Call, ...]:
    """Return the calls below ``folder``, ordered by id. Raises InputError with all problems."""
    calls: dict[str, Call] = {}
    problems: list[Problem] = []
    if not folder.is_dir():
        message = "there is no such folder; make it, 'shilu new' puts calls into it"
        raise InputError([Problem(str(folder), 0, "missing-folder", message, "error")])
    if (folder / NOTES).exists():
        problems.append(_missing_call(folder / NOTES))
    for path in sorted(child for child in folder.iterdir() if _is_call(child)):
        try:
            call = read_call(path, vocabulary)
            problems += _name_problems(call, path, calls)
            calls.setdefault(call.id, call)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return tuple(calls[name] for name in sorted(calls))


def _is_call(path: Path) -> bool:
    """Tell a call's folder from files, and from the hidden folders of tools (``.git``)."""
    return path.is_dir() and not path.name.startswith((".", "__"))


def read_call(folder: Path, vocabulary: Vocabulary) -> Call:
    """Return the call in one folder. Raises InputError with all that is wrong with it."""
    problems: list[Problem] = []
    call = Call(id=folder.name, path=str(folder / RAW), raw="")
    declared = None
    try:
        metadata = read_metadata(folder / METADATA, vocabulary)
        call = with_metadata(call, metadata, vocabulary)
        declared = metadata.encoding
    except InputError as error:
        problems += error.problems
    try:
        call = with_raw(call, folder / RAW, declared)
    except InputError as error:
        problems += error.problems
    try:
        call = replace(call, notes=read_notes(folder / NOTES))
    except InputError as error:
        problems += error.problems
    try:
        call = replace(call, corrections=read_corrections(folder / REPAIRS))
    except InputError as error:
        problems += error.problems
    if call.notes and not call.raw:
        problems.append(_missing_call(folder / NOTES))
    if problems:
        raise InputError(problems)
    return call


def with_raw(call: Call, path: Path, declared: str | None = None) -> Call:
    """Return ``call`` with the text of a raw file and its encoding, or the format it came in.

    An encoding that the editor ``declared`` is taken without guessing. Raises InputError where
    the file is missing, is empty or cannot be decoded.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"the transcript cannot be read ({error.strerror}); put the raw text here"
        raise InputError([Problem(str(path), 0, "missing-file", message, "error")]) from error
    raw, encoding = text_in(data, str(path)) or decode(data, str(path), declared)
    if not raw.strip():
        message = "the transcript is empty; put the raw text here"
        raise InputError([Problem(str(path), 1, "empty-file", message, "error")])
    doubts = () if declared else assumed(encoding, str(path))
    return replace(call, raw=raw, encoding=encoding, problems=doubts)


def read_metadata(path: Path, vocabulary: Vocabulary) -> CallFile:
    """Return a validated ``call.yml``. Raises InputError with file and line of each slip."""
    document = _document(path, "the metadata", "'shilu new' writes such a file")
    return validated_metadata(document, vocabulary)


def read_notes(path: Path) -> tuple[Note, ...]:
    """Return the notes in a ``notes.yml``, which need not be there, in the order of the file.

    Raises InputError with file and line of each slip.
    """
    entries = _entries(path, "notes", "target", NoteEntry)
    return tuple(_note(entry, str(path), line) for entry, line in entries)


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Return the editors' corrections in a ``repairs.yml``, which need not be there, in order.

    Raises InputError with file and line of each slip.
    """
    entries = _entries(path, "corrections", "quote", CorrectionEntry)
    return tuple(_correction(entry, str(path), line) for entry, line in entries)


def validated_metadata(document: Document, vocabulary: Vocabulary) -> CallFile:
    """Return what a ``call.yml`` says. Raises InputError for slips and an unknown company."""
    metadata = validate(document, {} if document.value is None else document.value, CallFile, ())
    if metadata.company not in vocabulary.companies:
        known = ", ".join(vocabulary.companies)
        message = f"unknown company {metadata.company!r}; add it to companies.yml (known: {known})"
        raise InputError([document.problem(("company",), "unknown-company", message)])
    return metadata


def with_metadata(call: Call, metadata: CallFile, vocabulary: Vocabulary) -> Call:
    """Return ``call`` with what ``call.yml`` says; its id is ``<company>-<period>``."""
    year_end = vocabulary.companies[metadata.company].fiscal_year_end
    return replace(
        call,
        id=f"{metadata.company}-{metadata.period}",
        company=metadata.company,
        period=metadata.period,
        period_end=period_end(metadata.period, year_end),
        date=metadata.date,
        title=metadata.title,
        language=metadata.language,
        source=metadata.source,
        source_url=metadata.source_url,
    )


def _document(path: Path, what: str, advice: str) -> Document:
    """Return a YAML file. Raises InputError where it cannot be read, is not UTF-8 or not YAML."""
    try:
        return Document(path.read_text("utf-8"), str(path))
    except OSError as error:
        message = f"{what} cannot be read ({error.strerror}); {advice}"
        raise InputError([Problem(str(path), 0, "missing-file", message, "error")]) from error
    except UnicodeDecodeError as error:
        message = f"not UTF-8 at byte {error.start}; save the file as UTF-8"
        raise InputError([Problem(str(path), 0, "undecodable", message, "error")]) from error


def _entries(path: Path, what: str, first: str, model: type[Model]) -> list[tuple[Model, int]]:
    """Return the entries of a list and their lines; ``first`` is how an entry starts."""
    if not path.exists():
        return []
    document = _document(path, f"the {what}", "make it a readable file, or remove it")
    if not isinstance(document.value, list | None):
        message = f"must be a list of {what}, each starting with '- {first}:'"
        raise InputError([document.problem((), "invalid-value", message)])
    found: list[tuple[Model, int]] = []
    problems: list[Problem] = []
    for index, value in enumerate(document.value or ()):
        try:
            entry = validate(document, value, model, (index,))
            found.append((entry, document.line((index,))))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return found


def _correction(entry: CorrectionEntry, path: str, line: int) -> Correction:
    return Correction(
        quotation=Quotation(entry.quote, entry.prefix, entry.suffix),
        replacement=entry.replacement,
        reason=entry.reason,
        path=path,
        line=line,
        author=entry.author,
        date=entry.date,
    )


def _note(entry: NoteEntry, path: str, line: int) -> Note:
    return Note(
        target=_target(entry.target),
        body=entry.body,
        author=entry.author,
        date=entry.date,
        kind=entry.kind,
        path=path,
        line=line,
        link=entry.link,
    )


def _target(target: Target) -> Quotation | str:
    if target.anchor:
        return target.anchor
    assert target.exact, "the schema asks for one of the two"
    return Quotation(target.exact, target.prefix, target.suffix)


def _missing_call(path: Path) -> Problem:
    message = f"notes on a call that is missing: no transcript {RAW} beside them; move them to it"
    return Problem(str(path), 1, "missing-call", message, "error")


def _name_problems(call: Call, folder: Path, known: dict[str, Call]) -> list[Problem]:
    path = str(folder / METADATA)
    if call.id in known:
        other = Path(known[call.id].path).parent
        message = (
            f"the call {call.id!r} stands in {other} already; remove one, or correct the period"
        )
        return [Problem(path, 1, "duplicate-call", message, "error")]
    if call.id != folder.name:
        message = f"company and period make {call.id!r}; rename the folder {folder.name!r} to that"
        return [Problem(path, 1, "folder-name", message, "error")]
    return []
