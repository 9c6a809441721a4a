from flow.envs import env


def load():
    from flow import plugin

    return plugin


PLUGIN = load()


@env.task
async def work(x: int = 1) -> int:
    return x
