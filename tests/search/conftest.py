"""Archives that the tests of search share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.pipeline import load_corpus
from generator.search.build import index_documents
from generator.search.documents import SearchDocument, documents
from generator.vocabulary import Vocabulary
from tests import browser
from tests.bench.search.corpus import invented
from tests.project import ROOT
from tests.search.archive import write_site

Documents = tuple[SearchDocument, ...]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """Return a vocabulary that knows nothing; jieba then works from its own dictionary."""
    return Vocabulary({}, {}, {}, {}, {})


@pytest.fixture(scope="session")
def real() -> Documents:
    """Return the documents of the two real calls."""
    return documents(*load_corpus(ROOT / "content"))


@pytest.fixture(scope="session")
def archive(real: Documents) -> Documents:
    """Return the real documents and invented ones: enough for more than one page of hits."""
    return (*real, *invented(300))


@pytest.fixture(scope="session")
def index(archive: Documents, vocabulary: Vocabulary) -> Mapping[str, bytes]:
    """Return the index of the archive."""
    return index_documents(archive, vocabulary)


@pytest.fixture(scope="session")
def large_index(archive: Documents, vocabulary: Vocabulary) -> Mapping[str, bytes]:
    """Return the index that the archive would have if its documents were many: most terms have
    files apart, and phrases have postings of their own."""
    with (
        patch("generator.search.inverted.APART_FROM", 10),
        patch("generator.search.frequent._EACH", 1),
        patch("generator.search.frequent.OFTEN", 4),
        patch("generator.search.frequent.COSTLY", 20),
    ):
        return index_documents(archive, vocabulary)


@pytest.fixture(scope="session")
def search_site(
    archive: Documents, index: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the folder of a small site for the archive."""
    folder = tmp_path_factory.mktemp("search") / "site"
    write_site(folder, archive, index)
    return folder


@pytest.fixture(scope="session")
def search_url(search_site: Path) -> Iterator[str]:
    """Serve that site below a prefix; the address ends in a slash."""
    with browser.serve(search_site, prefix="/repo/") as url:
        yield url
