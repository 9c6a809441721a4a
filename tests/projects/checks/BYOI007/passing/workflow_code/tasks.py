from workflow_code.envs import env_data, env_train


@env_train.task
async def train(processed: str) -> float:
    return float(len(processed))


@env_data.task
async def prepare(raw: str = "Hello World") -> float:
    processed = raw.strip().lower()
    return await train(processed)
