from flow.envs import env


@env.task
async def work(x: int = 1) -> int:
    return x
