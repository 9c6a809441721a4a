import pathlib

import flyte

import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "src"))

from flow.envs import env
from flow.tasks import work

HERE = pathlib.Path(__file__).parent

if __name__ == "__main__":
    flyte.init_from_config(root_dir=HERE / "src")
    flyte.deploy(env, copy_style="none", version="1.0.0")
