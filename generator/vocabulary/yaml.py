"""YAML that knows where everything stands, so that an error can name its line."""

from __future__ import annotations

from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from generator.errors import InputError, Problem

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[int | str, ...]


class _StrictLoader(yaml.SafeLoader):
    """A safe loader that refuses odd keys, and names the line of a value that is none."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _slip("a key must be a plain word", key)
            if key.value in seen:
                raise _slip(f"the key {key.value!r} stands twice; keep one", key)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except ValueError as error:  # a date such as 2024-13-01, a number of thousands of digits
            raise _slip(f"{str(node.value)[:40]!r} is no value: {error}", node) from error


def _slip(reason: str, node: yaml.Node) -> yaml.constructor.ConstructorError:
    return yaml.constructor.ConstructorError(None, None, reason, node.start_mark)


class Document:
    """One parsed YAML file: ``value`` as plain Python, and `line` for any place in it."""

    def __init__(self, text: str, path: str) -> None:
        """Parse ``text``. Raises InputError with the line of a slip in the YAML."""
        self.path = path
        try:
            loader = _StrictLoader(text)
            self._root = loader.get_single_node()
            self.value: Any = loader.construct_document(self._root) if self._root else None
        except yaml.YAMLError as error:
            raise InputError([_yaml_problem(error, path)]) from error
        except RecursionError as error:
            message = "not valid YAML: nested too deeply; simplify it"
            raise InputError([Problem(path, 0, "invalid-yaml", message, "error")]) from error

    def line(self, location: Location) -> int:
        """Return the 1-based line of a place such as ``(3, "titles", 0)``, or of its parent."""
        node = self._root
        line = node.start_mark.line if node else 0
        for step in location:
            child = _child(node, step)
            if child is None:
                break
            line, node = child
        return line + 1

    def problem(self, location: Location, code: str, message: str) -> Problem:
        """Return an error about the place ``location`` of this file."""
        return Problem(self.path, self.line(location), code, message, "error")


def validate(document: Document, value: Any, model: type[Model], location: Location) -> Model:
    """Return ``value`` as ``model``. Raises InputError that lists every slip with its line."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise InputError(
            document.problem(location + slip["loc"], "invalid-value", _message(dict(slip)))
            for slip in error.errors()
        ) from error


def _child(node: yaml.Node | None, step: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None


# What is wanted, by pydantic's type of error; its own wording speaks of Python where it differs.
_WANTED = {
    "model_type": "write lines of 'key: value'",
    "dict_type": "write lines of 'key: value'",
    "tuple_type": "write a list, such as [one, two]",
    "string_type": "write text; put a number or a date in quotes",
    "string_too_short": "write some text, or remove the key",
    "too_short": "write at least one",
    "literal_error": "write {expected}",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "float_type": "write a number",
    "float_parsing": "write a number",
    "bool_parsing": "write true or false",
    "date_type": "write a day as 2024-05-14",
    "date_parsing": "write a day as 2024-05-14",
    "date_from_datetime_parsing": "write a day as 2024-05-14",
    "date_from_datetime_inexact": "write a day as 2024-05-14",
    "greater_than": "write more than {gt}",
    "greater_than_equal": "write {ge} or more",
    "less_than_equal": "write {le} or less",
    "value_error": "{error}",
}


def _message(slip: dict[str, Any]) -> str:
    name = ".".join(str(step) for step in slip["loc"])
    if slip["type"] == "extra_forbidden":
        return f"unknown key {name!r}; remove it or correct its spelling"
    if slip["type"] == "missing":
        return f"{name!r} is missing; add it"
    wanted = _WANTED.get(slip["type"], slip["msg"]).format(**slip.get("ctx", {}))
    value = "empty" if slip["input"] is None else repr(slip["input"])
    return f"{repr(name) if name else 'the entry'} is {value[:80]}: {wanted}"


def _yaml_problem(error: yaml.YAMLError, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error).splitlines()[0]
    message = f"not valid YAML: {reason}"
    return Problem(path, mark.line + 1 if mark else 0, "invalid-yaml", message, "error")
