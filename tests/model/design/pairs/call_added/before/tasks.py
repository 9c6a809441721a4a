from envs import env_data, env_train


@env_train.task
async def train(processed: str, rounds: int) -> float:
    return float(len(processed))


# what comes first
@env_data.task(retries=2)
async def prepare(raw: str = "Hello World") -> float:
    processed = raw.strip().lower()
    if not processed:
        return 0.0

    # the caller's own result
    return float(len(processed))
