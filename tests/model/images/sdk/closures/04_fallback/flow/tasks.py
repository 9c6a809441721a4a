from flow.envs import env
try:
    import module_that_nobody_has
except ImportError:
    from flow import own_copy


@env.task
async def work(x: int = 1) -> int:
    return x
