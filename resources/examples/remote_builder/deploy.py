# /// script
# requires-python = ">=3.10"
# dependencies = ["flyte==2.12.1"]
# ///
"""Production: bake the code into both images and register the tasks under a version.

    uv run deploy.py

A program of its own, because a development run takes the code bundle out of the
images: a deploy after it in one process would bake in no code.
"""

import pathlib

import flyte

from workflow_code.envs import env_data

# The deploy registers, and bakes in, the modules that are imported here.
from workflow_code.tasks import prepare, train

HERE = pathlib.Path(__file__).parent
VERSION = "1.0.0"

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE, project="flytesnacks", domain="production")

    # The environment training comes along: data-prep depends on it.
    flyte.deploy(env_data, copy_style="none", version=VERSION)
    for task in (prepare, train):
        print(f"deployed {task.name} {VERSION}")
