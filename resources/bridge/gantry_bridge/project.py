# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""A project's modules: finding the ones that define tasks, importing them as Flyte would, and what they define."""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from gantry_bridge.errors import Refused, import_refusal

_SKIPPED = {"venv", "env", "__pycache__", "node_modules", "site-packages", "dist", "build"}
_LARGEST_FILE = 5 * 1024 * 1024


def python_files(root: str) -> Iterator[str]:
    """The project's Python files, relative to its root, in a stable order; hidden folders and venvs left out."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _SKIPPED
            and not os.path.exists(os.path.join(folder, name, "pyvenv.cfg"))
        )
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.relpath(os.path.join(folder, name), root)


def text_of(root: str, file: str) -> str:
    path = os.path.join(root, file)
    try:
        if os.path.getsize(path) > _LARGEST_FILE:
            return ""
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return ""


def module_name(root: str, file: str) -> tuple[str, str]:
    """The dotted name that the project itself imports a file by, and the folder that this name is relative to."""
    folder, base = os.path.split(os.path.splitext(file)[0])
    parts = folder.split(os.sep) if folder else []
    names = [*parts, base] if base != "__init__" else parts
    start = len(parts)
    while start > 0 and os.path.exists(os.path.join(root, *parts[:start], "__init__.py")):
        start -= 1
    # A package below the root (src/…) is imported by its own name; a plain folder by its path from the root.
    inside_package = start < len(parts)
    first = start if inside_package else 0
    if inside_package and parts[:start] and parts[0] != "src":
        first = 0 if all(part.isidentifier() for part in parts[:start]) else start
    return ".".join(names[first:]), os.path.join(root, *parts[:first])


def load_file(root: str, file: str) -> ModuleType:
    """Imports one file of the project, or says why that is impossible."""
    name, base = module_name(root, file)
    for folder in (base, root):
        if folder not in sys.path:
            sys.path.insert(0, folder)
    # A script's neighbours are found as when it is started by itself, but never before the project's own names.
    beside = os.path.join(root, os.path.dirname(file))
    if beside not in sys.path:
        sys.path.append(beside)
    path = os.path.join(root, file)
    try:
        module = importlib.import_module(name) if _is_importable(name) else None
        if module is None or not _same_file(module, path):
            module = _load_by_path(name, path)
        return module
    except Refused:
        raise
    except BaseException as error:  # a module may call sys.exit, too
        if isinstance(error, KeyboardInterrupt):
            raise
        raise import_refusal(file, error, root) from error


def load_module(root: str, name: str) -> ModuleType:
    """Imports a module of the project by its dotted name."""
    if root not in sys.path:
        sys.path.insert(0, root)
    try:
        return importlib.import_module(name)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        raise import_refusal(name, error, root) from error


def _is_importable(name: str) -> bool:
    return all(part.isidentifier() for part in name.split("."))


def _same_file(module: ModuleType, path: str) -> bool:
    file = getattr(module, "__file__", None)
    return bool(file) and os.path.exists(file) and os.path.samefile(file, path)


def _load_by_path(name: str, path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise Refused("import_failed", f"{path} is no Python file that can be imported.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def environments() -> list[Any]:
    """Every TaskEnvironment that the loaded modules have made."""
    from flyte._environment import list_loaded_environments

    return [env for env in list_loaded_environments() if hasattr(env, "tasks")]


def tasks() -> dict[str, Any]:
    """All tasks by `environment.function`."""
    return {name: task for env in environments() for name, task in env.tasks.items()}


def find_task(root: str, wanted: str, file: str = "", module: str = "") -> Any:
    """The task named `environment.function`, or by its function alone where that is unique."""
    if module:
        load_module(root, module)
    elif file:
        load_file(root, file)
    else:
        _load_files_that_define(root, wanted.rsplit(".", 1)[-1])
    found = _matching(wanted)
    if not found and (file or module):
        found = [task for name, task in _variables(file or module) if name == wanted]
    if len(found) == 1:
        return found[0]
    if not found:
        known = ", ".join(_names_of_tasks(root)) or "none that can be read"
        raise Refused("unknown_task", f"There is no task named {wanted} in this project. Its tasks: {known}.")
    names = ", ".join(sorted(task.name for task in found))
    raise Refused("ambiguous_task", f"{wanted} means several tasks: {names}. Name one of these.")


def _names_of_tasks(root: str) -> list[str]:
    """What the text says, without importing anything more: the functions below a decorator `….task`."""
    decorated = re.compile(
        r"^[ \t]*@[\w.]+\.task\b(?:[^\n]*\n(?![ \t]*(?:async[ \t]+)?def[ \t]))*[^\n]*\n[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)",
        re.MULTILINE,
    )
    names = {name for file in python_files(root) for name in decorated.findall(text_of(root, file))}
    return sorted(names)


def _matching(wanted: str) -> list[Any]:
    known = tasks()
    if wanted in known:
        return [known[wanted]]
    return [task for name, task in known.items() if name.rsplit(".", 1)[-1] == wanted]


def _variables(place: str) -> Iterator[tuple[str, Any]]:
    """Names of a module that hold tasks: `prepare = env.task(prepare_data)` is known by its variable."""
    from flyte._task import TaskTemplate

    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "") == place or str(getattr(module, "__file__", "")).endswith(place):
            yield from ((name, value) for name, value in vars(module).items() if isinstance(value, TaskTemplate))


def _load_files_that_define(root: str, function: str) -> None:
    """Imports only the files whose text defines a function of that name; the rest of the project stays untouched."""
    definition = re.compile(rf"^[ \t]*(async[ \t]+)?def[ \t]+{re.escape(function)}[ \t]*\(", re.MULTILINE)
    refusals: list[Refused] = []
    candidates = [f for f in python_files(root) if definition.search(text := text_of(root, f)) and ".task" in text]
    for file in candidates:
        try:
            load_file(root, file)
        except Refused as refusal:
            refusals.append(refusal)
    if refusals and not _matching(function):
        raise refusals[0]
