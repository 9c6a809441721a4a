from flow.envs import env
import sys

if sys.platform == "win32":
    from flow import windows
else:
    from flow import posix


@env.task
async def work(x: int = 1) -> int:
    return x
