# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""What happens in a local run, told as it happens: the SDK calls the tracker, the tracker writes events."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from gantry_bridge import sdk
from gantry_bridge.channel import Channel, now
from gantry_bridge.errors import error_fields
from gantry_bridge.values import capped, to_json

# Flyte's own name of a run's first action.
_ROOT = "a0"


class Condition:
    """A `flyte.new_condition` that waits for its signal; made for the SDK, which blocks on it in a thread."""

    def __init__(self, data_type: type) -> None:
        self._data_type = data_type
        self._signalled = threading.Event()
        self._value: Any = None
        self.timed_out = False

    def signal(self, value: Any) -> None:
        self._value = self._data_type(value) if self._data_type in (int, float, str) else value
        self._signalled.set()

    def wait_for_result(self, timeout: float | None = None) -> Any:
        self.timed_out = not self._signalled.wait(timeout)
        return None if self.timed_out else self._value


class Tracker:
    """The SDK's `_tracker` and an observer of its errors. Its keyword arguments are the SDK's, 2.12.1."""

    def __init__(self, channel: Channel, finish_lines: Any) -> None:
        self._channel = channel
        self._finish_lines = finish_lines
        self._lock = threading.RLock()
        self._actions: dict[str, dict[str, Any]] = {}
        self._errors: dict[str, dict[str, Any]] = {}
        self._conditions: dict[str, Condition] = {}
        self._root: str | None = None
        self._defaults: dict[str, dict[str, Any]] = {}

    # What the SDK calls

    def get_action(self, action_id: str) -> dict[str, Any] | None:
        return self._actions.get(action_id)

    def record_start(
        self,
        *,
        action_id: str,
        task_name: str,
        parent_id: str | None = None,
        inputs: dict[str, Any] | None = None,
        cache_enabled: bool = False,
        cache_hit: bool = False,
        disable_run_cache: bool = False,
        group: str | None = None,
        **_more: Any,
    ) -> None:
        with self._lock:
            if self._root is None:
                self._root = action_id
            cached = cache_enabled and not disable_run_cache
            self._actions[action_id] = {
                "id": self.public_id(action_id),
                "parent": self._caller(action_id, parent_id),
                "group": group or _current_group(),
                "task": task_name,
                "phase": "queued",
                "attempts": 0,
                "inputs": capped(to_json({**self._defaults_of(task_name), **(inputs or {})})),
                "outputs": None,
                "error": None,
                "started": now(),
                "ended": None,
                "cache": "hit" if cache_hit else "miss" if cached else "off",
            }
        self._started_without_attempt(action_id, task_name, cache_hit)

    def record_attempt_start(self, *, action_id: str, attempt_num: int) -> None:
        self._change(action_id, phase="running", attempts=attempt_num)

    def record_attempt_failure(self, *, action_id: str, attempt_num: int, error: str) -> None:
        # What failed is told with the attempt that follows, or with the action's end.
        self._finish_lines(self.public_id(action_id))

    def record_attempt_complete(self, *, action_id: str, attempt_num: int, outputs: Any = None) -> None:
        self._finish_lines(self.public_id(action_id))

    def record_complete(self, *, action_id: str, outputs: Any = None) -> None:
        shown = to_json(outputs)
        if outputs is not None and not isinstance(outputs, dict):
            shown = {"o0": shown}
        self._end(action_id, "succeeded", outputs=capped(shown))

    def record_failure(self, *, action_id: str, error: str) -> None:
        known = self._errors.pop(action_id, None) or {"kind": "Error", "message": error, "traceback": ""}
        phase = "timed_out" if "Timeout" in known["kind"] else "failed"
        self._end(action_id, phase, error=known)

    def record_condition_waiting(self, *, action_id: str, data_type: type = str, **_more: Any) -> Condition:
        condition = Condition(data_type)
        self._conditions[self.public_id(action_id)] = condition
        self._change(action_id, phase="paused")
        return condition

    def record_log_links(self, **_more: Any) -> None:
        """Connectors' links to logs elsewhere: a local run shows its own."""

    # What the SDK's observation hooks call

    @contextmanager
    def task_span(self, info: Any, recorder: Any) -> Iterator[None]:
        yield
        self._remember_error(info, recorder)

    step_span = task_span

    def _remember_error(self, info: Any, recorder: Any) -> None:
        if recorder.error is not None:
            self._errors[info.action.name] = error_fields(recorder.error)

    # What the bridge asks

    def public_id(self, action_id: str) -> str:
        return _ROOT if action_id == self._root else action_id

    def writer(self) -> tuple[str | None, int]:
        """The action whose code is calling, and its attempt."""
        action_id = sdk.current_action() or getattr(threading.current_thread(), "gantry_action", None)
        action = self._actions.get(action_id) if action_id else None
        return (action["id"], action["attempts"]) if action else (None, 0)

    def signal(self, action: str, value: Any) -> None:
        condition = self._conditions.pop(action, None)
        if condition is not None:
            condition.signal(value)

    def root(self) -> dict[str, Any] | None:
        return self._actions.get(self._root) if self._root else None

    def abort_unfinished(self) -> None:
        """What still runs when the run is over will never end by itself."""
        with self._lock:
            open_actions = [key for key, action in self._actions.items() if action["ended"] is None]
        for action_id in reversed(open_actions):
            self._end(action_id, "aborted")

    def _defaults_of(self, task_name: str) -> dict[str, Any]:
        if task_name not in self._defaults:
            self._defaults[task_name] = sdk.defaults(task_name)
        return self._defaults[task_name]

    def _started_without_attempt(self, action_id: str, task_name: str, cache_hit: bool) -> None:
        # Steps and conditions have no attempts; tasks are told of with their first one, at the same moment.
        if not cache_hit and "." not in task_name:
            self._change(action_id, phase="running", attempts=1)

    def _caller(self, action_id: str, parent_id: str | None) -> str | None:
        """The true caller: the context's action, which is the step inside of @flyte.trace."""
        caller = sdk.current_action()
        if caller not in self._actions or caller == action_id:
            caller = parent_id
        return self.public_id(caller) if caller in self._actions else None

    def _end(self, action_id: str, phase: str, **fields: Any) -> None:
        self._finish_lines(self.public_id(action_id))
        self._change(action_id, phase=phase, ended=now(), **fields)

    def _change(self, action_id: str, **fields: Any) -> None:
        with self._lock:
            action = self._actions.get(action_id)
            if action is None or action["ended"] is not None:
                return
            action.update(fields)
            self._channel.emit("action_updated", action=action)
            if action["ended"] is not None and action_id != self._root:
                # 100,000 finished actions need no copy of their values here.
                action["inputs"] = action["outputs"] = action["error"] = None


def _current_group() -> str | None:
    from flyte._context import internal_ctx

    context = internal_ctx().data.task_context
    return context.group_data.name if context and context.group_data else None
