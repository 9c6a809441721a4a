from workflow_code.envs import env_data


@env_data.task
async def prepare(raw: str = "Hello World") -> str:
    return raw.strip().lower()
