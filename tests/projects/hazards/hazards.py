# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Tasks that misbehave, and tasks that do unusual things well: what a run must survive and show."""

import asyncio
import contextlib
import dataclasses
import datetime
import enum
import logging
import os
import signal
import subprocess
import sys
import threading
import time

import flyte

env = flyte.TaskEnvironment(name="hazards")
other = flyte.TaskEnvironment(name="other", depends_on=[env])


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


@dataclasses.dataclass
class Point:
    x: int
    y: float = 0.5


@env.task
async def leaf(x: int) -> int:
    print(f"leaf {x}")
    return x + 1


@other.task
async def middle(x: int) -> int:
    print(f"middle {x}")
    return await leaf(x) + await leaf(x + 10)


@env.task
async def nested(x: int = 1) -> int:
    print("nested begins")
    return await middle(x) * 2


@env.task
async def fan_out(n: int = 20) -> list[int]:
    with flyte.group("fan"):
        return list(await asyncio.gather(*(leaf(i) for i in range(n))))


@flyte.trace
async def inner_step(x: int) -> int:
    print(f"inner step {x}")
    return x * 2


@flyte.trace
async def outer_step(x: int) -> int:
    print(f"outer step {x}")
    return await inner_step(x) + 1


@flyte.trace
async def stream(n: int):
    for i in range(n):
        yield i


@env.task
async def traced(x: int = 3) -> int:
    total = await outer_step(x)
    async for i in stream(3):
        total += i
    return total


_failures = {"left": 2}


@env.task(retries=3)
async def flaky() -> str:
    print("trying")
    if _failures["left"]:
        _failures["left"] -= 1
        raise ValueError(f"{_failures['left']} failures left")
    return "done"


@env.task
async def calls_flaky() -> str:
    return await flaky()


@env.task
async def failing(x: int = 1) -> int:
    print("about to fail")
    return _deep_failure(x)


def _deep_failure(x: int) -> int:
    raise RuntimeError(f"no {x} today")


@env.task
async def calls_failing() -> int:
    return await failing(7)


@env.task
def sync_leaf(x: int) -> int:
    print(f"sync leaf {x}")
    return x * 3


@env.task
def sync_parent(x: int = 2) -> int:
    print("sync parent")
    return sync_leaf(x) + sync_leaf(x + 1)


@env.task
def mapped(n: int = 5) -> list[int]:
    return list(flyte.map(sync_leaf, range(n)))


@env.task(cache="auto")
async def cached(x: int) -> int:
    return x * x


@env.task
async def twice_cached(x: int = 4) -> int:
    return await cached(x) + await cached(x)


@env.task
async def logs() -> str:
    log = logging.getLogger("project")
    log.warning("a warning")
    flyte.logger.warning("by flyte's logger")
    print("no line end", end="")
    sys.stdout.write(" yet\nsecond line\n")
    sys.stderr.write("to stderr\n")
    print("umlaut ä, snowman ☃, lone \udc80 surrogate")
    sys.stdout.buffer.write(b"bytes\n")
    for share in range(3):
        print(f"\r{share} of 3", end="")
    print()
    subprocess.run(["echo", "from a child process"], check=True)
    subprocess.run(["echo", "through sys.stdout"], check=True, stdout=sys.stdout)
    thread = threading.Thread(target=print, args=("from a thread",))
    thread.start()
    thread.join()
    await asyncio.to_thread(print, "from to_thread")
    return "ok"


@env.task
async def noisy(lines: int = 200_000) -> int:
    for i in range(lines):
        print(f"line {i}")
    return lines


@env.task
async def hangs() -> int:
    print("hanging")
    time.sleep(3600)
    return 0


@env.task
async def hangs_with_child() -> int:
    child = subprocess.Popen(["sleep", "3600"])
    print(f"child {child.pid}")
    await asyncio.sleep(3600)
    return 0


@env.task
async def ignores_signals() -> int:
    print("ignoring")
    while True:
        with contextlib.suppress(BaseException):
            time.sleep(3600)


@env.task
async def dies() -> int:
    print("last words")
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@env.task
async def quits() -> int:
    print("before os._exit")
    os._exit(7)


@env.task
async def segfaults() -> int:
    import ctypes

    ctypes.string_at(0)
    return 0


@env.task
async def exits(status: int = 3) -> int:
    sys.exit(status)


@env.task
def sync_exits() -> int:
    sys.exit("a message")


@env.task
async def calls_exits() -> int:
    return await exits(0)


@env.task
async def values(
    when: datetime.datetime = datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc),
    span: datetime.timedelta = datetime.timedelta(minutes=2),
    colour: Colour = Colour.RED,
    point: Point = Point(1),
    items: list[int] = [1, 2],
    table: dict[str, float] = {"a": 1.5},
    flag: bool = False,
    maybe: str | None = None,
    number: float = 1.0,
) -> tuple[Point, list[int], dict[str, float], Colour, str | None, datetime.datetime, bool]:
    return point, items, table, colour, maybe, when + span, flag


class Odd:
    def __repr__(self) -> str:
        return "<an odd thing>"


@env.task
async def odd_inner(thing: Odd) -> Odd:
    return thing


@env.task
async def odd() -> str:
    await odd_inner(Odd())
    return "x" * 1_000_000


@env.task
async def nothing() -> None:
    return None


@env.task
async def half_fails() -> list[int]:
    return list(await asyncio.gather(slow_leaf(), failing(5)))


@env.task
async def slow_leaf() -> int:
    await asyncio.sleep(30)
    return 1


@env.task
async def waits_for_word() -> bool:
    condition = await flyte.new_condition.aio("approve", prompt="Go on?", data_type=bool)
    return await condition.wait.aio()


@env.task
async def interrupts() -> int:
    raise KeyboardInterrupt


@env.task
async def deep(n: int = 6) -> int:
    return 0 if n == 0 else 1 + await deep(n - 1)
