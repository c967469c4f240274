"""The rules of the code's shape that can be read off its syntax: who imports whom, who reads files.

Each module of `generator` stands on a level and imports only from its own or a lower one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import ROOT

LEVELS = (
    {
        "anchors", "clauses", "editing", "errors", "figures", "folding", "ledger", "lines", "model",
        "notes", "period_text", "periods", "phrases", "published", "script", "typography",
    },
    {"vocabulary"},
    {"changes", "stages", "pages", "exports", "search"},
    {"corpus", "earlier_calls", "ledgers", "output", "pipeline"},
    {"cli", "hook"},
    {"__main__"},
)  # fmt: skip
LEVEL = {name: number for number, names in enumerate(LEVELS) for name in names}
DISK = {"stages.read", "vocabulary", "corpus", "ledgers", "output", "cli", "hook"}
DISK_MODULES = {"os", "shutil", "tempfile"}
DISK_CALLS = {
    "exists", "glob", "is_dir", "is_file", "iterdir", "mkdir", "open", "read_bytes", "read_text",
    "rglob", "rmdir", "stat", "touch", "unlink", "write_bytes", "write_text",
}  # fmt: skip
LONGEST_FILE = 250

PACKAGE = ROOT / "generator"
FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: module_name(path))


def module_name(path: Path) -> str:
    """Return the dotted name below `generator`: ``stages.read``."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__") or "generator"


def imports(source: str) -> Iterator[str]:
    """Yield the dotted name of all that a source imports, in functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the direction; write generator.…"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(source: str) -> Iterator[str]:
    """Yield the imports from `generator`, without that first word."""
    return (name.removeprefix("generator.") for name in imports(source) if is_own(name))


def is_own(name: str) -> bool:
    return name.startswith("generator.")


def faults_of_direction(module: str, source: str) -> list[str]:
    """Return the imports that ``module`` must not have."""
    top, *below = module.split(".")
    return [
        name
        for name in own_imports(source)
        if LEVEL.get(name.split(".")[0], 0) > LEVEL[top]
        or (top == "stages" and not is_stages_own(name.split("."), below))
    ]


def is_stages_own(imported: list[str], below: list[str]) -> bool:
    """Tell whether a stage imports from a lower level or from itself."""
    if LEVEL.get(imported[0], 0) < LEVEL["stages"]:
        return True
    return imported[0] == "stages" and imported[1] == below[0]


def faults_of_disk(source: str) -> list[str]:
    """Return what in a source touches files: modules imported and functions called."""
    modules = [name for name in imports(source) if name.split(".")[0] in DISK_MODULES]
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = [call.id for call in calls if isinstance(call, ast.Name) and call.id == "open"]
    methods = [
        f"{call.attr} in line {call.lineno}"
        for call in calls
        if isinstance(call, ast.Attribute) and call.attr in DISK_CALLS
    ]
    return modules + names + methods


def may_touch_disk(module: str) -> bool:
    return any(f"{module}.".startswith(f"{name}.") for name in DISK)


@each_file
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    module = module_name(path)
    assert module.split(".")[0] in LEVEL, "give the new module a level in this test"
    assert not faults_of_direction(module, path.read_text(encoding="utf-8"))


@each_file
def test_only_the_hook_imports_mkdocs(path: Path) -> None:
    imported = {name.split(".")[0] for name in imports(path.read_text(encoding="utf-8"))}
    assert module_name(path) == "hook" or not imported & {"mkdocs", "material"}


@each_file
def test_only_a_few_modules_touch_the_disk(path: Path) -> None:
    assert may_touch_disk(module_name(path)) or not faults_of_disk(path.read_text(encoding="utf-8"))


@each_file
def test_a_file_can_be_read_in_one_go(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("model", "from generator.vocabulary import Vocabulary"),
        ("vocabulary.load", "import generator.pipeline"),
        ("stages.parse.labels", "from generator.stages.repair import repair"),
        ("stages.parse.labels", "from generator.stages import repair"),
        ("stages.link", "def late():\n    from generator.search import build_index"),
        ("pages", "from generator import cli"),
    ],
)
def test_a_wrong_direction_is_noticed(module: str, source: str) -> None:
    assert faults_of_direction(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("stages.parse.labels", "from generator.stages.parse.lines import split"),
        ("stages.parse", "from generator.vocabulary import Vocabulary\nimport re"),
        ("hook", "from generator.pipeline import run"),
    ],
)
def test_a_right_direction_is_left_alone(module: str, source: str) -> None:
    assert not faults_of_direction(module, source)


@pytest.mark.parametrize(
    "source", ["import shutil", "open('x')", "path.read_text()", "from os import remove"]
)
def test_touching_the_disk_is_noticed(source: str) -> None:
    assert faults_of_disk(source)
