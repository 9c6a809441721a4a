# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""The few places where the bridge relies on the SDK's inner parts, each with what happens where they are missing."""

from __future__ import annotations

import logging
import os
import sys
from typing import Any

from gantry_bridge.errors import Refused, traceback_text
from gantry_bridge.values import outputs_to_json, short_repr


def quiet() -> None:
    """No telemetry, no colours, no drawn boxes; before flyte is imported."""
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("FLYTE_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("NO_COLOR", "1")
    os.environ.setdefault("DISABLE_RICH_LOGGING", "1")
    os.environ["TERM"] = "dumb"


def version() -> str:
    """The SDK's version; a refusal where the interpreter has none."""
    try:
        import flyte
    except ImportError as error:
        message = f"{sys.executable} has no flyte (Python {sys.version.split()[0]}). Install it there: pip install flyte."
        raise Refused("no_flyte", message, str(error)) from error
    return flyte.__version__


def current_action() -> str | None:
    """The SDK's id of the action that the calling code belongs to."""
    from flyte._context import internal_ctx

    context = internal_ctx().data.task_context
    if context is None:
        return None
    # Inside of @flyte.trace, action is the step, and the step is an action of its own.
    return context.action.name


def hand_on_native_outputs() -> None:
    """Trackers are given outputs in a display form; have them as JSON instead, also those out of the cache."""
    from flyte._persistence._recorder import RunRecorder

    original = getattr(RunRecorder, "_to_display", None)
    if original is None:
        return

    def as_json(outputs: Any) -> Any:
        try:
            return outputs_to_json(outputs)
        except Exception:
            return original(outputs)

    RunRecorder._to_display = staticmethod(as_json)


class TaskExited(Exception):
    """A task called sys.exit or the like: for its run that is a failure as any other."""


def fail_on_exit() -> None:
    """sys.exit in a task would end the SDK's event loop and leave the run hanging; make it an error of that task."""
    from flyte._task import AsyncFunctionTaskTemplate

    original = AsyncFunctionTaskTemplate.execute

    async def execute(self: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return await original(self, *args, **kwargs)
        except SystemExit as error:
            message = f"The task called sys.exit({short_repr(error.code)})."
            raise TaskExited(message).with_traceback(error.__traceback__) from None
        except KeyboardInterrupt as error:
            raise TaskExited("The task raised KeyboardInterrupt.").with_traceback(error.__traceback__) from None

    AsyncFunctionTaskTemplate.execute = execute


def observe(observer: Any) -> bool:
    """Subscribes to tasks' and steps' errors; False where this SDK has no observers."""
    try:
        from flyte._observe import register_observer
    except ImportError:
        return False
    register_observer(observer)
    return True


def shorten_logged_tracebacks() -> None:
    """The SDK logs what a task raised through its own machinery's frames; leave the project's."""

    def shorten(record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[1] is not None and not record.exc_text:
            record.exc_text = traceback_text(record.exc_info[1]).rstrip()
        return True

    logging.getLogger("flyte").addFilter(shorten)


def defaults(task_name: str) -> dict[str, Any]:
    """The default values of a task's inputs."""
    from gantry_bridge import project

    task = project.tasks().get(task_name)
    wanted = task.native_interface.inputs if task is not None else {}
    return {name: default for name, (_, default) in wanted.items() if not _is_marker(default)}


def _is_marker(default: Any) -> bool:
    """inspect's "no default", or the SDK's stand-in for one that only a run knows."""
    return isinstance(default, type) or type(default).__module__.startswith("flyte.")


def skip_wrapping_of_outputs() -> None:
    """A finished run is wrapped in what a cluster's would be, which imports a third of a second; nobody looks at it."""
    import flyte._run

    if hasattr(flyte._run, "_wrap_inline_run"):
        flyte._run._wrap_inline_run = lambda outputs, url: None
