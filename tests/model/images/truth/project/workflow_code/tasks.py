import flyte

env = flyte.TaskEnvironment(name="pure", image=flyte.Image.from_ref_name("pure"))


@env.task
async def prepare(raw: str = "") -> str:
    return raw
