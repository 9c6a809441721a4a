# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""What tasks print and log, line by line, with the action that wrote it."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Callable

from gantry_bridge.channel import Channel

# A longer line is handed on in pieces.
_LONGEST_LINE = 64 * 1024

# Which action the calling code belongs to: its id, None outside of tasks; and its attempt.
WhoWrites = Callable[[], "tuple[str | None, int]"]


class LineWriter(io.TextIOBase):
    """Takes the place of sys.stdout or sys.stderr."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, channel: Channel, stream: str, real: io.TextIOBase, who: WhoWrites) -> None:
        self._channel = channel
        self._stream = stream
        self._real = real
        self._who = who
        self._lock = threading.Lock()
        # The unfinished line of each action: two of them may print by turns.
        self._unfinished: dict[tuple[str | None, int], str] = {}

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        """The descriptor behind it, for programs that a task starts: Gantry reads that too."""
        return self._real.fileno()

    @property
    def buffer(self) -> io.BufferedIOBase:
        return _BytesWriter(self)

    def write(self, text: str) -> int:
        who = self._who()
        with self._lock:
            *lines, rest = (self._unfinished.pop(who, "") + str(text)).split("\n")
            while len(rest) > _LONGEST_LINE:
                lines.append(rest[:_LONGEST_LINE])
                rest = rest[_LONGEST_LINE:]
            if rest:
                self._unfinished[who] = rest
        for line in lines:
            self._emit(who, line)
        return len(text)

    def finish(self, action: str | None = None, everything: bool = False) -> None:
        """Hands on the lines that have no end yet: an action's, or all."""
        with self._lock:
            chosen = [who for who in self._unfinished if everything or who[0] == action]
            rests = [(who, self._unfinished.pop(who)) for who in chosen]
        for who, rest in rests:
            self._emit(who, rest)

    def _emit(self, who: tuple[str | None, int], line: str) -> None:
        # A progress bar overwrites itself: what would be seen in the end counts.
        shown = line.rstrip("\r").rsplit("\r", 1)[-1]
        for start in range(0, max(len(shown), 1), _LONGEST_LINE):
            piece = shown[start : start + _LONGEST_LINE]
            self._channel.emit("log", action=who[0], attempt=who[1], stream=self._stream, line=piece)


class _BytesWriter(io.BufferedIOBase):
    """`sys.stdout.buffer` of a LineWriter."""

    def __init__(self, writer: LineWriter) -> None:
        self._writer = writer

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self._writer.write(bytes(data).decode("utf-8", "replace"))
        return len(data)


class Capture:
    """Both streams at once."""

    def __init__(self, channel: Channel, who: WhoWrites) -> None:
        self.out = LineWriter(channel, "stdout", sys.__stdout__, who)
        self.err = LineWriter(channel, "stderr", sys.__stderr__, who)
        sys.stdout, sys.stderr = self.out, self.err

    def finish(self, action: str) -> None:
        self.out.finish(action)
        self.err.finish(action)

    def finish_everything(self) -> None:
        self.out.finish(everything=True)
        self.err.finish(everything=True)
