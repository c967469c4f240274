"""Libraries that only some files need, and what is said where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from generator.errors import InputError, Problem


def library(module: str, kind: str, path: str) -> Any:
    """Return the module that reads files of ``kind``. Raises InputError where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        message = f"reading {kind} needs a library; install it with: pip install 'shilu[formats]'"
        raise InputError([Problem(path, 0, "missing-library", message, "error")]) from error


def unreadable(kind: str, path: str, error: Exception | None = None) -> InputError:
    """Return the error for a file that its library cannot read."""
    reason = f" ({error})" if error else ""
    message = f"no text was found in this {kind} file{reason}; save it as text and try again"
    return InputError([Problem(path, 0, "unreadable-file", message, "error")])
