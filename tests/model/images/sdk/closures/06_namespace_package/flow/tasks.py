from flow.envs import env
import flow.more.tools


@env.task
async def work(x: int = 1) -> int:
    return x
