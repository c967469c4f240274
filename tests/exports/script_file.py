"""Reading the script that carries the other writings of a call."""

from __future__ import annotations

import json
from typing import Any


def parsed(script: str) -> dict[str, Any]:
    """Return what the script hands over."""
    call = "shiluScripts("
    assert script.startswith(call)
    assert script.endswith(");\n")
    return dict(json.loads(script[len(call) : -3]))
