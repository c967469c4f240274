"""Sharing work out to all processors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Result = TypeVar("Result")

_shared: tuple[Any, ...] = ()


def spread(tasks: Sequence[Callable[..., Result]], *shared: Any, alone: bool) -> Iterator[Result]:
    """Yield ``task(*shared)`` for each task, in their order.

    ``alone`` does all of it in this process: starting others takes a while. Processes that are
    started by forking inherit what is ``shared``, however large; results are sent back.
    """
    if alone:
        yield from (task(*shared) for task in tasks)
        return
    with ProcessPoolExecutor(initializer=_share, initargs=shared) as pool:
        yield from pool.map(_do, tasks)


def _share(*shared: Any) -> None:
    global _shared
    _shared = shared


def _do(task: Callable[..., Result]) -> Result:
    return task(*_shared)
