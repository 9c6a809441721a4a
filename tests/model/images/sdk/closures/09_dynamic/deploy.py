import pathlib

import flyte

import importlib

from flow.envs import env

work = importlib.import_module("flow.tasks").work

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE)
    flyte.deploy(env, copy_style="none", version="1.0.0")
