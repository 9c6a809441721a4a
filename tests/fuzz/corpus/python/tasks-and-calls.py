import asyncio
from typing import Annotated, Optional

import flyte
from .envs import env as e, image
from pkg import envs as aliased

TAG = "1.0"


@e.task
async def leaf(n: int, /, m: str = "a", *rest: str, flag: bool = True, **kw) -> dict[str, list[int]]:
    """What it does."""
    raise NotImplementedError


@aliased.env.task(retries=3, timeout=60, short_name="t", cache="auto", docs=None)
@other.decorator
def top(xs: list[str], pair: tuple[int, str] = (1, "b"), tail: "Forward | None" = None) -> None:
    with flyte.group("g"):
        got = [await leaf(x) for x in xs if x]
    await asyncio.gather(*(leaf.aio(i, m="b") for i in range(3)))
    flyte.map(leaf, xs)
    leaf.override(short_name="z")(1)
    if (size := len(xs)) > 2: return leaf(size)
    try:
        leaf(1); leaf(2)
    except* ValueError as error:
        pass
    else:
        return None
    # done
    return top(xs, pair=(2, "c"))


@e.task
def short(): ...


async def main():
    flyte.init_from_config("config.yaml", images=("training=" + image, f"prep={aliased.URI}:{TAG}", "x=y"))
    run = await flyte.with_runcontext(mode="remote", copy_style="none", version=TAG, env_vars={"A": "b"}).run.aio(top, xs=["a"])
    flyte.deploy(e, aliased.env, version="1")
    flyte.build(image)


if __name__ == "__main__":
    asyncio.run(main())
    flyte.run(top, ["a"])
