"""How the browser's modules are published: those of one entry joined into one file.

Each request costs a reader a tenth of a second, so the modules that a page and the worker need
come in one file each, without their comments. The files stay plain modules that also run as they
are; the joining relies on their plain style: named imports on one line, ``export`` before a
declaration.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping

LARGEST_OFFLINE = 300_000  # bytes of an index that also comes as one script, for file://

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "[./\w]*?(\w+)\.mjs";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:class|function|const) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*[^*]*(?:\*(?!/)[^*]*)*\*/)\n", re.MULTILINE)


def published(index: Mapping[str, bytes], scripts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files to write over or beside those of the site: path and content.

    ``index`` has the files below ``search/``, ``scripts`` those below ``assets/search/``.
    """
    modules = {
        path.removesuffix(".mjs"): data.decode()
        for path, data in scripts.items()
        if path.endswith(".mjs")
    }
    files = {f"assets/search/{name}.mjs": join(modules, name) for name in ("start", "worker")}
    data = {path: index[path] for path in sorted(index) if path.endswith(".bin")}
    if sum(map(len, data.values())) <= LARGEST_OFFLINE:
        files["search/offline.js"] = _offline(modules, data)
    return {path: text.encode() for path, text in files.items()}


def join(modules: Mapping[str, str], entry: str) -> str:
    """Return one source that does what ``entry`` does with all that it imports.

    Each module becomes a function that is called once, so their inner names stay apart.
    """
    order: list[str] = []
    _visit(modules, entry, order)
    return "".join(_function(name, modules[name]) for name in order)


def _visit(modules: Mapping[str, str], name: str, order: list[str]) -> None:
    for _, other in _IMPORT.findall(modules[name]):
        if other not in order:
            _visit(modules, other, order)
    order.append(name)


def _function(name: str, source: str) -> str:
    body = _IMPORT.sub(r"const \1 = \2_module;\n", source)
    body = _COMMENT.sub("", body)
    exported = ", ".join(declared for _, declared in _EXPORT.findall(body))
    body = _EXPORT.sub(r"\1", body)
    return f"const {name}_module = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _offline(modules: Mapping[str, str], data: Mapping[str, bytes]) -> str:
    """Return a plain script with the code and the files of the index.

    Browsers let a page from a disk load neither modules nor data, only plain scripts.
    """
    files = {path: b64encode(content).decode() for path, content in data.items()}
    code = join(modules, "local")
    return f"(() => {{\n{code}local_module.startLocally({json.dumps(files)});\n}})();\n"
