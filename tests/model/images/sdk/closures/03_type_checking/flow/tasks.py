from flow.envs import env
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flow.shapes import Shape


@env.task
async def work(x: int = 1) -> int:
    return x
