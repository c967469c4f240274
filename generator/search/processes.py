"""Sharing work out to all processors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_shared: tuple[Any, ...] = ()


def spread(
    work: Callable[..., Result], tasks: Iterable[Task], *shared: Any, alone: bool
) -> Iterator[Result]:
    """Yield ``work(*shared, task)`` for each task, in the order of the tasks.

    ``alone`` does all of it in this process: starting others takes a while. Processes that are
    started by forking inherit what is ``shared``, however large; results are sent back.
    """
    if alone:
        yield from (work(*shared, task) for task in tasks)
        return
    with ProcessPoolExecutor(initializer=_share, initargs=shared) as pool:
        yield from pool.map(partial(_do, work), tasks)


def _share(*shared: Any) -> None:
    global _shared
    _shared = shared


def _do(work: Callable[..., Result], task: Any) -> Result:
    return work(*_shared, task)
