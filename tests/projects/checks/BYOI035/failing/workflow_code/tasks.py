from workflow_code.envs import env_data


@env_data.task
async def prepare(*raw: str) -> str:
    return raw.strip().lower()
