"""A small archive in one script, so that search also works on pages opened from a disk.

Browsers let a page from ``file://`` load neither modules nor data, only plain scripts: so this one
holds the files of the index and the sources of the modules. ``overrides/assets/search/local.js``
takes it apart.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping

ARCHIVE = "archive.js"
LARGEST = 300_000  # bytes of the index; a larger archive needs a web server


def archive(index: Mapping[str, bytes], scripts: Mapping[str, bytes]) -> bytes | None:
    """Return the script, or None where the archive is too large.

    ``index`` has the files below ``search/``, ``scripts`` those below ``assets/search/``.
    """
    data = {path: content for path, content in index.items() if path.endswith(".bin")}
    modules = {**index, **scripts}
    sources = {path: modules[path].decode() for path in sorted(modules) if path.endswith(".mjs")}
    if sum(map(len, data.values())) > LARGEST:
        return None
    files = {path: b64encode(data[path]).decode() for path in sorted(data)}
    content = json.dumps({"files": files, "modules": sources}, ensure_ascii=False)
    return f"shiluArchive({content});\n".encode()
