"""The tasks: prepare runs on Team A's image and calls train on Team B's."""

from workflow_code.envs import env_data, env_train


@env_train.task
async def train(processed: str) -> float:
    # Runs in /opt/venv: torch and numpy are there from Team B's base image.
    return float(len(processed))


@env_data.task
async def prepare(raw: str = "Hello World") -> float:
    # Runs in conda's Python: pandas and pyarrow are there from Team A's base image.
    processed = raw.strip().lower()
    return await train(processed)
