"""Asks a person at a terminal for facts, and takes them from options elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import click

from generator.cli.project import talk


@dataclass(frozen=True)
class Field:
    """One fact: its key in ``call.yml``, what a good answer looks like, and the check.

    ``check`` returns the answer as it is written down, or raises ValueError. ``suggest`` returns
    what the text says, or what is usual; an answer is needed unless ``optional``.
    """

    key: str
    asks: str
    good: Callable[[], str]
    check: Callable[[str], str]
    suggest: Callable[[], str | None] = lambda: None
    optional: bool = False


def interview(
    fields: Iterable[Field],
    given: Mapping[str, str | None],
    note: Callable[[str, str], None],
    asking: bool,
) -> None:
    """Note each fact: what is ``given``, else what is answered, or without ``asking`` suggested.

    ``note`` gets key and value at once, so that later fields can build on them. Raises
    click.UsageError for what is given wrong, and for all that is missing.
    """
    missing: list[str] = []
    for field in fields:
        value = given.get(field.key)
        if value is not None:
            note(field.key, _checked(field, value))
        elif asking:
            note(field.key, _asked(field))
        elif suggested := field.suggest():
            note(field.key, suggested)
        elif not field.optional:
            missing.append(f"{_option(field)}: {field.good()}")
    if missing:
        listed = "\n  ".join(missing)
        raise click.UsageError(f"the text does not say it plainly; give\n  {listed}")


def _checked(field: Field, value: str) -> str:
    try:
        return field.check(value.strip())
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=_option(field)) from error


def _option(field: Field) -> str:
    return f"--{field.key.replace('_', '-')}"


def _asked(field: Field) -> str:
    """Ask until the answer is a good one; click.Abort at Ctrl-C and at the end of the input."""
    talk.print(f"{field.asks}: {field.good()}", markup=False)
    default = field.suggest() or ""

    def checked(value: str) -> str:
        if value.strip():
            return _checked(field, value)
        if field.optional:
            return ""
        raise click.BadParameter(f"an answer is needed, {field.good()}")

    answer: str = click.prompt(
        " ",
        default=default,
        show_default=bool(default),
        prompt_suffix="> ",
        value_proc=checked,
        err=True,
    )
    return answer
