from ..envs import env
from ..shared import tools


@env.task
async def work(x: int = 1) -> int:
    return tools.same(x)
