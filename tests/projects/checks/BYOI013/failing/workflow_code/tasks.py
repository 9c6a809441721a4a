from workflow_code.envs import env_data, env_train


@env_train.task
async def train(processed: set) -> float:
    return float(len(processed))


@env_data.task
async def prepare(raw: str = "Hello World") -> float:
    processed = set(raw.split())
    return await train(processed)
