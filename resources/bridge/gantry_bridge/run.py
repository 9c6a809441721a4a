# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""The verb `run`: one task of a project, in this interpreter, by the SDK's local mode."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from typing import Any

from gantry_bridge import project, sdk
from gantry_bridge.capture import Capture
from gantry_bridge.channel import Channel
from gantry_bridge.errors import error_fields
from gantry_bridge.inputs import bind_inputs
from gantry_bridge.tracker import Tracker


def run(request: dict[str, Any], channel: Channel) -> int:
    """Events to the channel until the run is over; 0 when it succeeded, 1 when it did not."""
    tracker = Tracker(channel, lambda action: capture.finish(action))
    capture = Capture(channel, lambda: _writer(tracker))
    sdk.version()
    sdk.hand_on_native_outputs()
    sdk.fail_on_exit()
    sdk.observe(tracker)
    sdk.shorten_logged_tracebacks()
    sdk.skip_wrapping_of_outputs()
    task = project.find_task(request["project"], request["task"], request.get("file", ""), request.get("module", ""))
    inputs = bind_inputs(task, request.get("inputs") or {}, request.get("input_texts") or {})
    _remember_who_starts_threads()
    _obey(request, tracker)
    channel.emit("run_started", run=request["run"], url=None, task=task.name, sdk=sdk.version())
    return asyncio.run(_run(request, task, inputs, tracker, capture, channel))


async def _run(
    request: dict[str, Any], task: Any, inputs: dict[str, Any], tracker: Tracker, capture: Capture, channel: Channel
) -> int:
    import flyte

    error: dict[str, Any] | None = None
    phase = "succeeded"
    try:
        context = flyte.with_runcontext(mode="local", name=request["run"], _tracker=tracker)
        await context.run.aio(task, **inputs)
    except (KeyboardInterrupt, asyncio.CancelledError):
        phase = "aborted"
    except BaseException as raised:
        phase, error = "failed", error_fields(raised)
    tracker.abort_unfinished()
    capture.finish_everything()
    root = tracker.root() or {}
    if error is not None and root.get("error"):
        phase, error = root["phase"], root["error"]
    outputs = root.get("outputs") if phase == "succeeded" else None
    channel.emit("run_finished", run=request["run"], phase=phase, outputs=outputs, error=error)
    channel.close()
    return 0 if phase == "succeeded" else 1


def _writer(tracker: Tracker) -> tuple[str | None, int]:
    return tracker.writer() if "flyte" in sys.modules else (None, 0)


def _remember_who_starts_threads() -> None:
    """A thread that a task starts has none of its context: note the action, so that what it prints finds its place."""
    original = threading.Thread.start

    def start(self: threading.Thread) -> None:
        # Workers of a pool serve many actions; what they print belongs to none for sure.
        if getattr(getattr(self, "_target", None), "__module__", "") != "concurrent.futures.thread":
            self.gantry_action = sdk.current_action() or getattr(threading.current_thread(), "gantry_action", None)
        original(self)

    threading.Thread.start = start


def _obey(request: dict[str, Any], tracker: Tracker) -> None:
    """Gantry keeps standard input open: signals come by it, and its end means that Gantry has died."""
    if not request.get("keep_open"):
        return

    def listen() -> None:
        for line in sys.stdin:
            try:
                command = json.loads(line)
            except ValueError:
                continue
            if command.get("command") == "signal":
                tracker.signal(command.get("action", ""), command.get("value"))
        os.killpg(os.getpgrp(), signal.SIGKILL) if os.getpgrp() == os.getpid() else os._exit(1)

    threading.Thread(target=listen, name="gantry-commands", daemon=True).start()
