from flow.envs import env


@env.task
async def work(x: int = 1) -> int:
    from flow import later

    x += later.one
    return x
