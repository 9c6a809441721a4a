# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""JSON lines to Gantry, on a descriptor of their own so that nothing a task prints can mix in."""

from __future__ import annotations

import json
import os
import threading
import time
from datetime import datetime, timezone
from typing import Any

# So many lines within the window are written one by one; of a flood beyond them, as many as fit are written at once.
_WINDOW_SECONDS = 0.02
_LINES_AT_ONCE = 50
_BATCH_BYTES = 64 * 1024


def now() -> str:
    """The time as RFC 3339 in UTC."""
    return datetime.now(timezone.utc).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Channel:
    """Writes events in order and at once, so that the last words of an interpreter that dies arrive; floods in batches.

    When Gantry reads more slowly than a task prints, the task waits: nothing piles up.
    """

    def __init__(self, fd: int) -> None:
        os.set_inheritable(fd, False)  # a program that a task starts must not hold it open
        self._fd = fd
        self._closed = False
        self._pending = bytearray()
        self._window_began = 0.0
        self._lines = 0
        self._flood = threading.Event()
        self._renew_lock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._renew_lock)
        threading.Thread(target=self._write_end_of_floods, name="gantry-channel", daemon=True).start()

    def emit(self, event: str, **fields: Any) -> None:
        message = {"event": event, "time": now(), **fields}
        # "replace": a lone surrogate would make the line unreadable for every strict parser.
        line = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        with self._lock:
            if self._closed:
                return
            self._pending += line
            if event != "log" or self._is_quiet() or len(self._pending) >= _BATCH_BYTES:
                self._write_pending()
            else:
                self._flood.set()

    def close(self) -> None:
        with self._lock:
            self._write_pending()
            self._closed = True

    def _is_quiet(self) -> bool:
        moment = time.monotonic()
        if moment - self._window_began > _WINDOW_SECONDS:
            self._window_began = moment
            self._lines = 0
        self._lines += 1
        return self._lines <= _LINES_AT_ONCE

    def _renew_lock(self) -> None:
        self._lock = threading.RLock()

    def _write_pending(self) -> None:
        rest = memoryview(bytes(self._pending))
        self._pending.clear()
        try:
            while rest:
                rest = rest[os.write(self._fd, rest) :]
        except OSError:
            # Gantry is gone: nobody is left to run for.
            os._exit(1)

    def _write_end_of_floods(self) -> None:
        while True:
            self._flood.wait()
            self._flood.clear()
            time.sleep(_WINDOW_SECONDS)
            with self._lock:
                self._write_pending()
