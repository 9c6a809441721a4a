from workflow_code.envs import env_data


@env_data.task(retries=2)
async def prepare(raw: str = "Hello World") -> str:
    return raw.strip().lower()
