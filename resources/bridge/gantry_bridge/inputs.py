# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Inputs as people type them, made into what a task's signature asks for."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import inspect
import json
import pathlib
import types
import typing
from typing import Any

from gantry_bridge.errors import Refused

_TRUE = {"true", "yes", "on", "1"}
_FALSE = {"false", "no", "off", "0"}


def type_name(annotation: Any) -> str:
    if annotation is inspect.Parameter.empty:
        return ""
    return annotation.__name__ if isinstance(annotation, type) and not typing.get_args(annotation) else str(annotation)


def bind_inputs(task: Any, values: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """The arguments of the call: JSON values and typed texts converted, defaults left to the task."""
    wanted = task.native_interface.inputs
    given = {**values, **texts}
    for name in given:
        if name not in wanted:
            known = ", ".join(wanted) or "none"
            raise Refused("unknown_input", f"{task.name} has no input named {name}. Its inputs: {known}.")
    arguments: dict[str, Any] = {}
    for name, (annotation, default) in wanted.items():
        if name in given:
            arguments[name] = _converted(task, name, given[name], annotation, name in texts)
        elif default is inspect.Parameter.empty:
            raise Refused("missing_input", f"{task.name} needs the input {name} ({type_name(annotation)}).")
    return arguments


def _converted(task: Any, name: str, value: Any, annotation: Any, is_text: bool) -> Any:
    try:
        return from_text(value, annotation) if is_text else from_json(value, annotation)
    except Exception as error:
        shown = value if isinstance(value, str) else json.dumps(value)
        message = f"The input {name} of {task.name} must be {type_name(annotation)}, and “{shown}” is not: {error}."
        raise Refused("wrong_input", message) from error


def _parts(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Origin and arguments, looking through Annotated."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _parts(arguments[0])
    return origin or annotation, arguments


def _is_union(origin: Any) -> bool:
    return origin is typing.Union or origin is getattr(types, "UnionType", None)


def from_text(text: str, annotation: Any) -> Any:
    """`--input name=text`: plain for simple types, JSON for the others."""
    origin, arguments = _parts(annotation)
    if _is_union(origin):
        if type(None) in arguments and text in ("", "null", "None"):
            return None
        return _first_that_fits([a for a in arguments if a is not type(None)], lambda a: from_text(text, a))
    if origin is str:
        return text
    if origin is bool:
        if text.lower() not in _TRUE | _FALSE:
            raise ValueError("write true or false")
        return text.lower() in _TRUE
    if origin in (int, float):
        return origin(text)
    if origin in (list, dict, tuple, set, frozenset) or dataclasses.is_dataclass(origin):
        return from_json(json.loads(text), annotation)
    try:
        value = json.loads(text)
    except ValueError:
        value = text
    return from_json(value, annotation)


def from_json(value: Any, annotation: Any) -> Any:
    """A JSON value as the annotation wants it."""
    origin, arguments = _parts(annotation)
    if origin in (Any, inspect.Parameter.empty):
        return value
    if _is_union(origin):
        if value is None and type(None) in arguments:
            return None
        return _first_that_fits([a for a in arguments if a is not type(None)], lambda a: from_json(value, a))
    if origin is typing.Literal:
        return _one_of(value, arguments)
    if origin in (list, set, frozenset, tuple) and isinstance(value, list):
        return origin(from_json(item, kind) for item, kind in zip(value, _item_types(origin, arguments, len(value))))
    if origin is dict and isinstance(value, dict):
        key_type, item_type = arguments or (Any, Any)
        return {from_json(_key(k, key_type), key_type): from_json(v, item_type) for k, v in value.items()}
    return _simple_from_json(value, origin)


def _simple_from_json(value: Any, kind: Any) -> Any:
    if not isinstance(kind, type):
        return value
    if kind is float and type(value) is int:
        return float(value)
    if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    if issubclass(kind, enum.Enum):
        return kind[value] if value in kind.__members__ else kind(value)
    if kind in (datetime.datetime, datetime.date, datetime.time) and isinstance(value, str):
        return kind.fromisoformat(value.replace("Z", "+00:00") if kind is datetime.datetime else value)
    if kind is datetime.timedelta and isinstance(value, (int, float)):
        return datetime.timedelta(seconds=value)
    if issubclass(kind, pathlib.PurePath) and isinstance(value, str):
        return kind(value)
    if callable(getattr(kind, "model_validate", None)):  # pydantic; a flyte.io.File or Dir comes as its path
        return kind(path=value) if isinstance(value, str) and "path" in kind.model_fields else kind.model_validate(value)
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        hints = typing.get_type_hints(kind)
        return kind(**{name: from_json(item, hints.get(name, Any)) for name, item in value.items()})
    if kind in (str, int, float, bool, list, dict, tuple, type(None)):
        raise ValueError(f"it is {type(value).__name__}")
    return value


def _item_types(origin: Any, arguments: tuple[Any, ...], count: int) -> list[Any]:
    if origin is tuple and arguments and arguments[-1] is not Ellipsis:
        if len(arguments) != count:
            raise ValueError(f"it needs {len(arguments)} items")
        return list(arguments)
    return [arguments[0] if arguments else Any] * count


def _key(key: str, kind: Any) -> Any:
    return kind(key) if kind in (int, float) else key


def _one_of(value: Any, choices: tuple[Any, ...]) -> Any:
    for choice in choices:
        if value == choice or (isinstance(value, str) and value == str(choice)):
            return choice
    raise ValueError("choose one of " + ", ".join(map(str, choices)))


def _first_that_fits(kinds: list[Any], convert: Any) -> Any:
    # str takes every text, so it is asked last.
    reasons = []
    for kind in sorted(kinds, key=lambda k: k is str):
        try:
            return convert(kind)
        except Exception as error:
            reasons.append(str(error))
    raise ValueError("; ".join(reasons))
