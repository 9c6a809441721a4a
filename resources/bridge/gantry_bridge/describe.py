# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""The verb `describe`: what the SDK itself sees in a project: environments, tasks with interfaces, images with layers."""

from __future__ import annotations

import dataclasses
import inspect
import os
import sys
from collections.abc import Iterator
from typing import Any

from gantry_bridge import project, sdk
from gantry_bridge.channel import Channel
from gantry_bridge.errors import Refused
from gantry_bridge.inputs import type_name
from gantry_bridge.values import to_json


def describe(request: dict[str, Any], channel: Channel) -> int:
    """One event `described`; files that cannot be imported are in its errors, and do not hide the others."""
    root = request["project"]
    version = sdk.version()
    errors = load_all(root, request.get("files"))
    channel.emit(
        "described",
        sdk=version,
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
        environments=[_environment(env, root) for env in project.environments()],
        errors=errors,
    )
    return 0


def load_all(root: str, files: list[str] | None) -> list[dict[str, Any]]:
    """Imports the given files, or all that speak of flyte; returns why some could not be."""
    errors = []
    for file in files if files is not None else list(_flyte_files(root)):
        try:
            project.load_file(root, file)
        except Refused as refusal:
            errors.append({"imported": file, **refusal.fields()})
    return errors


def _flyte_files(root: str) -> Iterator[str]:
    for file in project.python_files(root):
        text = project.text_of(root, file)
        if "flyte" in text and ("TaskEnvironment" in text or ".task" in text or "clone_with" in text):
            yield file


def variable_of(value: Any, file: str | None) -> tuple[str, str]:
    """Module and variable that hold an object, its own file's first; empty where no loaded module does."""
    modules = [(name, module) for name, module in sorted(sys.modules.items()) if getattr(module, "__file__", None)]
    for name, module in sorted(modules, key=lambda item: item[1].__file__ != file):
        if name == "__main__":
            continue
        for variable, held in list(vars(module).items()):
            if held is value and name == getattr(module, "__name__", name):
                return name, variable
    return "", ""


def _environment(env: Any, root: str) -> dict[str, Any]:
    module, variable = variable_of(env, getattr(env, "_declaring_file", None))
    return {
        "name": env.name,
        "module": module,
        "variable": variable,
        "file": _relative(getattr(env, "_declaring_file", None), root),
        "depends_on": [other.name for other in env.depends_on],
        "image": describe_image(env.image),
        "tasks": [_task(task, root) for task in env.tasks.values()],
    }


def _relative(path: str | None, root: str) -> str:
    return os.path.relpath(os.path.realpath(path), root) if path else ""


def _task(task: Any, root: str) -> dict[str, Any]:
    function = inspect.unwrap(getattr(task, "func", None) or _nothing)
    code = getattr(function, "__code__", None)
    interface = task.native_interface
    return {
        "name": task.name,
        "function": getattr(function, "__name__", ""),
        "module": getattr(function, "__module__", ""),
        "file": _relative(code.co_filename, root) if code and function is not _nothing else "",
        "line": _def_line(function) if function is not _nothing else 0,
        "async": inspect.iscoroutinefunction(function),
        "inputs": [_input(name, *wanted) for name, wanted in interface.inputs.items()],
        "outputs": [{"name": name, "type": type_name(kind)} for name, kind in interface.outputs.items()],
        "retries": getattr(task.retries, "count", task.retries),
        "short_name": task.short_name,
    }


def _nothing() -> None:
    """Stands for the function of a task that has none."""


def _def_line(function: Any) -> int:
    """The line of `def`, below the decorators."""
    try:
        lines, first = inspect.getsourcelines(function)
    except (OSError, TypeError):
        return function.__code__.co_firstlineno
    for offset, line in enumerate(lines):
        if line.lstrip().startswith(("def ", "async def ")):
            return first + offset
    return first


def _input(name: str, kind: Any, default: Any) -> dict[str, Any]:
    described = {"name": name, "type": type_name(kind)}
    if default is not inspect.Parameter.empty:
        described["default"] = to_json(default)
    return described


def describe_image(image: Any) -> dict[str, Any] | None:
    """An image's parts; `uri` with the tag where the SDK can compute it, else `uri_error` says why not."""
    if image is None or isinstance(image, str):
        return {"kind": "text", "uri": image} if image else None
    described = {
        "kind": "reference" if image._ref_name and not image._layers else "image",
        "name": image.name,
        "registry": image.registry,
        "base": image.base_image,
        "ref_name": image._ref_name,
        "dockerfile": str(image.dockerfile) if image.dockerfile else None,
        "platform": list(image.platform),
        "python": ".".join(map(str, image.python_version)),
        "layers": [_layer(layer) for layer in image._layers],
    }
    try:
        described["uri"] = image.uri
    except Exception as error:
        described["uri_error"] = str(error)
    return described


def _layer(layer: Any) -> dict[str, Any]:
    fields = {field.name: to_json(getattr(layer, field.name, None)) for field in dataclasses.fields(layer)}
    return {"kind": type(layer).__name__, "fields": fields}
