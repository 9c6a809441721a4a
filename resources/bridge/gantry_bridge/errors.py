# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Why a request could not be carried out, in a form that Gantry shows."""

from __future__ import annotations

import os
import sys
import traceback
from types import TracebackType
from typing import Any


class Refused(Exception):
    """The request itself is at fault, or the project could not be loaded; nothing has run."""

    def __init__(self, code: str, message: str, detail: str = "", file: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.code = code
        self.detail = detail
        self.file = file
        self.line = line

    def fields(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "message": str(self),
            "detail": self.detail,
            "file": self.file,
            "line": self.line,
        }


_OWN = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _is_machinery(frame: traceback.FrameSummary) -> bool:
    """A frame of the SDK, of Python's own library or of this bridge: no line that a person of the project wrote."""
    name = frame.filename
    library = os.path.dirname(os.__file__) + os.sep
    machinery = (_OWN, "<frozen", library + "asyncio", library + "importlib", library + "concurrent")
    sdk = (f"{os.sep}site-packages{os.sep}flyte{os.sep}", f"{os.sep}site-packages{os.sep}async_lru{os.sep}")
    return any(part in name for part in sdk) or name.startswith(machinery)


def traceback_text(error: BaseException) -> str:
    """The traceback without the machinery's frames; a whole one where nothing else would be left."""
    shortened = traceback.TracebackException.from_exception(error)
    for part in _chain(shortened):
        own = [frame for frame in part.stack if not _is_machinery(frame)]
        if own or part.exc_type is SyntaxError:
            part.stack = traceback.StackSummary.from_list(own)
    return "".join(shortened.format())


def _chain(error: traceback.TracebackException) -> list[traceback.TracebackException]:
    parts: list[traceback.TracebackException] = []
    waiting = [error]
    while waiting:
        part = waiting.pop()
        parts.append(part)
        waiting += [inner for inner in (part.__cause__, part.__context__) if inner is not None]
        waiting += list(getattr(part, "exceptions", None) or [])
    return parts


def error_fields(error: BaseException) -> dict[str, Any]:
    """{"kind","message","traceback"} as the command line has it."""
    original = error
    # The SDK wraps what a task raised; the cause is what its author wrote.
    if type(error).__name__ == "CustomError" and error.__cause__ is not None:
        original = error.__cause__
    kind = getattr(original, "code", None) if type(original).__module__.startswith("flyte") else None
    return {
        "kind": str(kind or type(original).__name__),
        "message": str(original) or type(original).__name__,
        "traceback": traceback_text(original),
    }


def last_place(trace: TracebackType | None, root: str) -> tuple[str, int]:
    """The innermost file and line of a traceback that lies in the project; ("", 0) when there is none."""
    place = ("", 0)
    for frame in traceback.extract_tb(trace):
        if os.path.abspath(frame.filename).startswith(root + os.sep) and "site-packages" not in frame.filename:
            place = (os.path.relpath(frame.filename, root), frame.lineno or 0)
    return place


def import_refusal(module: str, error: BaseException, root: str) -> Refused:
    """What to say when a module of the project raises as it is imported."""
    file, line = last_place(error.__traceback__, root)
    if isinstance(error, SyntaxError) and error.filename:
        file, line = os.path.relpath(error.filename, root), error.lineno or 0
    message = f"{module} could not be imported: {type(error).__name__}: {error}"
    if isinstance(error, ModuleNotFoundError):
        message = f"{module} could not be imported: {sys.executable} has no module named {error.name}."
    return Refused("import_failed", message, traceback_text(error), file, line)
