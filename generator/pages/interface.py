"""The words of the interface in its languages, and whether all that pages use are there.

Pages are made in simplified Chinese; for a reader who has chosen another language, a script puts
that language's words in their places (overrides/assets/reading/translate.mjs).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from generator.errors import InputError, Problem
from generator.vocabulary.yaml import Document, validate

LANGUAGES = ("hant", "en")  # beside simplified Chinese, which the pages are made in

_PLACE = re.compile(r"\{\w+\}")
_FORMS = re.compile(r"(\{\w+):[^{}|]*\|[^{}|]*\}")  # {count:call|calls}: for one, for more
_HAN = re.compile(r"[\u3400-\u9fff]")
# Words with the signs between them, wherever in a script or a page template.
_RUN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff，。；、：？“”（）…～]*")
_SIGNS = "，。；、：？“”（）…～"
_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"])//[^\n]*|\{#.*?#\}", re.DOTALL)
# What a module asks for by t("…"), and what a theme template shows: text between tags, labels.
_IN_MODULE = re.compile(r'\bt\("([^"]+)"')
_IN_TEMPLATE = re.compile(
    r'>([^<>{}]+)<|\}([^<>{}]+)<|>([^<>{}]+)\{|(?:aria-label|title|placeholder)="([^"{}]+)"'
)

Text = Annotated[str, StringConstraints(min_length=1)]


class Word(BaseModel):
    """A word or sentence of the interface in every language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hans: Text
    hant: Text
    en: Text


def read_words(text: str, path: str) -> tuple[Word, ...]:
    """Return the words in the YAML ``text``. Raises InputError with the lines of all slips."""
    document = Document(text, path)
    if not isinstance(document.value, list):
        message = "must be a list of entries with hans, hant and en"
        raise InputError([document.problem((), "invalid-value", message)])
    words = [validate(document, value, Word, (at,)) for at, value in enumerate(document.value)]
    problems = list(_problems(document, words))
    if problems:
        raise InputError(problems)
    return tuple(words)


def missing_words(words: tuple[Word, ...], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Yield an error for each word that ``sources`` (text by path) use and ``words`` lack.

    What is asked for by ``t("…")``, or stands in a template of the theme, must be an entry. Other
    words of scripts and page templates become part of a label or sentence: they must occur in one.
    """
    known = {word.hans for word in words}
    for path, source in sources.items():
        bare = _COMMENT.sub(lambda note: "\n" * note[0].count("\n"), source)
        found = [(line, text) for line, text in _used(path, bare) if text not in known]
        if not path.endswith(".html"):
            found += [(line, run) for line, run in runs(bare) if not _occurs(run, known)]
        for line, text in sorted(set(found)):
            message = f"{text!r} has no entry in interface.yml; add it in all languages"
            yield Problem(path, line, "missing-string", message, "error")


def runs(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of each run of Chinese in ``source``."""
    for match in _RUN.finditer(source):
        yield source.count("\n", 0, match.start()) + 1, match[0].rstrip(_SIGNS)


def dictionary(words: tuple[Word, ...], language: str) -> bytes:
    """Return the script that hands over the words of one of `LANGUAGES`."""
    found = {word.hans: getattr(word, language) for word in words}
    written = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return f"shiluWords({written});\n".encode()


def _problems(document: Document, words: list[Word]) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, word in enumerate(words):
        places = sorted(_PLACE.findall(word.hans))
        for text in (word.hant, word.en):
            unknown = {f"{name}}}" for name in _FORMS.findall(text)} - set(places)
            if unknown or sorted(_PLACE.findall(text)) != places:
                message = f"{text!r} must have the same places in braces as {word.hans!r}"
                yield document.problem((at,), "invalid-value", message)
        if word.hans in seen:
            message = f"{word.hans!r} stands twice; keep one entry"
            yield document.problem((at,), "invalid-value", message)
        seen.add(word.hans)


def _occurs(text: str, known: set[str]) -> bool:
    return text in known or any(text in entry for entry in known)


def _used(path: str, source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of each word of the interface in a module or a template."""
    pattern = _IN_TEMPLATE if path.endswith(".html") else _IN_MODULE
    for match in pattern.finditer(source):
        text = next(filter(None, match.groups())).strip()
        if _HAN.search(text):
            yield source.count("\n", 0, match.start()) + 1, text
