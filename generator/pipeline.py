"""The order of things: the stages of one call, the whole corpus, and the files of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from generator.corpus import read_corpus
from generator.earlier_calls import with_earlier
from generator.errors import InputError
from generator.exports.annotations import annotation_files
from generator.exports.compare import compare_files
from generator.exports.scripts import scripts
from generator.ledgers import with_ledgers
from generator.model import Call
from generator.output import read_tree, write_tree
from generator.pages import render_charts, render_pages
from generator.search import build_index
from generator.stages.annotate import annotate
from generator.stages.attach import attach
from generator.stages.identify import identify
from generator.stages.link import link
from generator.stages.parse import parse
from generator.stages.repair import repair
from generator.stages.settle import settle
from generator.vocabulary import Vocabulary, load_vocabulary

STAGES: tuple[Callable[[Call, Vocabulary], Call], ...] = (
    repair,
    parse,
    identify,
    settle,
    annotate,
    attach,
)
# Below this many calls, starting worker processes takes longer than they save.
PARALLEL_FROM = 8

Progress = Callable[[Iterable[Call], int], Iterable[Call]]


def process(call: Call, vocabulary: Vocabulary) -> Call:
    """Take one call through all stages that need no other call."""
    for stage in STAGES:
        call = stage(call, vocabulary)
    return call


def load_corpus(
    content: Path, *, workers: int = 1, progress: Progress | None = None
) -> tuple[tuple[Call, ...], Vocabulary]:
    """Read, process and link everything in ``content``.

    ``progress`` wraps the calls as they are finished. Raises InputError for problems that are
    errors; warnings stay in each call's ``problems``.
    """
    calls, vocabulary = understand_corpus(content, workers=workers, progress=progress)
    errors = [problem for call in calls for problem in call.problems if problem.severity == "error"]
    if errors:
        raise InputError(errors)
    return link(calls, vocabulary), vocabulary


def understand_corpus(
    content: Path, *, workers: int = 1, progress: Progress | None = None
) -> tuple[tuple[Call, ...], Vocabulary]:
    """Read and process everything in ``content``; errors in a call stay in its ``problems``.

    Raises InputError where a call or the vocabulary cannot be read at all.
    """
    vocabulary = load_vocabulary(content / "vocabulary")
    read = with_ledgers(read_corpus(content / "calls", vocabulary), content / "anchors")
    finished = _process_all(with_earlier(read), vocabulary, workers)
    return tuple(progress(finished, len(read)) if progress else finished), vocabulary


def site_files(
    calls: tuple[Call, ...], vocabulary: Vocabulary, site_url: str = ""
) -> dict[str, bytes]:
    """Return everything that is generated for MkDocs: path below ``docs_dir`` and content."""
    texts = render_pages(calls, vocabulary) | render_charts(calls, vocabulary)
    files = {path: text.encode() for path, text in texts.items()}
    files |= annotation_files(calls, site_url) | scripts(calls, vocabulary)
    files |= compare_files(calls, vocabulary)
    for path, data in build_index(calls, vocabulary).items():
        files[f"search/{path}"] = data
    return files


def generate(
    content: Path,
    docs: Path,
    *,
    workers: int = 1,
    strict: bool = False,
    progress: Progress | None = None,
    site_url: str = "",
) -> tuple[tuple[Call, ...], int]:
    """Make ``docs`` hold the whole generated site source; return the calls and the changes made.

    ``site_url`` is where the site will stand; without it downloads have relative addresses.
    Raises InputError, before anything is written, for errors (if ``strict``: for warnings too).
    """
    calls, vocabulary = load_corpus(content, workers=workers, progress=progress)
    problems = [problem for call in calls for problem in call.problems]
    if strict and any(problem.severity == "warning" for problem in problems):
        raise InputError(problems)
    written_by_hand = read_tree(content / "pages")
    return calls, write_tree(docs, {**written_by_hand, **site_files(calls, vocabulary, site_url)})


def _process_all(calls: Sequence[Call], vocabulary: Vocabulary, workers: int) -> Iterator[Call]:
    work = partial(process, vocabulary=vocabulary)
    if workers == 1 or len(calls) < PARALLEL_FROM:
        yield from map(work, calls)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(work, calls, chunksize=4)
